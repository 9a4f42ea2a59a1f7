using Bot.Scenarios.Telegram;

namespace Bot.Benchmarks;

/// <summary>The whole bot on an emulated Telegram in this process: how long a reply takes, and whether a rush is served whole.</summary>
/// <param name="Steady">Questions one after the other, without Telegram's limits: the time from an update to its reply.</param>
/// <param name="Rush">All questions at once, at the pace that Telegram allows.</param>
/// <param name="Again">The same once more in the same process: its memory shows what stays behind.</param>
internal sealed record ChatFigures(LoadResult Steady, LoadResult Rush, LoadResult Again);

/// <summary>Measures <see cref="ChatFigures"/>.</summary>
internal static class ChatLoad
{
    private static readonly TimeSpan s_every = TimeSpan.FromMilliseconds(10);

    public static async Task<ChatFigures> OfAsync(int questions, int chats)
    {
        LoadResult steady;
        await using (var load = await TelegramLoad.StartAsync(isPaced: false, CancellationToken.None))
        {
            // The first round lets the runtime compile.
            await load.RunAsync(questions, chats, every: null, CancellationToken.None);
            steady = await load.RunAsync(questions, chats, s_every, CancellationToken.None);
        }
        await using var rush = await TelegramLoad.StartAsync(isPaced: true, CancellationToken.None);
        return new ChatFigures(steady, await rush.RunAsync(questions, chats, every: null, CancellationToken.None), await rush.RunAsync(questions, chats, every: null, CancellationToken.None));
    }
}
