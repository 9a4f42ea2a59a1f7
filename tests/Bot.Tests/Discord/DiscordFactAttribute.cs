using System.Runtime.CompilerServices;
using Bot.Discord;
using Xunit;

namespace Bot.Tests.Discord;

/// <summary>A fact about Discord: skipped, and counted as such, in a build that Discord is left out of.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DiscordFactAttribute : FactAttribute
{
    public DiscordFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        Skip = "Discord is left out of this build";
        SkipUnless = nameof(DiscordPlatform.IsIncluded);
        SkipType = typeof(DiscordPlatform);
    }
}
