using Xunit;

namespace Bot.Scenarios.Telegram;

/// <summary>An edited question edits its answer, and buttons work after a restart.</summary>
public sealed class EditScenarios(SmallFacts facts) : IClassFixture<SmallFacts>
{
    private const string AboutNewYork = "When did the leaders meet in New York?";
    private const string AboutTajikistan = "Who represented Tajikistan at the special session on Afghanistan?";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_Edited_Question_Edits_Its_Answer()
    {
        var talk = Talk.Of(facts.Bot, "Asel", "en");
        var question = talk.Chat.Says(AboutNewYork);
        var answer = await talk.NextAsync();
        talk.Chat.Edits(question, AboutTajikistan);
        answer = await talk.Chat.NextEditAsync(answer, Stop);
        await talk.PressesAsync(answer, "Sources");
        talk.IsApproved();
    }

    [Fact]
    public async Task An_Edited_Question_Edits_Its_Answer_In_Russian()
    {
        var talk = Talk.Of(facts.Bot, "Асель", "ru");
        var question = talk.Chat.Says("Когда лидеры встречались в Нью-Йорке?");
        var answer = await talk.NextAsync();
        talk.Chat.Edits(question, "Кто представлял Таджикистан на специальной сессии по Афганистану?");
        answer = await talk.Chat.NextEditAsync(answer, Stop);
        await talk.PressesAsync(answer, "Источники");
        talk.IsApproved();
    }

    [Fact]
    public async Task An_Abstention_Becomes_An_Answer_And_An_Answer_An_Abstention()
    {
        var talk = Talk.Of(facts.Bot, "Asel", "en");
        var question = talk.Chat.Says("What is the weather in Oslo?");
        var answer = await talk.NextAsync();
        talk.Chat.Edits(question, AboutNewYork);
        answer = await talk.Chat.NextEditAsync(answer, Stop);
        talk.Chat.Edits(question, "What is the weather in Oslo?");
        await talk.Chat.NextEditAsync(answer, Stop);
        talk.IsApproved();
    }

    [Fact]
    public async Task An_Answer_Of_Several_Messages_Becomes_One_And_Grows_Again()
    {
        await using var bot = await TelegramBot.StartAsync(Stop, TelegramFixture.Unpaced, with: LongKnowledge.StandIn);
        var talk = Talk.Of(bot, "Asel", "en");
        var question = talk.Chat.Says("/source ledger");
        var before = await talk.Chat.MessagesOfBotAsync(2, Stop);
        talk.Chat.Edits(question, "/about");
        await talk.Chat.NextEditAsync(before[0], Stop);
        await talk.Chat.GoneAsync(before[1], Stop);
        Assert.Single(talk.Chat.FromBot);
        talk.Chat.Edits(question, "/source ledger");
        await talk.Chat.MessagesOfBotAsync(3, Stop);
        Assert.Equal([before[0].Text, before[1].Text], talk.Chat.FromBot.Select(message => message.Text));
    }

    [Fact]
    public async Task What_Was_Not_Answered_Yet_Is_Answered_When_It_Is_Edited()
    {
        var asel = facts.Bot.Telegram.User("Asel", "en");
        var group = facts.Bot.Telegram.Supergroup("Students", asel);
        var question = group.Says(asel, AboutNewYork);
        group.Edits(question, $"@{facts.Bot.Telegram.BotUsername} {AboutNewYork}");
        await group.NextMessageAsync(Stop);
        Approved.Equal(group.Transcript());
    }

    [Fact]
    public async Task Buttons_And_Edits_Work_After_A_Restart()
    {
        await using var bot = await TelegramBot.StartAsync(Stop, TelegramFixture.Unpaced, with: TelegramFixture.OnSmallFacts);
        var talk = Talk.Of(bot, "Asel", "en");
        var question = talk.Chat.Says(AboutNewYork);
        var answer = await talk.NextAsync();
        var pages = await talk.SaysAsync("/session Afghanistan");
        await bot.RestartAsync();
        await talk.PressesAsync(answer, "Sources");
        await talk.TapsAsync(answer, "Helpful");
        await talk.PressesAsync(answer, "Report a mistake");
        await bot.RestartAsync();
        await talk.SaysAsync("It was later");
        await talk.TurnsAsync(pages, "Page 2 of 2 ›");
        talk.Chat.Edits(question, AboutTajikistan);
        await talk.Chat.NextEditAsync(answer, Stop);
        talk.IsApproved();
    }
}
