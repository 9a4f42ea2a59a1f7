namespace Bot.Conversation.Turns;

/// <summary>Pauses between tries: growing, and never quite the same, so that many who wait do not come back at once.</summary>
public sealed class Backoff
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan s_first = TimeSpan.FromMilliseconds(500);

    private TimeSpan _next = s_first;

    public TimeSpan Next()
    {
        var pause = _next * (0.8 + (0.4 * Random.Shared.NextDouble()));
        _next = _next * 2 < Longest ? _next * 2 : Longest;
        return pause < Longest ? pause : Longest;
    }

    public void Reset() => _next = s_first;
}
