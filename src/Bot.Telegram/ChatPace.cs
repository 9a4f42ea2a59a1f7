namespace Bot.Telegram;

/// <summary>
/// Telegram's pace: about one message a second in a chat with short bursts, 20 a minute in a group, edits counted, and 30 a second over all. The limits are not
/// published and flexible, so a little is left of each. Thread-safe.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="isOff">Nobody waits: for measuring what the bot itself takes, on a Telegram that counts nothing.</param>
internal sealed class ChatPace(TimeProvider time, bool isOff = false)
{
    private const int MostOverall = 28;

    private static readonly TimeSpan s_overall = TimeSpan.FromMilliseconds(1_050);
    private static readonly TimeSpan s_sweep = TimeSpan.FromMinutes(2);

    private readonly Dictionary<long, OneChat> _chats = [];
    private readonly List<DateTimeOffset> _overall = new(MostOverall);
    private readonly Lock _lock = new();
    private DateTimeOffset _sweepAt = time.GetUtcNow() + s_sweep;

    /// <summary>How many chats are remembered.</summary>
    internal int Remembered
    {
        get
        {
            lock (_lock) return _chats.Count;
        }
    }

    /// <summary>Waits for the turn of one message to a chat.</summary>
    public async Task WaitAsync(long chat, CancellationToken cancellationToken)
    {
        if (isOff) return;
        await RestAsync(Reserve(chat), cancellationToken);
        // Only now: a chat that has to rest long takes nothing from the others meanwhile.
        await RestAsync(ReserveOverall(chat), cancellationToken);
    }

    /// <summary>A message to a chat has been taken. What counts is when Telegram got it, and that was not later than now.</summary>
    public void Sent(long chat)
    {
        if (isOff) return;
        lock (_lock)
        {
            var (now, known) = (time.GetUtcNow(), Of(chat));
            known.Taken(now);
            // A call that dawdled must not come to stand beside those that were to follow it a second later.
            if (_overall.IndexOf(known.ReservedOverall) is >= 0 and var at) _overall[at] = now;
        }
    }

    /// <summary>Telegram asked for patience with a chat.</summary>
    public void Pause(long chat, TimeSpan pause)
    {
        lock (_lock) Of(chat).PausedUntil = time.GetUtcNow() + pause;
    }

    /// <summary>How long a chat has to rest before its next message.</summary>
    public TimeSpan RestOf(long chat)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            return _chats.TryGetValue(chat, out var known) ? known.NextAt(now) - now : TimeSpan.Zero;
        }
    }

    private Task RestAsync(TimeSpan rest, CancellationToken cancellationToken) => rest > TimeSpan.Zero ? Task.Delay(rest, time, cancellationToken) : Task.CompletedTask;

    private TimeSpan Reserve(long chat)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            Sweep(now);
            return Of(chat).Reserve(now) - now;
        }
    }

    private TimeSpan ReserveOverall(long chat)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var at = now;
            if (_overall.Count == MostOverall)
            {
                var oldest = _overall.Min();
                _overall.Remove(oldest);
                if (oldest + s_overall > now) at = oldest + s_overall;
            }
            _overall.Add(at);
            Of(chat).ReservedOverall = at;
            return at - now;
        }
    }

    private OneChat Of(long chat)
    {
        if (!_chats.TryGetValue(chat, out var known)) _chats[chat] = known = new OneChat(isGroup: chat < 0, time.GetUtcNow());
        return known;
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now < _sweepAt) return;
        _sweepAt = now + s_sweep;
        foreach (var chat in _chats.Where(pair => pair.Value.IsIdle(now)).Select(pair => pair.Key).ToList()) _chats.Remove(chat);
    }

    private sealed class OneChat(bool isGroup, DateTimeOffset now)
    {
        private const int Burst = 3;
        private const int MostInMinute = 20;

        private static readonly TimeSpan s_each = TimeSpan.FromMilliseconds(1_050);
        private static readonly TimeSpan s_minute = TimeSpan.FromSeconds(61);

        private readonly Queue<DateTimeOffset> _lastMinute = [];

        // When all that was sent would have been sent at an even pace.
        private DateTimeOffset _evenAt = now;
        private DateTimeOffset _reserved = now;

        public DateTimeOffset PausedUntil { get; set; } = now;

        /// <summary>When its last message was to go out among those of all chats.</summary>
        public DateTimeOffset ReservedOverall { get; set; }

        public DateTimeOffset NextAt(DateTimeOffset from)
        {
            var next = Later(Later(from, PausedUntil), _evenAt - ((Burst - 1) * s_each));
            return isGroup && _lastMinute.Count >= MostInMinute ? Later(next, _lastMinute.Peek() + s_minute) : next;
        }

        public DateTimeOffset Reserve(DateTimeOffset from)
        {
            _reserved = NextAt(from);
            _evenAt = Later(_evenAt, _reserved) + s_each;
            if (!isGroup) return _reserved;
            if (_lastMinute.Count >= MostInMinute) _lastMinute.Dequeue();
            _lastMinute.Enqueue(_reserved);
            return _reserved;
        }

        public void Taken(DateTimeOffset at)
        {
            if (at <= _reserved) return;
            _evenAt += at - _reserved;
            _reserved = at;
        }

        public bool IsIdle(DateTimeOffset at) => at >= Later(_evenAt, PausedUntil) && (_lastMinute.Count == 0 || at >= _reserved + s_minute);

        private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
    }
}
