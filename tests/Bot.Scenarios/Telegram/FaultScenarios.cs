using Xunit;
using static Bot.Scenarios.Telegram.TroubledTelegram;

namespace Bot.Scenarios.Telegram;

/// <summary>Telegram refuses, stumbles or breaks off: every question is answered all the same, and the log says what happened.</summary>
public sealed class FaultScenarios
{
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
}
