using System.Collections.Concurrent;

namespace Bot.Conversation.Status;

/// <summary>How a connection to a platform is.</summary>
public enum ConnectionState
{
    /// <summary>Not there yet, or again not.</summary>
    Connecting,

    /// <summary>Events come in.</summary>
    Connected,

    /// <summary>It keeps failing, or is silent; it is being tried again.</summary>
    Failing,
}

/// <summary>One connection.</summary>
/// <param name="Platform">Name of the platform.</param>
/// <param name="State">How it is.</param>
/// <param name="Since">Since when.</param>
/// <param name="Detail">Who the bot is there, or what fails; null when there is nothing to say.</param>
public sealed record Connection(string Platform, ConnectionState State, DateTimeOffset Since, string? Detail);

/// <summary>What the program knows of its own state. Thread-safe.</summary>
public sealed class BotStatus(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Connection> _connections = new(StringComparer.Ordinal);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastTurn;
    private long _served;
    private long _failed;

    /// <summary>When the program started.</summary>
    public DateTimeOffset StartedAt { get; } = time.GetUtcNow();

    /// <summary>All connections, by platform.</summary>
    public IReadOnlyList<Connection> Connections => [.. _connections.Values.OrderBy(connection => connection.Platform, StringComparer.Ordinal)];

    /// <summary>When the last turn was served, or null.</summary>
    public DateTimeOffset? LastTurnAt => Interlocked.Read(ref _lastTurn) is var ticks and > 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>How many turns were served since the start.</summary>
    public long Served => Interlocked.Read(ref _served);

    /// <summary>How many of them went wrong.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>Ends when a connection is no longer as it was. Take it before you look.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    /// <summary>Says how a connection is now.</summary>
    public void Report(string platform, ConnectionState state, string? detail = null)
    {
        var before = _connections.GetValueOrDefault(platform);
        var now = _connections.AddOrUpdate(
            platform,
            _ => new Connection(platform, state, time.GetUtcNow(), detail),
            (_, known) => known.State == state ? known with { Detail = detail } : new Connection(platform, state, time.GetUtcNow(), detail));
        if (now != before) Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    /// <summary>Counts a turn.</summary>
    public void Count(bool failed)
    {
        Interlocked.Exchange(ref _lastTurn, time.GetUtcNow().UtcTicks);
        Interlocked.Increment(ref _served);
        if (failed) Interlocked.Increment(ref _failed);
    }
}
