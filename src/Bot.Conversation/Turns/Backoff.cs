namespace Bot.Conversation.Turns;

/// <summary>Pauses between tries: growing, and never quite the same, so that many who wait do not come back at once.</summary>
/// <param name="first">About the first pause; each further one is about twice as long.</param>
public sealed class Backoff(TimeSpan first)
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static readonly TimeSpan UsualFirst = TimeSpan.FromMilliseconds(500);

    private readonly TimeSpan _first = first;
    private TimeSpan _next = first;

    public Backoff() : this(UsualFirst)
    {
    }

    public TimeSpan Next()
    {
        var pause = _next * (0.8 + (0.4 * Random.Shared.NextDouble()));
        _next = _next * 2 < Longest ? _next * 2 : Longest;
        return pause < Longest ? pause : Longest;
    }

    public void Reset() => _next = _first;
}
