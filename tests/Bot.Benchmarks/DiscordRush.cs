using Bot.Discord;
using Bot.Scenarios.Discord;

namespace Bot.Benchmarks;

/// <summary>The whole bot on an emulated Discord in this process, with Discord's limits of rates: whether a rush is served whole, and how soon.</summary>
/// <param name="First">All questions at once, while the runtime still compiles.</param>
/// <param name="Again">The same again in the same process.</param>
/// <param name="OnceMore">And once more: its memory shows what stays behind.</param>
internal sealed record DiscordFigures(DiscordLoadResult First, DiscordLoadResult Again, DiscordLoadResult OnceMore);

/// <summary>Measures <see cref="DiscordFigures"/>.</summary>
internal static class DiscordRush
{
    /// <summary>Null in a build that Discord is left out of.</summary>
    public static async Task<DiscordFigures?> OfAsync(int questions, int channels)
    {
        if (!DiscordPlatform.IsIncluded) return null;
        await using var load = await DiscordLoad.StartAsync(channels, CancellationToken.None);
        return new DiscordFigures(await RoundAsync(), await RoundAsync(), await RoundAsync());

        Task<DiscordLoadResult> RoundAsync() => load.RunAsync(questions, CancellationToken.None);
    }
}
