using Bot.Conversation.Status;
using Telegram.Bot;
using Xunit;
using static Bot.Scenarios.Telegram.TroubledTelegram;

namespace Bot.Scenarios.Telegram;

/// <summary>The connection to Telegram fails, or somebody else has it: the bot gets it back, and its state says how it goes.</summary>
public sealed class ConnectionScenarios
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_Program_Fetches_The_Updates()
    {
        await using var bot = await StartAsync();
        bot.Telegram.Faults.On("getUpdates").Times(3, Fault.Refuses(RefusalException.Conflict("terminated by other getUpdates request; make sure that only one bot instance is running")));
        await AnsweredOnceAsync(bot);
        await AnsweredOnceAsync(bot);
        Assert.Single(Lines(bot, "another program fetches the updates of this bot; only one may"));
        Assert.Single(Lines(bot, "Telegram can be reached again"));
    }

    [Fact]
    public async Task A_Webhook_That_Was_Left_Is_Removed()
    {
        var telegram = await new TelegramEmulator(TelegramFixture.Unpaced).StartAsync(Stop);
        await new TelegramBotClient(new TelegramBotClientOptions(telegram.Token, telegram.BaseUrl)).SetWebhook("http://127.0.0.1:9/nobody", cancellationToken: Stop);
        var talk = Talk.Of(telegram, telegram.User("Asel", "en"));
        talk.Chat.Says(Question);
        await using var bot = await TelegramBot.StartOnAsync(telegram, with: HurryUp(new FasterClock(Faster)));
        Assert.StartsWith(Answered, (await talk.NextAsync()).Text, StringComparison.Ordinal);
        Assert.Single(Lines(bot, "A webhook was set for this bot; it is removed"));
    }

    [Fact]
    public async Task Telegram_Is_Away_At_The_Start_And_Later()
    {
        var clock = new FasterClock(Faster);
        var telegram = new TelegramEmulator(TelegramFixture.Unpaced, clock);
        telegram.Faults.On("getMe").Times(3, Fault.BadGateway());
        await using var bot = await TelegramBot.StartAsync(telegram, Stop, with: HurryUp(clock));
        await telegram.Calls.WaitForAsync("getMe", Stop);
        var talk = Talk.Of(bot, "Asel", "en");
        await talk.SaysAsync(Question);
        Assert.Single(Lines(bot, "Nothing comes in from Telegram, trying again:"));
        Assert.Equal(ConnectionState.Connected, Assert.Single(bot.Program.Of<BotStatus>().Connections).State);

        telegram.Faults.On("*").Times(12, Fault.DropBefore());
        await talk.SaysAsync(Question);
        await talk.SaysAsync(Question);
        Assert.Equal(ConnectionState.Connected, Assert.Single(bot.Program.Of<BotStatus>().Connections).State);
        Assert.Equal(2, Lines(bot, "Telegram can be reached again").Count);
    }

    [Fact]
    public async Task A_Failing_Connection_Is_In_The_State()
    {
        await using var bot = await StartAsync();
        await AnsweredOnceAsync(bot);
        bot.Telegram.Faults.On("getUpdates").Always(Fault.ServerError());
        Talk.Of(bot, "Bek", "en").Chat.Says(Question);
        Talk.Of(bot, "Cholpon", "en").Chat.Says(Question);
        await bot.Telegram.Calls.WaitForAsync("getUpdates", Stop, call => call.Fault is not null);
        await bot.Telegram.Calls.WaitForAsync("getUpdates", Stop, call => call.Fault is not null && call.Number > bot.Telegram.Calls.All.First(one => one.Fault is not null).Number);
        var connection = Assert.Single(bot.Program.Of<StatusNotes>().Now().Connections);
        Assert.Equal((ConnectionState.Failing, "Internal Server Error"), (connection.State, connection.Detail));
    }
}
