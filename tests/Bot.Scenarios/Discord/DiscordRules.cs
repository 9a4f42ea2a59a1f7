namespace Bot.Scenarios.Discord;

/// <summary>What the emulated Discord is strict about. The defaults are those of the real service, as far as they are known.</summary>
internal sealed record DiscordRules
{
    /// <summary>The clock of the 3 s rule, token lifetimes and rate limits. A client that times its own requests wants the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public string BotName { get; init; } = "C5 bot";

    /// <summary>0 takes a free one. A fixed one lets the service go down and come back at the same place.</summary>
    public int Port { get; init; }

    /// <summary>Has the form of a real one, since clients look at that.</summary>
    public string Token { get; init; } = "MTIzNDU2Nzg5MDEyMzQ1Njc4.emulated.no-secret-only-the-token-of-an-emulator";

    /// <summary>How many shards the service recommends.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>How many shards may identify within <see cref="IdentifyWindow"/>.</summary>
    public int IdentifyConcurrency { get; init; } = 1;

    /// <summary>Five seconds, less what the way there may take: clients wait five seconds after they sent.</summary>
    public TimeSpan IdentifyWindow { get; init; } = TimeSpan.FromSeconds(4.75);

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41250);

    /// <summary>Whether the bot's owner switched the privileged intents on.</summary>
    public Intents PrivilegedIntents { get; init; } = Intents.None;

    /// <summary>Sends over one gateway connection within a minute.</summary>
    public int GatewaySendsPerMinute { get; init; } = 120;

    public TimeSpan FirstResponse { get; init; } = TimeSpan.FromSeconds(3);

    public TimeSpan InteractionToken { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Off where a test is about something else; on, requests are limited per route and overall.</summary>
    public bool LimitsRates { get; init; } = true;

    public int GlobalRequestsPerSecond { get; init; } = 50;

    public int CommandCreatesPerDay { get; init; } = 200;

    /// <summary>The largest file the bot may upload, in bytes.</summary>
    public long LargestFile { get; init; } = 10 * 1024 * 1024;

    /// <summary>How much is remembered (calls, interactions, lines; messages in a channel): a long load run would fill the memory.</summary>
    public int History { get; init; } = int.MaxValue;

    /// <summary>How long a test waits for the bot, in real time, before it fails.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A copy of Discord's published API description; request bodies are held against it. Null: they are not.</summary>
    public string? ApiDescription { get; init; } = Environment.GetEnvironmentVariable("DISCORD_API_DESCRIPTION");
}
