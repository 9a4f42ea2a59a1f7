using Xunit;

namespace Bot.Scenarios.Telegram;

/// <summary>Telegram takes calls and says nothing. How long the bot listens into the dark is real time: hence a class of its own, beside the others.</summary>
public sealed class SilenceScenarios
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_Silent_Telegram_Is_Given_Up_And_Asked_Again()
    {
        await using var bot = await TelegramBot.StartAsync(Stop, TelegramFixture.Unpaced, with: SmallKnowledge.StandIn);
        var (asel, bek) = (Talk.Of(bot, "Asel", "en"), Talk.Of(bot, "Bek", "en"));
        bot.Telegram.Faults.On("sendMessage").When(call => call.Text("chat_id") == $"{asel.Chat.Id}").Once(Fault.Hang());
        asel.Chat.Says("hello");
        await bot.Telegram.Calls.WaitForBeginAsync("sendMessage", Stop);
        // Others do not wait for the one that hangs.
        await bek.SaysAsync("hello");
        bot.Telegram.Faults.On("getUpdates").Once(Fault.Hang());
        await bek.SaysAsync("hello");
        bek.Chat.Says("hello");
        await Task.WhenAll(asel.NextAsync(), bek.NextAsync());
        Assert.Single(asel.Chat.FromBot);
        Assert.Equal(3, bek.Chat.FromBot.Count);
    }
}
