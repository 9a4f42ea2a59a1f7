using Xunit;

namespace Bot.Scenarios.Discord;

/// <summary>Guilds on Discord: whom the bot answers, whom it leaves in peace, and what only one person sees.</summary>
public sealed class GuildScenarios(SmallFacts facts) : SharedBotScenarios(facts), IClassFixture<SmallFacts>
{
    private const string Question = "when did the leaders meet in New York?";
    private const string Вопрос = "когда лидеры встречались в Нью-Йорке?";

    [DiscordFact]
    public async Task What_Is_Overheard_Is_Ignored_And_Who_Addresses_The_Bot_Is_Answered()
    {
        var asel = Talk.InGuild(Bot, "Asel");
        var bek = asel.And("Bek");
        asel.Channel.Says(asel.Who, $"Bek, {Question}");
        asel.Channel.Says(bek.Who, "no idea, @Asel, ask the bot");
        var answer = await asel.SaysAsync($"@bot {Question}");
        asel.Channel.Says(bek.Who, "told you");
        await asel.SaysAsync("Where was it?", repliesTo: answer);
        var words = asel.Channel.Says(bek.Who, "so it was there");
        asel.Channel.Says(asel.Who, "yes", words);
        await bek.SaysAsync("@bot");
        await bek.SaysAsync("@bot /latest");
        await bek.SaysAsync("@bot /weather");
        asel.IsApproved();
    }

    [DiscordFact]
    public async Task A_Guild_Speaks_Russian()
    {
        var asel = Talk.InGuild(Bot, "Асель", "ru");
        var bek = asel.And("Бек", "ru");
        asel.Channel.Says(asel.Who, $"Бек, {Вопрос}");
        var answer = await asel.SaysAsync($"@bot, {Вопрос}");
        await bek.PressesAsync(answer, "Оценить или сообщить");
        await bek.PressesAsync(answer, "Источники");
        await asel.SaysAsync("где это было?", repliesTo: answer);
        asel.IsApproved();
    }

    [DiscordTheory]
    [InlineData("en-US", "When did the leaders meet in New York?", "Who represented Tajikistan at the special session on Afghanistan?", "Where was it?")]
    [InlineData("ru", "Когда лидеры встречались в Нью-Йорке?", "Кто представлял Таджикистан на специальной сессии по Афганистану?", "Где это было?")]
    public async Task A_Reply_Follows_Up_The_Answer_It_Replies_To_Whoever_Asked(string locale, string first, string second, string followUp)
    {
        var asel = Talk.InGuild(Bot, "Asel", locale);
        var bek = asel.And("Bek", locale);
        var slash = await asel.AsksAsync(first);
        await bek.AsksAsync(second);
        await bek.SaysAsync(followUp, repliesTo: slash);
        await bek.AsksAsync(second);
        await bek.SaysAsync(followUp, repliesTo: await asel.SaysAsync($"@bot {first}"));
        asel.IsApproved(locale);
    }

    [DiscordFact]
    public async Task Two_Buttons_Unfold_And_Everybody_May_Press_Them()
    {
        var asel = Talk.InGuild(Bot, "Asel");
        var bek = asel.And("Bek");
        var answer = await asel.AsksAsync(Question);
        Assert.Equal(["Sources", "Rate or report"], answer.Buttons.Select(button => button.Label));
        await bek.PressesAsync(answer, "Sources");
        await bek.PressesAsync(answer, "Rate or report");
        await bek.PressesAsync(answer, "Helpful");
        await asel.PressesBothAsync(answer, "Not helpful");
        await bek.PressesBothAsync(answer, "Something is missing");
        await bek.PressesAsync(answer, "More");
        await asel.PressesAsync(answer, "More");
        asel.IsApproved();
    }

    [DiscordFact]
    public async Task What_Somebody_Else_Asked_About_Themselves_Is_Not_Pressed()
    {
        var asel = Talk.InGuild(Bot, "Asel");
        var sure = await asel.SaysAsync("@bot /forgetme");
        var bek = asel.And("Bek");
        await bek.PressesAsync(sure, "Yes, remove");
        await asel.PressesAsync(sure, "Yes, remove");
        asel.IsApproved();
    }

    [DiscordFact]
    public async Task Other_Bots_Get_No_Answer()
    {
        var asel = Talk.InGuild(Bot, "Asel");
        asel.Channel.Says(Discord.OtherBot("Echo"), $"@bot {Question}");
        await asel.SaysAsync($"@bot {Question}");
        Assert.Single(asel.Channel.Messages, message => message.Author == Discord.Bot);
    }

    [DiscordTheory]
    [InlineData("en-US")]
    [InlineData("ru")]
    public async Task Personal_Data_Goes_To_Direct_Messages(string locale)
    {
        var asel = Talk.InGuild(Bot, "Asel", locale);
        var direct = Discord.Direct(asel.Who);
        asel.Channel.Says(asel.Who, "@bot /mydata");
        await direct.NextMessageAsync(Stop);
        await asel.Channel.NextMessageAsync(Stop);
        asel.Who.AcceptsDirectMessages = false;
        await asel.SaysAsync("@bot /mydata");
        await asel.UsesAsync("mydata");
        Approved.Equal(asel.Lasting($"In the guild:\n{asel.Channel.Transcript()}\nDirectly:\n{direct.Transcript()}"), locale);
    }

    [DiscordFact]
    public async Task The_Language_Of_A_Channel_Is_Chosen_By_Who_May()
    {
        var bek = Talk.InGuild(Bot, "Bek");
        var asel = bek.And("Asel", permissions: Permissions.ManageGuild);
        await bek.UsesAsync("language", ("language", "ru chat"));
        await bek.SaysAsync($"@bot {Question}");
        await asel.UsesAsync("language", ("language", "ru chat"));
        await bek.SaysAsync($"@bot {Question}");
        await bek.UsesAsync("language", ("language", "en"));
        await bek.SaysAsync($"@bot {Question}");
        await asel.UsesAsync("language", ("language", "auto chat"));
        bek.IsApproved();
    }

    [DiscordTheory]
    [InlineData("en-US", "When did the leaders meet in New York?", "Where was it?")]
    [InlineData("ru", "Когда лидеры встречались в Нью-Йорке?", "Где это было?")]
    public async Task Direct_Messages_Are_Questions(string locale, params string[] questions)
    {
        var asel = Talk.Directly(Bot, "Asel", locale);
        foreach (var question in questions) await asel.SaysAsync(question);
        await asel.SaysAsync("/session Afghanistan");
        await asel.SaysAsync("/help");
        asel.IsApproved(locale);
    }

    [DiscordTheory]
    [InlineData("en-US", "When did the leaders meet in New York?", "Who represented Tajikistan at the special session on Afghanistan?", "What is the weather in Oslo?")]
    [InlineData("ru", "Когда лидеры встречались в Нью-Йорке?", "Кто представлял Таджикистан на специальной сессии по Афганистану?", "Какая погода в Осло?")]
    public async Task An_Edited_Question_Edits_Its_Answer(string locale, string before, string after, string without)
    {
        var asel = Talk.InGuild(Bot, "Asel", locale);
        var question = asel.Channel.Says(asel.Who, $"@bot {before}");
        var answer = await asel.Channel.NextMessageAsync(Stop);
        question.Edit($"@bot {after}");
        await answer.EditedAsync(Stop);
        question.Edit($"@bot {without}");
        await answer.EditedAsync(Stop, 2);
        question.Edit($"@bot {before}");
        await answer.EditedAsync(Stop, 3);
        await asel.PressesAsync(answer, locale == "ru" ? "Источники" : "Sources");
        asel.IsApproved(locale);
    }

    [DiscordFact]
    public async Task What_Was_Not_Addressed_Yet_Is_Answered_When_It_Is_Edited()
    {
        var asel = Talk.InGuild(Bot, "Asel");
        var question = asel.Channel.Says(asel.Who, Question);
        question.Edit($"@bot {Question}");
        await asel.Channel.NextMessageAsync(Stop);
        asel.IsApproved();
    }

    [DiscordTheory]
    [InlineData("en-US")]
    [InlineData("ru")]
    public async Task Who_Asks_Too_Often_Is_Told_Once(string locale)
    {
        await using var bot = await DiscordBot.StartAsync(Stop, DiscordFixture.Unlimited, ["Limits:PerUser=3"], SmallKnowledge.StandIn);
        var asel = Talk.InGuild(bot, "Asel", locale);
        var bek = asel.And("Bek", locale);
        var asked = Enumerable.Range(0, 6).Select(_ => asel.Channel.Slash(asel.Who, "about")).ToList();
        foreach (var one in asked.Take(4)) await one.ResponseAsync(Stop);
        foreach (var one in asked.Skip(4)) await one.Original!.DeletedAsync(Stop);
        var last = await bek.SaysAsync("@bot /latest");
        Assert.Contains("24", last.Shown, StringComparison.Ordinal);
        var said = asel.Channel.Messages.Where(message => message.Author == bot.Discord.Bot).ToList();
        Assert.Equal(5, said.Count);
        Approved.Equal($"{asked[3].Original!.Shown}\n", locale);
        bot.WasCareful();
    }
}
