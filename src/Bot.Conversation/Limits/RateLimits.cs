using System.Collections.Concurrent;
using Bot.Conversation.Turns;
using Microsoft.Extensions.Options;

namespace Bot.Conversation.Limits;

/// <summary>What is done with a turn.</summary>
public enum Verdict
{
    /// <summary>It is served.</summary>
    Serve,

    /// <summary>Its user is told, once, to slow down.</summary>
    Tell,

    /// <summary>Its user was told already.</summary>
    Quiet,
}

/// <summary>How often a user, and a group, may ask within a minute; who asks more often is told so once. Thread-safe.</summary>
public sealed class RateLimits(IOptions<LimitOptions> options, TimeProvider time)
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Recent> _recent = new(StringComparer.Ordinal);

    private DateTimeOffset _sweepAt = time.GetUtcNow() + s_window;

    public Verdict Check(Turn turn)
    {
        var now = time.GetUtcNow();
        Sweep(now);
        var own = At(turn.Person).Count(now, options.Value.PerUser);
        if (own != Verdict.Serve || turn.IsPrivate) return own;
        return At(turn.Place).Count(now, options.Value.PerChat);
    }

    private Recent At(string name) => _recent.GetOrAdd(name, _ => new Recent());

    private void Sweep(DateTimeOffset now)
    {
        if (now < _sweepAt) return;
        _sweepAt = now + s_window;
        foreach (var pair in _recent.Where(pair => pair.Value.IsIdle(now))) _recent.TryRemove(pair);
    }

    // The times of what was served within the last minute.
    private sealed class Recent
    {
        private readonly Queue<DateTimeOffset> _served = [];
        private bool _told;

        public Verdict Count(DateTimeOffset now, int most)
        {
            lock (_served)
            {
                Forget(now);
                if (_served.Count < most)
                {
                    _served.Enqueue(now);
                    _told = false;
                    return Verdict.Serve;
                }
                if (_told) return Verdict.Quiet;
                _told = true;
                return Verdict.Tell;
            }
        }

        public bool IsIdle(DateTimeOffset now)
        {
            lock (_served)
            {
                Forget(now);
                return _served.Count == 0;
            }
        }

        private void Forget(DateTimeOffset now)
        {
            while (_served.TryPeek(out var oldest) && now - oldest >= s_window) _served.Dequeue();
        }
    }
}
