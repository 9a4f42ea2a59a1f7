namespace Bot.CommandLine;

/// <summary>A clock that stands at noon of one day; only its stopwatch runs.</summary>
internal sealed class FixedDay(DateOnly day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
}
