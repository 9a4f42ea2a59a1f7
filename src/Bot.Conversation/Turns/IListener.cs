namespace Bot.Conversation.Turns;

/// <summary>Makes turns of what happens on one platform, for as long as the program runs.</summary>
public interface IListener
{
    /// <summary>Name of the platform, as its turns carry it.</summary>
    string Platform { get; }

    /// <summary>Runs until it is stopped. A service that is down is tried again, with growing pauses.</summary>
    /// <exception cref="ConnectException">The service will never let the bot in as it is set up.</exception>
    Task RunAsync(CancellationToken cancellationToken);
}

/// <summary>The bot cannot be let in as it is set up, a wrong token for example. The message is one line and names the mend.</summary>
public sealed class ConnectException(string message, Exception? cause = null) : Exception(message, cause);
