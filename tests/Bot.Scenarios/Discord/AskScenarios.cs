using Xunit;

namespace Bot.Scenarios.Discord;

/// <summary>Questions on Discord, and everything that can be pressed under an answer.</summary>
public sealed class AskScenarios(SmallFacts facts) : SharedBotScenarios(facts), IClassFixture<SmallFacts>
{
    private const string Question = "Who represented the United States at the special session on Afghanistan?";
    private const string Вопрос = "Кто представлял США на специальной сессии по Афганистану?";

    [DiscordFact]
    public async Task A_Question_Is_Answered_And_Every_Button_Works()
    {
        var asel = Talk.Directly(Bot, "Asel");
        var asked = asel.Channel.Slash(asel.Who, "ask", ("question", Question));
        await asked.AcknowledgedAsync(Stop);
        Assert.Equal(5, asked.ResponseType);
        var answer = await asked.ResponseAsync(Stop);
        await asel.PressesAsync(answer, "Sources");
        await asel.PressesAsync(answer, "More");
        await asel.PressesAsync(answer, "Helpful");
        foreach (var reason in new[] { "It is wrong", "Something is missing", "Not what I asked", "Hard to understand" })
        {
            await asel.PressesBothAsync(answer, "Not helpful");
            await asel.PressesBothAsync(answer, reason);
        }
        await asel.PressesBothAsync(answer, "Not helpful");
        await asel.PressesAsync(answer, "Back");
        asel.IsApproved();
    }

    [DiscordFact]
    public async Task A_Question_In_Russian_Has_Russian_Buttons()
    {
        var asel = Talk.Directly(Bot, "Асель", "ru");
        var answer = await asel.AsksAsync(Вопрос);
        await asel.PressesAsync(answer, "Источники");
        await asel.PressesAsync(answer, "Ещё");
        await asel.PressesAsync(answer, "Помогло");
        foreach (var reason in new[] { "Это неверно", "Не хватает важного", "Я спрашивал о другом", "Трудно понять" })
        {
            await asel.PressesBothAsync(answer, "Не помогло");
            await asel.PressesBothAsync(answer, reason);
        }
        await asel.PressesBothAsync(answer, "Не помогло");
        await asel.PressesAsync(answer, "Назад");
        asel.IsApproved();
    }

    [DiscordTheory]
    [InlineData("en-US", Question, "Report a mistake", "It was somebody else, see https://example.org/list")]
    [InlineData("ru", Вопрос, "Сообщить об ошибке", "Это был кто-то другой, см. https://example.org/list")]
    public async Task A_Mistake_Is_Reported_In_A_Form(string locale, string question, string report, string words)
    {
        var bek = Talk.InGuild(Bot, "Bek", locale);
        var answer = await bek.AsksAsync(question);
        await bek.PressesAsync(answer, locale == "ru" ? "Оценить или сообщить" : "Rate or report");
        var form = await answer.Press(bek.Who, report).ModalAsync(Stop);
        var thanks = await form.Submit((Assert.Single(form.Fields).Label, words)).ResponseAsync(Stop);
        Assert.True(thanks.IsEphemeral);
        bek.IsApproved(locale);
    }

    [DiscordTheory]
    [InlineData("en-US", Question, "Sources", "Rate or report")]
    [InlineData("ru", Вопрос, "Источники", "Оценить или сообщить")]
    public async Task A_Private_Question_Is_Seen_By_Nobody_Else(string locale, string question, string sources, string unfold)
    {
        var dana = Talk.InGuild(Bot, "Dana", locale);
        var answer = await dana.UsesAsync("ask", ("question", question), ("private", true));
        Assert.True(answer.IsEphemeral);
        Assert.True((await dana.PressesAsync(answer, sources)).IsEphemeral);
        await dana.PressesAsync(answer, unfold);
        dana.IsApproved(locale);
    }

    [DiscordTheory]
    [InlineData("en-US", "Answer this", "When did the leaders meet in New York?", "Nice weather today")]
    [InlineData("ru", "Ответить на это", "Когда лидеры встречались в Нью-Йорке?", "Хорошая сегодня погода")]
    public async Task A_Message_Of_Somebody_Else_Is_Answered(string locale, string command, string question, string other)
    {
        var emil = Talk.InGuild(Bot, "Emil", locale);
        var farida = emil.And("Farida", locale);
        var asked = emil.Channel.Says(farida.Who, question);
        await emil.Channel.MessageCommand(emil.Who, command, asked).ResponseAsync(Stop);
        await emil.Channel.MessageCommand(emil.Who, command, emil.Channel.Says(farida.Who, other)).ResponseAsync(Stop);
        emil.IsApproved(locale);
    }

    [DiscordTheory]
    [InlineData("Answer this", Question, "Where was it?")]
    [InlineData("Ответить на это", Вопрос, "Где это было?")]
    public async Task A_Message_Of_Somebody_Else_Is_No_Follow_Up(string command, string question, string other)
    {
        var locale = question == Question ? "en-US" : "ru";
        var emil = Talk.InGuild(Bot, "Emil", locale);
        var farida = emil.And("Farida", locale);
        await emil.AsksAsync(question);
        var stranger = await emil.Channel.MessageCommand(emil.Who, command, emil.Channel.Says(farida.Who, other)).ResponseAsync(Stop);
        var own = await emil.Channel.MessageCommand(emil.Who, command, emil.Channel.Says(emil.Who, question)).ResponseAsync(Stop);
        Assert.DoesNotContain("[1]", stranger.Shown, StringComparison.Ordinal);
        Assert.Contains("[1]", own.Shown, StringComparison.Ordinal);
    }

    [DiscordTheory]
    [InlineData("en-US", "Who represented the United States at the special session on Afghanistan?", "And Tajikistan?", "When was it?")]
    [InlineData("ru", "Кто представлял США на специальной сессии по Афганистану?", "А Таджикистан?", "Когда она была?")]
    public async Task A_Follow_Up_Is_Understood_From_What_Was_Said_Before(string locale, params string[] questions)
    {
        var gul = Talk.InGuild(Bot, "Gul", locale);
        foreach (var question in questions) await gul.AsksAsync(question);
        gul.IsApproved(locale);
    }

    [DiscordTheory]
    [InlineData("en-US", "hello", "What is the weather in Oslo?", "What was the budget of the special session on Afghanistan?", "thanks!", "?")]
    [InlineData("ru", "привет", "Какая погода в Осло?", "Каким был бюджет специальной сессии по Афганистану?", "спасибо!", "?")]
    public async Task What_Is_No_Question_Or_Has_No_Answer_Gets_A_Kind_Word(string locale, params string[] lines)
    {
        var hamid = Talk.Directly(Bot, "Hamid", locale);
        foreach (var line in lines) await hamid.AsksAsync(line);
        hamid.IsApproved(locale);
    }
}
