namespace Bot.Scenarios.Telegram;

/// <summary>Holds the bot to <see cref="FloodLimits"/>. The world's lock guards it.</summary>
internal sealed class FloodGate(FloodLimits limits, TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Dictionary<long, (double Left, DateTimeOffset At)> buckets = [];
    private readonly Dictionary<long, Queue<DateTimeOffset>> groups = [];
    private readonly Queue<DateTimeOffset> overall = new();

    /// <summary>How often a call was told to come back later.</summary>
    public int Refused { get; private set; }

    public void Pass(Chat chat)
    {
        if (limits == FloodLimits.None) return;
        var now = clock.GetUtcNow();
        var wait = Longest(ChatWait(chat, now), GroupWait(chat, now), Wait(overall, limits.OverallSecond, Second, now));
        if (wait > TimeSpan.Zero)
        {
            Refused++;
            throw RefusalException.TooManyRequests(Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)));
        }
        Count(chat, now);
    }

    private static TimeSpan Longest(params ReadOnlySpan<TimeSpan> waits)
    {
        var longest = TimeSpan.Zero;
        foreach (var wait in waits) longest = wait > longest ? wait : longest;
        return longest;
    }

    private double LeftIn(Chat chat, DateTimeOffset now)
    {
        if (!buckets.TryGetValue(chat.Id, out var bucket)) return limits.ChatBurst;
        return Math.Min(limits.ChatBurst, bucket.Left + ((now - bucket.At) / limits.ChatPace));
    }

    private TimeSpan ChatWait(Chat chat, DateTimeOffset now) =>
        LeftIn(chat, now) is var left && left >= 1 ? TimeSpan.Zero : limits.ChatPace * (1 - left);

    private TimeSpan GroupWait(Chat chat, DateTimeOffset now) =>
        chat.IsGroup && groups.TryGetValue(chat.Id, out var sent) ? Wait(sent, limits.GroupMinute, Minute, now) : TimeSpan.Zero;

    private static TimeSpan Wait(Queue<DateTimeOffset> sent, int most, TimeSpan window, DateTimeOffset now)
    {
        while (sent.TryPeek(out var oldest) && oldest + window <= now) sent.Dequeue();
        return sent.Count < most ? TimeSpan.Zero : sent.Peek() + window - now;
    }

    private void Count(Chat chat, DateTimeOffset now)
    {
        buckets[chat.Id] = (LeftIn(chat, now) - 1, now);
        overall.Enqueue(now);
        if (!chat.IsGroup) return;
        if (!groups.TryGetValue(chat.Id, out var sent)) groups[chat.Id] = sent = new Queue<DateTimeOffset>();
        sent.Enqueue(now);
    }
}
