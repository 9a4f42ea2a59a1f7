using Xunit;

namespace Bot.Scenarios.Telegram;

/// <summary>Groups on Telegram: whom the bot answers, whom it leaves in peace, and what it puts under its answers there.</summary>
public sealed class GroupScenarios(SmallFacts facts) : IClassFixture<SmallFacts>
{
    private const string Question = "when did the leaders meet in New York?";
    private const string Вопрос = "когда лидеры встречались в Нью-Йорке?";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private TelegramEmulator Telegram => facts.Bot.Telegram;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_Is_Overheard_Is_Ignored_And_Who_Addresses_The_Bot_Is_Answered(bool privacyMode)
    {
        await using var bot = await TelegramBot.StartAsync(Stop, TelegramFixture.Unpaced with { PrivacyMode = privacyMode }, with: TelegramFixture.OnSmallFacts);
        var (asel, bek) = (bot.Telegram.User("Asel", "en"), bot.Telegram.User("Bek", "en"));
        var group = bot.Telegram.Supergroup("Students", asel, bek);
        group.Says(asel, $"Bek, {Question}");
        group.Says(bek, "/ask@some_other_bot the same");
        group.Says(bek, "/weather");
        group.Says(bek, "no idea, @somebody knows");
        group.Says(asel, $"@{bot.Telegram.BotUsername} {Question}");
        var answer = await group.NextMessageAsync(Stop);
        group.Says(asel, "Where was it?", replyTo: answer);
        await group.NextMessageAsync(Stop);
        group.Says(bek, $"/ask {Question}");
        await group.NextMessageAsync(Stop);
        group.Says(bek, $"/ask@{bot.Telegram.BotUsername} {Question}");
        await group.NextMessageAsync(Stop);
        group.Says(asel, "thank you all");
        group.Says(asel, $"/weather@{bot.Telegram.BotUsername}");
        await group.NextMessageAsync(Stop);
        Approved.Equal(group.Transcript());
    }

    [Fact]
    public async Task A_Group_Speaks_Russian()
    {
        var (asel, bek) = (Telegram.User("Асель", "ru"), Telegram.User("Бек", "ru"));
        var group = Telegram.Supergroup("Студенты", asel, bek);
        group.Says(asel, $"Бек, {Вопрос}");
        group.Says(asel, $"@{Telegram.BotUsername}, {Вопрос}");
        var answer = await group.NextMessageAsync(Stop);
        await group.Presses(bek, answer, "Оценить или сообщить").AnswerAsync(Stop);
        answer = await group.NextEditAsync(answer, Stop);
        await group.Presses(bek, answer, "Источники").AnswerAsync(Stop);
        await group.NextMessageAsync(Stop);
        group.Says(asel, "где это было?", replyTo: answer);
        await group.NextMessageAsync(Stop);
        Approved.Equal(group.Transcript());
    }

    [Fact]
    public async Task A_Message_Is_Asked_About_By_Naming_The_Bot_Under_It()
    {
        var (asel, bek) = (Telegram.User("Asel", "en"), Telegram.User("Bek", "en"));
        var group = Telegram.Supergroup("Students", asel, bek);
        var question = group.Says(asel, Question);
        group.Says(bek, $"@{Telegram.BotUsername}", replyTo: question);
        await group.NextMessageAsync(Stop);
        group.Says(bek, "/ask", replyTo: question);
        await group.NextMessageAsync(Stop);
        Approved.Equal(group.Transcript());
    }

    [Fact]
    public async Task A_Message_Of_Somebody_Else_Is_No_Follow_Up()
    {
        var (asel, bek) = (Telegram.User("Asel", "en"), Telegram.User("Bek", "en"));
        var group = Telegram.Supergroup("Students", asel, bek);
        group.Says(bek, "/ask Who represented the United States at the special session on Afghanistan?");
        await group.NextMessageAsync(Stop);
        group.Says(bek, "/ask", replyTo: group.Says(asel, "Where was it?"));
        Assert.DoesNotContain("[1]", (await group.NextMessageAsync(Stop)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "When did the leaders meet in New York?", "Who represented Tajikistan at the special session on Afghanistan?", "Where was it?")]
    [InlineData("ru", "Когда лидеры встречались в Нью-Йорке?", "Кто представлял Таджикистан на специальной сессии по Афганистану?", "Где это было?")]
    public async Task A_Reply_Follows_Up_The_Answer_It_Replies_To_Whoever_Asked(string language, string first, string second, string followUp)
    {
        var (asel, bek) = (Telegram.User("Asel", language), Telegram.User("Bek", language));
        var group = Telegram.Supergroup("Students", asel, bek);
        group.Says(asel, $"/ask {first}");
        var answer = await group.NextMessageAsync(Stop);
        group.Says(bek, $"/ask {second}");
        await group.NextMessageAsync(Stop);
        group.Says(bek, followUp, replyTo: answer);
        await group.NextMessageAsync(Stop);
        Approved.Equal(group.Transcript(), language);
    }

    [Fact]
    public async Task Two_Buttons_Unfold_And_Everybody_May_Press_Them()
    {
        var (asel, bek) = (Telegram.User("Asel", "en"), Telegram.User("Bek", "en"));
        var group = Telegram.Supergroup("Students", asel, bek);
        group.Says(asel, $"/ask {Question}");
        var answer = await group.NextMessageAsync(Stop);
        await group.Presses(bek, answer, "Rate or report").AnswerAsync(Stop);
        answer = await group.NextEditAsync(answer, Stop);
        await group.Presses(bek, answer, "Helpful").AnswerAsync(Stop);
        await group.Presses(asel, answer, "Not helpful").AnswerAsync(Stop);
        answer = await group.NextEditAsync(answer, Stop);
        await group.Presses(asel, answer, "Something is missing").AnswerAsync(Stop);
        answer = await group.NextEditAsync(answer, Stop);
        await group.Presses(bek, answer, "Report a mistake").AnswerAsync(Stop);
        var asked = await group.NextMessageAsync(Stop);
        group.Says(asel, "It was on another day", replyTo: asked);
        await group.NextMessageAsync(Stop);
        group.Says(bek, "It was in the evening", replyTo: asked);
        await group.NextMessageAsync(Stop);
        Approved.Equal(group.Transcript());
    }

    [Fact]
    public async Task A_Question_That_Is_For_Somebody_Else_Says_So()
    {
        var (asel, bek) = (Telegram.User("Asel", "en"), Telegram.User("Bek", "ru"));
        var group = Telegram.Supergroup("Students", asel, bek);
        group.Says(asel, "/forgetme");
        var sure = await group.NextMessageAsync(Stop);
        await group.Presses(bek, sure, "Yes, remove").AnswerAsync(Stop);
        await group.Presses(asel, sure, "Yes, remove").AnswerAsync(Stop);
        await group.NextEditAsync(sure, Stop);
        Approved.Equal(group.Transcript());
    }

    [Fact]
    public async Task Topics_Are_Conversations_Of_Their_Own()
    {
        var asel = Telegram.User("Asel", "en");
        var forum = Telegram.Forum("Forum", asel);
        var (summits, other) = (forum.OpensTopic(asel, "Summits"), forum.OpensTopic(asel, "Afghanistan"));
        forum.Says(asel, $"@{Telegram.BotUsername} {Question}", topic: summits);
        Assert.Equal(summits, (await forum.NextMessageAsync(Stop)).Topic);
        forum.Says(asel, $"@{Telegram.BotUsername} Who represented Tajikistan at the special session on Afghanistan?", topic: other);
        Assert.Equal(other, (await forum.NextMessageAsync(Stop)).Topic);
        forum.Says(asel, "just talking", topic: other);
        forum.Says(asel, $"@{Telegram.BotUsername} Where was it?", topic: summits);
        var answer = await forum.NextMessageAsync(Stop);
        await forum.Presses(asel, answer, "Sources").AnswerAsync(Stop);
        Assert.Equal(summits, (await forum.NextMessageAsync(Stop)).Topic);
        Approved.Equal(forum.Transcript());
    }

    [Fact]
    public async Task An_Administrator_Who_Hides_Is_Answered_And_Decides_For_The_Group()
    {
        var asel = Telegram.User("Asel", "en");
        var group = Telegram.Supergroup("Editors", asel);
        group.SaysHidden(asel, $"@{Telegram.BotUsername} {Question}");
        await group.NextMessageAsync(Stop);
        group.SaysHidden(asel, "/language ru chat");
        await group.NextMessageAsync(Stop);
        Approved.Equal(group.Transcript());
    }

    [Fact]
    public async Task The_Language_Of_A_Group_Is_Chosen_By_Its_Administrators()
    {
        var (asel, bek) = (Telegram.User("Asel", "en"), Telegram.User("Bek", "en"));
        var group = Telegram.Supergroup("Students", asel, bek);
        group.Says(bek, "/language ru chat");
        await group.NextMessageAsync(Stop);
        group.Says(bek, $"/ask {Question}");
        await group.NextMessageAsync(Stop);
        group.Says(asel, "/language ru chat");
        await group.NextMessageAsync(Stop);
        group.Says(bek, $"/ask {Question}");
        await group.NextMessageAsync(Stop);
        group.Says(bek, "/language en");
        await group.NextMessageAsync(Stop);
        group.Says(bek, $"/ask {Question}");
        await group.NextMessageAsync(Stop);
        group.Says(asel, "/language auto chat");
        await group.NextMessageAsync(Stop);
        Approved.Equal(group.Transcript());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Personal_Data_Goes_To_The_Private_Chat_Or_A_Link_Leads_There(string language)
    {
        var asel = Telegram.User("Asel", language);
        var group = Telegram.Supergroup("Students", asel);
        group.Says(asel, "/mydata");
        var link = await group.NextMessageAsync(Stop);
        Assert.Equal([$"https://t.me/{Telegram.BotUsername}?start=mydata"], link.LinkTargets);
        var chat = Telegram.Private(asel);
        chat.Opens("mydata");
        await chat.MessagesOfBotAsync(2, Stop);
        group.Says(asel, "/mydata");
        await chat.MessagesOfBotAsync(4, Stop);
        var transcript = $"In the group:\n{group.Transcript()}\nIn private:\n{chat.Transcript()}";
        Approved.Equal(transcript.Replace($"telegram/{asel.Id}", "telegram/NUMBER", StringComparison.Ordinal), language);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Who_Asks_Too_Often_Is_Told_Once(string language)
    {
        await using var bot = await TelegramBot.StartAsync(Stop, TelegramFixture.Unpaced, ["Limits:PerUser=3"], SmallKnowledge.StandIn);
        var (asel, bek) = (bot.Telegram.User("Asel", language), bot.Telegram.User("Bek", language));
        var group = bot.Telegram.Supergroup("Students", asel, bek);
        for (var time = 0; time < 8; time++) group.Says(asel, "/about");
        await group.MessagesOfBotAsync(4, Stop);
        await bot.Telegram.AllConfirmedAsync(Stop);
        group.Says(bek, "/latest");
        await group.MessagesOfBotAsync(5, Stop);
        Assert.Equal(5, group.FromBot.Count);
        Approved.Equal($"{group.FromBot[3].Text}\n", language);
        Assert.Contains("24", group.FromBot[4].Text, StringComparison.Ordinal);
    }
}
