using Bot.Conversation.Turns;

namespace Bot.Discord;

/// <summary>How long the bot waits before it tries again what failed. Apart from the clock, so that a test of failures need not hurry Discord's three seconds as well.</summary>
/// <param name="First">About the first pause.</param>
internal sealed record RetryPauses(TimeSpan First)
{
    public Backoff Begin() => new(First);
}
