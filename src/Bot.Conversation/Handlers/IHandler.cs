using Bot.Conversation.Replies;
using Bot.Conversation.Turns;

namespace Bot.Conversation.Handlers;

/// <summary>Serves one sort of turn.</summary>
public interface IHandler
{
    /// <param name="turn">What the user did; its text is not empty when the command requires an argument.</param>
    /// <param name="language">Language of labels.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken);
}
