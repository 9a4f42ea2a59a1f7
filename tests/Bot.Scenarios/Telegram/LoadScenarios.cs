using Xunit;

namespace Bot.Scenarios.Telegram;

/// <summary>Many people at once on Telegram. The whole load with its times runs in <c>./bot bench</c>.</summary>
[Collection(nameof(Alone))]
public sealed class LoadScenarios
{
    private const int Chats = 100;
    private const long Little = 2 << 20;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_Hundred_Chats_Ask_At_Once_And_Telegram_Never_Has_To_Slow_The_Bot_Down()
    {
        await using var load = await TelegramLoad.StartAsync(isPaced: true, Stop);
        var result = await load.RunAsync(3 * Chats, Chats, null, Stop);
        Assert.Equal((3 * Chats, 0, 0, 0), (result.Answered, result.Repeated, result.Disordered, result.FloodRefusals));
    }

    [Fact]
    public async Task A_Thousand_Questions_Leave_No_Trace_In_Memory()
    {
        await using var load = await TelegramLoad.StartAsync(isPaced: false, Stop);
        await load.RunAsync(10 * Chats, Chats, null, Stop);
        var before = await load.RunAsync(10 * Chats, Chats, null, Stop);
        var after = await load.RunAsync(10 * Chats, Chats, null, Stop);
        Assert.Equal((10 * Chats, 0, 0), (after.Answered, after.Repeated, after.Disordered));
        Assert.InRange(after.HeapBytes, 0, before.HeapBytes + Little);
    }
}
