using Xunit;

namespace Bot.Scenarios.Telegram;

/// <summary>Somebody alone with the bot on Telegram: questions, and the buttons under answers.</summary>
public sealed class PrivateChatScenarios(SmallFacts facts) : IClassFixture<SmallFacts>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_Question_Is_Answered_And_Every_Button_Works()
    {
        var talk = Talk.Of(facts.Bot, "Asel", "en");
        var answer = await talk.SaysAsync("Who represented the United States at the special session on Afghanistan?");
        await talk.PressesAsync(answer, "Sources");
        await talk.PressesAsync(answer, "More");
        await talk.TapsAsync(answer, "Helpful");
        foreach (var reason in new[] { "It is wrong", "Something is missing", "Not what I asked", "Hard to understand" })
        {
            await talk.TurnsAsync(answer, "Not helpful");
            await talk.TurnsAsync(answer, reason);
        }
        await talk.TurnsAsync(answer, "Not helpful");
        await talk.TurnsAsync(answer, "Back");
        talk.IsApproved();
    }

    [Fact]
    public async Task A_Question_In_Russian_Has_Russian_Buttons()
    {
        var talk = Talk.Of(facts.Bot, "Асель", "ru");
        var answer = await talk.SaysAsync("Кто представлял США на специальной сессии по Афганистану?");
        await talk.PressesAsync(answer, "Источники");
        await talk.PressesAsync(answer, "Ещё");
        await talk.TapsAsync(answer, "Помогло");
        foreach (var reason in new[] { "Это неверно", "Не хватает важного", "Я спрашивал о другом", "Трудно понять" })
        {
            await talk.TurnsAsync(answer, "Не помогло");
            await talk.TurnsAsync(answer, reason);
        }
        await talk.TurnsAsync(answer, "Не помогло");
        await talk.TurnsAsync(answer, "Назад");
        talk.IsApproved();
    }

    [Fact]
    public async Task A_Mistake_Is_Reported_In_Words_And_The_Report_Can_Be_Left()
    {
        var talk = Talk.Of(facts.Bot, "Bek", "en");
        var answer = await talk.SaysAsync("When did the leaders meet in New York?");
        var asked = await talk.PressesAsync(answer, "Report a mistake");
        Assert.True(asked.AsksForReply);
        await talk.SaysAsync("/cancel");
        await talk.SaysAsync("/cancel");
        await talk.PressesAsync(answer, "Report a mistake");
        await talk.SaysAsync("It was 19 September in New York, see https://example.org/summit");
        await talk.SaysAsync("Where did they meet?");
        talk.IsApproved();
    }

    [Fact]
    public async Task A_Mistake_Is_Reported_In_Russian()
    {
        var talk = Talk.Of(facts.Bot, "Бек", "ru");
        var answer = await talk.SaysAsync("Когда лидеры встречались в Нью-Йорке?");
        await talk.PressesAsync(answer, "Сообщить об ошибке");
        await talk.SaysAsync("/cancel");
        await talk.PressesAsync(answer, "Сообщить об ошибке");
        await talk.SaysAsync("Это было раньше, см. https://example.org/summit");
        talk.IsApproved();
    }

    [Fact]
    public async Task A_Follow_Up_Is_Understood_From_What_Was_Said_Before()
    {
        var talk = Talk.Of(facts.Bot, "Cholpon", "en");
        await talk.SaysAsync("Who represented the United States at the special session on Afghanistan?");
        await talk.SaysAsync("And Tajikistan?");
        await talk.SaysAsync("When was it?");
        talk.IsApproved();
    }

    [Fact]
    public async Task A_Follow_Up_In_Russian()
    {
        var talk = Talk.Of(facts.Bot, "Чолпон", "ru");
        await talk.SaysAsync("Кто представлял США на специальной сессии по Афганистану?");
        await talk.SaysAsync("А Таджикистан?");
        await talk.SaysAsync("Когда она была?");
        talk.IsApproved();
    }

    [Fact]
    public async Task What_Is_No_Question_Or_Has_No_Answer_Gets_A_Kind_Word()
    {
        var talk = Talk.Of(facts.Bot, "Dana", "en");
        foreach (var words in new[] { "hello", "What is the weather in Oslo?", "What was the budget of the special session on Afghanistan?", "thanks!", "?" }) await talk.SaysAsync(words);
        talk.IsApproved();
    }

    [Fact]
    public async Task What_Is_No_Question_Or_Has_No_Answer_Gets_A_Kind_Word_In_Russian()
    {
        var talk = Talk.Of(facts.Bot, "Дана", "ru");
        foreach (var words in new[] { "привет", "Какая погода в Осло?", "Каким был бюджет специальной сессии по Афганистану?", "спасибо!", "?" }) await talk.SaysAsync(words);
        talk.IsApproved();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Pictures_And_Voices_Get_A_Hint(string language)
    {
        var talk = Talk.Of(facts.Bot, "Emil", language);
        talk.Chat.SendsSticker();
        await talk.NextAsync();
        talk.Chat.SendsVoice();
        await talk.NextAsync();
        talk.Chat.SendsPhoto();
        await talk.NextAsync();
        talk.Chat.SendsPhoto(language == "en" ? "When did the leaders meet in New York?" : "Когда лидеры встречались в Нью-Йорке?");
        await talk.NextAsync();
        Approved.Equal(talk.Chat.Transcript(), language);
    }

    [Theory]
    [InlineData("en", "Please tell me about this. ")]
    [InlineData("ru", "Расскажите, пожалуйста, об этом. ")]
    public async Task A_Text_Of_4096_Characters_Gets_A_Reason(string language, string words)
    {
        var talk = Talk.Of(facts.Bot, "Farida", language);
        var reply = await talk.SaysAsync(string.Concat(Enumerable.Repeat(words, 4096 / words.Length + 1))[..4096]);
        Approved.Equal($"{reply.Text}\n", language);
    }

    [Fact]
    public async Task Links_Lead_To_The_Sources_And_Show_No_Preview()
    {
        var talk = Talk.Of(facts.Bot, "Gul", "en");
        var answer = await talk.SaysAsync("When did the leaders meet in New York?");
        Assert.True(answer.IsPreviewOff);
        await talk.PressesAsync(answer, "Sources");
        Approved.Equal(talk.Chat.Transcript(links: true));
    }

    [Fact]
    public async Task The_Address_In_A_Citation_Can_Be_Copied()
    {
        var talk = Talk.Of(facts.Bot, "Hamid", "en");
        var sources = await talk.PressesAsync(await talk.SaysAsync("When did the leaders meet in New York?"), "Sources");
        Assert.Contains("https://steppe.example/ru/new-york", sources.Text, StringComparison.Ordinal);
    }
}
