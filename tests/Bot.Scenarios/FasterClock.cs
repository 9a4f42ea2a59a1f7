namespace Bot.Scenarios;

/// <summary>A clock that runs faster than the real one from the moment it is made, so that a scenario need not sit out the pace of a chat.</summary>
internal sealed class FasterClock(int times) : TimeProvider
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(1);

    private readonly DateTimeOffset _madeAt = System.GetUtcNow();
    private readonly long _madeStamp = System.GetTimestamp();

    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => _madeStamp + ((System.GetTimestamp() - _madeStamp) * times);

    public override DateTimeOffset GetUtcNow() => _madeAt + (System.GetElapsedTime(_madeStamp) * times);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => System.CreateTimer(callback, state, Shorter(dueTime), Shorter(period));

    // Infinite stays infinite, and what comes again and again still does: less than a millisecond would be never.
    private TimeSpan Shorter(TimeSpan time) => time <= TimeSpan.Zero ? time : time / times is var shorter && shorter > s_shortest ? shorter : s_shortest;
}
