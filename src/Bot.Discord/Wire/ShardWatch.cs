using System.Collections.Concurrent;
using Bot.Conversation.Turns;
using Discord.WebSocket;

namespace Bot.Discord;

/// <summary>Watches the connections of one client. The library connects again by itself; what it does not get over is for <see cref="Gateway"/> to mend. Thread-safe.</summary>
internal sealed class ShardWatch
{
    /// <summary>How long something may go wrong before it is called failing.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How long before the client is given up.</summary>
    public static readonly TimeSpan Hope = TimeSpan.FromMinutes(2);

    /// <summary>How long a connection may say nothing. It is asked for a sign of life every forty seconds or so.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(150);

    private const int FewFailures = 2;

    private readonly ConcurrentDictionary<int, DateTimeOffset> _heard = [];
    private readonly DiscordShardedClient _client;
    private readonly TimeProvider _time;
    private DateTimeOffset? _downSince;
    private int _failures;
    private volatile Exception? _last;

    public ShardWatch(DiscordShardedClient client, TimeProvider time)
    {
        (_client, _time, _downSince) = (client, time, time.GetUtcNow());
        client.ShardConnected += shard => Heard(shard.ShardId, isNew: true);
        client.ShardLatencyUpdated += (_, _, shard) => Heard(shard.ShardId, isNew: false);
        client.ShardDisconnected += (error, shard) => Lost(shard.ShardId, error);
    }

    /// <summary>Whether every shard is connected.</summary>
    public bool IsUp => _heard.Count == _client.Shards.Count;

    /// <summary>Whether no shard is connected.</summary>
    public bool IsDown => _heard.IsEmpty;

    /// <summary>Looks how it goes.</summary>
    /// <returns>Whether it is worth going on.</returns>
    /// <exception cref="ConnectException">Discord knows the token no longer.</exception>
    public bool Look(Reachability reachability, string name)
    {
        if (Trouble.IsRevokedToken(_last)) throw Account.WrongToken(_last!);
        var now = _time.GetUtcNow();
        var isSilent = IsUp && _heard.Values.Any(last => now - last > Silence);
        if (IsUp && !isSilent)
        {
            (_downSince, _failures, _last) = (null, 0, null);
            reachability.Connected(name);
            return true;
        }
        _downSince ??= now;
        if (isSilent) reachability.Failing("the gateway is silent");
        else if (_failures >= FewFailures || now - _downSince > Patience) reachability.Failing(_last is { } error ? Trouble.Described(error) : "the gateway does not let the bot in");
        else reachability.Connecting(_last is { } error ? Trouble.Described(error) : null);
        return !isSilent && !Trouble.IsHopeless(_last) && now - _downSince < Hope;
    }

    private Task Heard(int shard, bool isNew)
    {
        if (isNew || _heard.ContainsKey(shard)) _heard[shard] = _time.GetUtcNow();
        // Many shards connect one after the other: as long as they do, nothing fails.
        if (isNew) (_downSince, _failures) = (null, 0);
        return Task.CompletedTask;
    }

    private Task Lost(int shard, Exception error)
    {
        _last = error;
        _heard.TryRemove(shard, out _);
        _failures++;
        return Task.CompletedTask;
    }
}
