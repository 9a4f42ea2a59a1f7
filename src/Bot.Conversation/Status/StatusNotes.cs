using System.Text.Json;
using Bot.Conversation.Memory;
using Bot.Conversation.Turns;
using Bot.Knowledge;

namespace Bot.Conversation.Status;

/// <summary>Keeps the state of the running bot where another process can read it. Thread-safe.</summary>
public sealed class StatusNotes(INotes notes, BotStatus status, TurnQueue queue, KnowledgeBase knowledge, TimeProvider time)
{
    /// <summary>How often the state is written; one that is three times as old is of a bot that stopped.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private const string StatusName = "status";
    private const string EvaluationName = "evaluation";

    /// <summary>The state now.</summary>
    public StatusReport Now() => new(
        time.GetUtcNow(), status.StartedAt, status.Connections, status.LastTurnAt, status.Served, status.Failed, queue.Waiting, knowledge.Version, knowledge.Facts.Count);

    /// <summary>Writes the state.</summary>
    public Task WriteAsync(CancellationToken cancellationToken) =>
        notes.WriteAsync(StatusName, JsonSerializer.Serialize(Now(), StatusJson.Default.StatusReport), cancellationToken);

    /// <summary>Ends when the state is to be written again: after a while, or at once when a connection changes.</summary>
    /// <param name="changed">The change that was not there yet when the state was written last.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public async Task DueAsync(Task changed, CancellationToken cancellationToken)
    {
        await Task.WhenAny(changed, Task.Delay(Every, time, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>The state that was written last, or null.</summary>
    public async Task<StatusReport?> LastAsync(CancellationToken cancellationToken) =>
        await notes.ReadAsync(StatusName, cancellationToken) is { } json ? JsonSerializer.Deserialize(json, StatusJson.Default.StatusReport) : null;

    /// <summary>The last evaluation, or null.</summary>
    public async Task<EvaluationNote?> EvaluationAsync(CancellationToken cancellationToken) =>
        await notes.ReadAsync(EvaluationName, cancellationToken) is { } json ? JsonSerializer.Deserialize(json, StatusJson.Default.EvaluationNote) : null;

    /// <summary>Keeps an evaluation.</summary>
    public Task KeepAsync(EvaluationNote evaluation, CancellationToken cancellationToken) =>
        notes.WriteAsync(EvaluationName, JsonSerializer.Serialize(evaluation, StatusJson.Default.EvaluationNote), cancellationToken);
}
