using Bot.Conversation.Turns;

namespace Bot.Conversation.Memory;

/// <summary>Keeps turns from the moment they come in until they are served, across restarts. Texts go when a turn is served; that it was, is remembered for two days.</summary>
public interface ITurnJournal
{
    /// <summary>Stores turns, all or none, and tells of each whether it is new.</summary>
    Task<IReadOnlyList<bool>> AddAsync(IReadOnlyList<Turn> turns, CancellationToken cancellationToken);

    /// <summary>Turns of a platform that are not served yet, oldest first.</summary>
    Task<IReadOnlyList<Turn>> WaitingAsync(string platform, CancellationToken cancellationToken);

    /// <summary>The turn is served; its text is removed.</summary>
    Task FinishAsync(Turn turn, CancellationToken cancellationToken);
}
