using Bot.Discord;

namespace Bot.Scenarios.Demos;

/// <summary>Shows the bot at work on an emulated service, so that anyone can see it without an account. Another service takes part by another entry here.</summary>
internal static class Demo
{
    public const string Command = "demo";

    private const int LeftOut = 1;
    private const int BadUsage = 2;

    private static readonly SortedDictionary<string, Func<TextWriter, CancellationToken, Task>> s_demos = new(StringComparer.Ordinal)
    {
        ["discord"] = DiscordDemo.RunAsync,
        ["telegram"] = TelegramDemo.RunAsync,
    };

    /// <summary>Plays the demo that is named; gives the exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> names, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (names is not [var name] || !s_demos.TryGetValue(name, out var playAsync))
        {
            await error.WriteLineAsync($"Name what to show: {string.Join(" or ", s_demos.Keys.Select(known => $"./bot {Command} {known}"))}");
            return BadUsage;
        }
        if (name == DiscordPlatform.Name && !DiscordPlatform.IsIncluded)
        {
            await error.WriteLineAsync(DiscordDemo.LeftOut);
            return LeftOut;
        }
        await playAsync(output, cancellationToken);
        return 0;
    }
}
