using Bot.Conversation.Replies;

namespace Bot.Conversation.Turns;

/// <summary>Sends replies on one platform. Thread-safe. Mentions are off in everything it sends.</summary>
public interface IReplySender
{
    /// <summary>Name of the platform, as its turns carry it.</summary>
    string Platform { get; }

    /// <summary>Sends a reply to where the turn came from; waits for what the platform asks it to wait for, and tries again what can succeed.</summary>
    /// <param name="turn">What is replied to.</param>
    /// <param name="reply">What goes out.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>The messages that show the reply now, as the platform names them; none when it left no message.</returns>
    /// <exception cref="SendException">The reply cannot be delivered, now or later.</exception>
    Task<IReadOnlyList<string>> SendAsync(Turn turn, Reply reply, CancellationToken cancellationToken);

    /// <summary>How long the turn's conversation has to rest before the next reply, for the platform's pace.</summary>
    TimeSpan RestAfter(Turn turn);

    /// <summary>Whether the user of a turn may decide for the whole chat.</summary>
    Task<bool> DecidesForChatAsync(Turn turn, CancellationToken cancellationToken);
}

/// <summary>A reply cannot be delivered: the bot was blocked or removed, or the place to answer in is gone.</summary>
public sealed class SendException(string message, Exception? cause = null) : Exception(message, cause);
