using Bot.Discord;
using Bot.Scenarios.Discord;

namespace Bot.Benchmarks;

/// <summary>The whole bot on an emulated Discord in this process, with Discord's limits of rates: whether a rush is served whole, and how soon.</summary>
/// <param name="Rush">All questions at once.</param>
/// <param name="Again">The same once more in the same process: its memory shows what stays behind.</param>
internal sealed record DiscordFigures(DiscordLoadResult Rush, DiscordLoadResult Again);

/// <summary>Measures <see cref="DiscordFigures"/>.</summary>
internal static class DiscordRush
{
    /// <summary>Null in a build that Discord is left out of.</summary>
    public static async Task<DiscordFigures?> OfAsync(int questions, int channels)
    {
        if (!DiscordPlatform.IsIncluded) return null;
        await using var load = await DiscordLoad.StartAsync(channels, CancellationToken.None);
        // The first round lets the runtime compile.
        await load.RunAsync(questions, CancellationToken.None);
        return new DiscordFigures(await load.RunAsync(questions, CancellationToken.None), await load.RunAsync(questions, CancellationToken.None));
    }
}
