using Xunit;

namespace Bot.Scenarios.Telegram;

/// <summary>The bot comes into a group on Telegram, moves along with it, and is removed from it.</summary>
public sealed class MembershipScenarios(SmallFacts facts) : IClassFixture<SmallFacts>
{
    private const string Question = "when did the leaders meet in New York?";
    private const string Вопрос = "когда лидеры встречались в Нью-Йорке?";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private TelegramEmulator Telegram => facts.Bot.Telegram;

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Who_Adds_The_Bot_Is_Greeted_Once(string language)
    {
        var (asel, bek) = (Telegram.User("Asel", language), Telegram.User("Bek", language));
        var group = Telegram.Supergroup("Students", asel);
        group.RemovesBot(asel);
        group.AddsBot(asel);
        await group.NextMessageAsync(Stop);
        group.PromotesBot(asel);
        group.Adds(asel, bek);
        group.Says(bek, $"@{Telegram.BotUsername} {(language == "en" ? Question : Вопрос)}");
        await group.NextMessageAsync(Stop);
        Approved.Equal(group.Transcript(), language);
    }

    [Fact]
    public async Task A_Group_That_Becomes_A_Supergroup_Keeps_Its_Bot()
    {
        var asel = Telegram.User("Asel", "en");
        var group = Telegram.Group("Students", asel);
        group.Says(asel, $"@{Telegram.BotUsername} {Question}");
        var answer = await group.NextMessageAsync(Stop);
        var supergroup = group.Migrates();
        group.Presses(asel, answer, "Sources");
        await supergroup.NextMessageAsync(Stop);
        supergroup.Says(asel, $"@{Telegram.BotUsername} Where did the leaders meet in New York?");
        await supergroup.NextMessageAsync(Stop);
        Approved.Equal($"{group.Transcript()}\nAfterwards:\n{supergroup.Transcript()}");
    }

    [Theory]
    [InlineData("en", "Where was it?", "Rate or report", "Report a mistake")]
    [InlineData("ru", "Где это было?", "Оценить или сообщить", "Сообщить об ошибке")]
    public async Task What_Was_Said_And_Begun_Goes_With_A_Group_That_Becomes_A_Supergroup(string language, string followUp, string unfold, string report)
    {
        var (asel, bek) = (Telegram.User("Asel", language), Telegram.User("Bek", language));
        var group = Telegram.Group("Students", asel, bek);
        group.Says(asel, $"@{Telegram.BotUsername} {(language == "en" ? Question : Вопрос)}");
        var answer = await group.NextMessageAsync(Stop);
        await group.Presses(bek, answer, unfold).AnswerAsync(Stop);
        await group.Presses(bek, await group.NextEditAsync(answer, Stop), report).AnswerAsync(Stop);
        await group.NextMessageAsync(Stop);
        var supergroup = group.Migrates();
        supergroup.Says(asel, $"@{Telegram.BotUsername} {followUp}");
        await supergroup.NextMessageAsync(Stop);
        supergroup.Says(bek, $"@{Telegram.BotUsername} https://example.org/list");
        await supergroup.NextMessageAsync(Stop);
        Approved.Equal(supergroup.Transcript(), language);
    }

    [Fact]
    public async Task Who_Removes_The_Bot_Is_Left_In_Peace()
    {
        var (asel, bek) = (Telegram.User("Asel", "en"), Telegram.User("Bek", "en"));
        var group = Telegram.Supergroup("Students", asel, bek);
        group.Says(bek, $"@{Telegram.BotUsername} {Question}");
        group.RemovesBot(asel);
        var chat = Talk.Of(facts.Bot, bek);
        await chat.SaysAsync(Question);
        await Telegram.AllConfirmedAsync(Stop);
        Assert.InRange(Telegram.Calls.All.Count(call => call.Text("chat_id") == $"{group.Id}" && call.Name == "sendMessage"), 0, 1);
        group.AddsBot(asel);
        await group.WaitForAsync(message => message.Text.StartsWith("Hello!", StringComparison.Ordinal), Stop);
    }
}
