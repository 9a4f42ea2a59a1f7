using System.Runtime.CompilerServices;
using Bot.Discord;
using Xunit;

namespace Bot.Scenarios.Discord;

/// <summary>A scenario on Discord: skipped, and counted as such, in a build that Discord is left out of.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DiscordFactAttribute : FactAttribute
{
    public DiscordFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        Skip = Scenario.Reason;
        Timeout = Scenario.Longest;
        SkipUnless = nameof(DiscordPlatform.IsIncluded);
        SkipType = typeof(DiscordPlatform);
    }
}

/// <summary>The same for a scenario that is told several times.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DiscordTheoryAttribute : TheoryAttribute
{
    public DiscordTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        Skip = Scenario.Reason;
        Timeout = Scenario.Longest;
        SkipUnless = nameof(DiscordPlatform.IsIncluded);
        SkipType = typeof(DiscordPlatform);
    }
}

internal static class Scenario
{
    /// <summary>Milliseconds of a scenario.</summary>
    public const int Longest = 90_000;

    public const string Reason = "Discord is left out of this build";
}

/// <summary>What a build does that Discord is left out of; skipped in others.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LeftOutFactAttribute : FactAttribute
{
    public LeftOutFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        Skip = "Discord is in this build";
        SkipWhen = nameof(DiscordPlatform.IsIncluded);
        SkipType = typeof(DiscordPlatform);
    }
}
