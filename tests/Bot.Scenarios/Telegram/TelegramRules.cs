namespace Bot.Scenarios.Telegram;

/// <summary>What the emulated Telegram is strict about. The defaults are those of the real service, as far as they are known.</summary>
internal sealed record TelegramRules
{
    public FloodLimits Flood { get; init; } = FloodLimits.Real;

    /// <summary>In groups the bot only gets what is meant for it (the default of every new bot).</summary>
    public bool PrivacyMode { get; init; } = true;

    /// <summary>The bot is told which inline result was chosen; off unless its owner asked for it.</summary>
    public bool InlineFeedback { get; init; }

    /// <summary>The real figures are not published; people report about 15 and 10 seconds.</summary>
    public TimeSpan CallbackQueryLifetime { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan InlineQueryLifetime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an unconfirmed update is kept.</summary>
    public TimeSpan UpdateLifetime { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long a webhook that failed is left alone; grows with each failure of the same update. The real one waits longer.</summary>
    public TimeSpan WebhookRetry { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Off for long load runs, where the log would grow with every call.</summary>
    public bool KeepsCalls { get; init; } = true;

    /// <summary>How long a test waits for the bot before it fails.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);
}

/// <summary>How much the bot may send. Telegram publishes about these numbers and calls them flexible.</summary>
/// <param name="ChatBurst">Messages at once in one chat, before the pace of one per <paramref name="ChatPace"/> applies.</param>
/// <param name="GroupMinute">Messages in one group within a minute.</param>
/// <param name="OverallSecond">Messages in all chats within a second.</param>
internal sealed record FloodLimits(int ChatBurst, TimeSpan ChatPace, int GroupMinute, int OverallSecond)
{
    public static FloodLimits Real { get; } = new(3, TimeSpan.FromSeconds(1), 20, 30);

    public static FloodLimits None { get; } = new(int.MaxValue, TimeSpan.Zero, int.MaxValue, int.MaxValue);
}
