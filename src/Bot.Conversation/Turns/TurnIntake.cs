using Bot.Conversation.Limits;
using Bot.Conversation.Memory;

namespace Bot.Conversation.Turns;

/// <summary>What became of a turn that was brought in.</summary>
public enum Intake
{
    /// <summary>It is stored and will be served.</summary>
    Accepted,

    /// <summary>It was brought in before.</summary>
    Repeated,

    /// <summary>Its user asks too often and knows it.</summary>
    Quiet,

    /// <summary>There is no room; the platform tells the user, or brings it again later.</summary>
    Full,
}

/// <summary>Where listeners bring their turns: each is stored, then queued. Thread-safe.</summary>
public sealed class TurnIntake(ITurnJournal journal, TurnQueue queue, RateLimits limits)
{
    /// <summary>Waits until the queue has room.</summary>
    public Task RoomAsync(CancellationToken cancellationToken) => queue.RoomAsync(cancellationToken);

    /// <summary>Stores and queues a turn. Once this returns <see cref="Intake.Accepted"/> the turn outlives the process.</summary>
    public async Task<Intake> BringAsync(Turn turn, CancellationToken cancellationToken) => (await BringAsync([turn], cancellationToken))[0];

    /// <summary>The same for several, in order, in one write.</summary>
    public async Task<IReadOnlyList<Intake>> BringAsync(IReadOnlyList<Turn> turns, CancellationToken cancellationToken)
    {
        if (!queue.HasRoom) return [.. turns.Select(_ => Intake.Full)];
        var isNew = await journal.AddAsync(turns, cancellationToken);
        var results = new Intake[turns.Count];
        for (var at = 0; at < turns.Count; at++)
        {
            results[at] = !isNew[at] ? Intake.Repeated : Queued(turns[at]);
            if (results[at] == Intake.Quiet) await journal.FinishAsync(turns[at], cancellationToken);
        }
        return results;
    }

    /// <summary>Queues again what the last run did not finish.</summary>
    public async Task<int> ResumeAsync(string platform, CancellationToken cancellationToken)
    {
        var waiting = await journal.WaitingAsync(platform, cancellationToken);
        foreach (var turn in waiting) queue.Enqueue(turn);
        return waiting.Count;
    }

    private Intake Queued(Turn turn)
    {
        switch (limits.Check(turn))
        {
            case Verdict.Quiet:
                return Intake.Quiet;
            case Verdict.Tell:
                queue.Enqueue(turn with { Kind = TurnKind.TooMany });
                return Intake.Accepted;
            default:
                queue.Enqueue(turn);
                return Intake.Accepted;
        }
    }
}
