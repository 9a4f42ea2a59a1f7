using Bot.Conversation.Status;
using Microsoft.Extensions.DependencyInjection;
using Telegram.Bot;
using Xunit;

namespace Bot.Scenarios.Telegram;

/// <summary>Telegram refuses, stumbles, falls silent or is away: every question is answered all the same, and the log says what happened.</summary>
public sealed class FaultScenarios
{
    private const int Faster = 20;
    private const string Question = "When did the leaders meet in New York?";
    private const string Answered = "The C5+1 leaders' summit took place on 19 September 2023";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Telegram_Asks_For_Patience()
    {
        await using var bot = await StartAsync();
        bot.Telegram.Faults.On("sendMessage").Once(Fault.TooManyRequests(retryAfter: 3));
        var talk = await AnsweredOnceAsync(bot);
        var sent = bot.Telegram.Calls.Of("sendMessage");
        Assert.True(sent[1].At - sent[0].At >= TimeSpan.FromSeconds(3), $"{sent[1].At - sent[0].At}");
        await talk.SaysAsync(Question);
        Assert.Contains("Telegram asks to wait 00:00:03 with a chat", bot.Program.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("500")]
    [InlineData("502")]
    public async Task Telegram_Stumbles(string kind)
    {
        await using var bot = await StartAsync();
        bot.Telegram.Faults.On("sendMessage").Times(3, kind == "500" ? Fault.ServerError() : Fault.BadGateway());
        await AnsweredOnceAsync(bot);
        Assert.Single(Lines(bot, "Telegram takes no messages:"));
        Assert.Single(Lines(bot, "Telegram takes messages again"));
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    [InlineData("malformed")]
    public async Task A_Call_Breaks_Off(string when)
    {
        await using var bot = await StartAsync();
        bot.Telegram.Faults.On("sendMessage").Once(when switch { "before" => Fault.DropBefore(), "after" => Fault.DropAfter(), _ => Fault.MalformedAnswer() });
        var talk = Talk.Of(bot, "Asel", "en");
        talk.Chat.Says(Question);
        await bot.Telegram.Calls.WaitForAsync("sendMessage", Stop, call => call is { IsOk: true, Fault: null });
        await talk.SaysAsync("hello");
        // Nobody can know whether what broke off went out: once too often rather than never.
        Assert.Equal(when == "before" ? 1 : 2, talk.Chat.FromBot.Count(message => message.Text.StartsWith(Answered, StringComparison.Ordinal)));
        Assert.Single(Lines(bot, "It is sent again, and may be there twice"));
    }

    [Fact]
    public async Task Every_Answer_Is_Lost_On_Its_Way_And_The_Chat_Is_Not_Filled()
    {
        await using var bot = await StartAsync();
        bot.Telegram.Faults.On("sendMessage").Always(Fault.DropAfter());
        var talk = Talk.Of(bot, "Asel", "en");
        talk.Chat.Says(Question);
        await talk.Chat.MessagesOfBotAsync(3, Stop);
        bot.Telegram.Faults.Clear();
        await talk.Chat.WaitForAsync(message => message.Text.StartsWith(Answered, StringComparison.Ordinal), Stop);
        talk.Chat.Says("hello");
        await talk.Chat.WaitForAsync(message => message.Text.StartsWith("Hello!", StringComparison.Ordinal), Stop);
        Assert.Equal(4, talk.Chat.FromBot.Count);
    }

    [Fact]
    public async Task An_Edit_That_Breaks_Off_Is_Done_Again_And_One_That_Cannot_Be_Done_Becomes_A_New_Answer()
    {
        await using var bot = await StartAsync();
        var talk = Talk.Of(bot, "Asel", "en");
        var question = talk.Chat.Says("hello");
        var answer = await talk.NextAsync();
        bot.Telegram.Faults.On("editMessageText").Once(Fault.DropAfter());
        talk.Chat.Edits(question, Question);
        answer = await talk.Chat.NextEditAsync(answer, Stop);
        await bot.Telegram.Calls.WaitForAsync("editMessageText", Stop, call => call.Description.Contains("message is not modified", StringComparison.Ordinal));
        bot.Telegram.Faults.On("editMessageText").Once(Fault.BadRequest("message can't be edited"));
        talk.Chat.Edits(question, "hello");
        Assert.StartsWith("Hello!", (await talk.NextAsync()).Text, StringComparison.Ordinal);
        await talk.Chat.GoneAsync(answer, Stop);
    }

    [Fact]
    public async Task Who_Blocks_The_Bot_Is_Left_In_Peace_Until_He_Comes_Back()
    {
        await using var bot = await StartAsync();
        var talk = Talk.Of(bot, "Asel", "en");
        await talk.SaysAsync(Question);
        bot.Telegram.Faults.On("sendMessage").Once(Fault.Wait(TimeSpan.FromSeconds(4)));
        talk.Chat.Says(Question);
        talk.Chat.Says(Question);
        await bot.Telegram.Calls.WaitForBeginAsync("sendMessage", Stop);
        talk.Chat.Blocks();
        await bot.Telegram.AllConfirmedAsync(Stop);
        await Talk.Of(bot, "Bek", "en").SaysAsync(Question);
        Assert.Single(talk.Chat.FromBot);
        talk.Chat.Unblocks();
        await talk.SaysAsync(Question);
    }

    [Fact]
    public async Task A_Refused_Answer_Is_In_The_Log_And_Others_Go_On()
    {
        await using var bot = await StartAsync();
        bot.Telegram.Faults.On("sendMessage").Once(Fault.Forbidden());
        var talk = Talk.Of(bot, "Asel", "en");
        talk.Chat.Says(Question);
        await bot.Telegram.Calls.WaitForAsync("sendMessage", Stop);
        await Talk.Of(bot, "Bek", "en").SaysAsync(Question);
        await talk.SaysAsync(Question);
        Assert.Single(Lines(bot, "A reply on telegram could not be delivered: Forbidden: bot was blocked by the user"));
    }

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

    [Fact]
    public async Task An_Update_That_Nobody_Can_Read_Holds_Nothing_Up()
    {
        await using var bot = await StartAsync();
        var talk = Talk.Of(bot, "Asel", "en");
        talk.Chat.Sends("text", 5);
        await talk.SaysAsync(Question);
        Assert.Single(Lines(bot, "cannot be read and is left out"));
    }

    [Fact]
    public async Task A_Button_That_Spins_Too_Long_Has_Stopped_By_Itself()
    {
        await using var bot = await StartAsync();
        var talk = Talk.Of(bot, "Asel", "en");
        var answer = await talk.SaysAsync(Question);
        bot.Telegram.Faults.On("answerCallbackQuery").Once(Fault.BadRequest("query is too old and response timeout expired or query ID is invalid"));
        talk.Chat.Presses(answer, "Sources");
        Assert.StartsWith("What this answer rests on", (await talk.NextAsync()).Text, StringComparison.Ordinal);
        bot.Telegram.Faults.On("answerCallbackQuery").Once(Fault.ServerError());
        await talk.PressesAsync(answer, "Sources");
    }

    private static Task<TelegramBot> StartAsync()
    {
        var clock = new FasterClock(Faster);
        return TelegramBot.StartAsync(new TelegramEmulator(TelegramFixture.Unpaced, clock), Stop, with: HurryUp(clock));
    }

    private static Action<IServiceCollection> HurryUp(FasterClock clock) => services =>
    {
        services.AddSingleton<TimeProvider>(clock);
        SmallKnowledge.StandIn(services);
    };

    private static async Task<Talk> AnsweredOnceAsync(TelegramBot bot)
    {
        var talk = Talk.Of(bot, "Asel", "en");
        Assert.StartsWith(Answered, (await talk.SaysAsync(Question)).Text, StringComparison.Ordinal);
        Assert.StartsWith("Hello!", (await talk.SaysAsync("hello")).Text, StringComparison.Ordinal);
        Assert.Equal(2, talk.Chat.FromBot.Count);
        return talk;
    }

    private static List<string> Lines(TelegramBot bot, string words) => [.. bot.Program.Log.Split('\n').Where(line => line.Contains(words, StringComparison.Ordinal))];
}
