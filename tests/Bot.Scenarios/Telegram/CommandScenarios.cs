using System.Text.RegularExpressions;
using Xunit;

namespace Bot.Scenarios.Telegram;

/// <summary>Every command in a private chat on Telegram, in English and in Russian.</summary>
public sealed partial class CommandScenarios(SmallFacts facts) : IClassFixture<SmallFacts>
{
    private const string English = "en";
    private const string Russian = "ru";

    [Theory]
    [InlineData(English)]
    [InlineData(Russian)]
    public async Task Start_And_Help_Say_What_The_Bot_Is_For(string language) => await ApprovedAsync(language, "/start", "/help", "/about", "/privacy");

    [Theory]
    [InlineData(English, "new york", "Thomas West")]
    [InlineData(Russian, "нью-йорк", "Томас Уэст")]
    public async Task Names_Lead_To_Sessions_People_Facts_And_Sources(string language, string session, string person) =>
        await ApprovedAsync(language, $"/session {session}", $"/person {person}", "/fact wqe7sszr", "/fact_p166aans", "/fact znd0knhc", "/source statement");

    [Theory]
    [InlineData(English, "Afghanistan", "Page 2 of 2 ›", "‹ Page 1 of 2")]
    [InlineData(Russian, "Афганистан", "Страница 2 из 2 ›", "‹ Страница 1 из 2")]
    public async Task A_Long_Session_Has_Pages_That_Turn_Both_Ways(string language, string name, string on, string back)
    {
        var talk = TalkIn(language);
        var session = await talk.SaysAsync($"/session {name}");
        await talk.TurnsAsync(session, on);
        await talk.TurnsAsync(session, back);
        Approved.Equal(talk.Chat.Transcript(), language);
    }

    [Theory]
    [InlineData(English, "2023", "Samarkand", "leaders", "1999")]
    [InlineData(Russian, "2023", "Самарканд", "саммит", "1999")]
    public async Task Sessions_Are_Listed_By_Year_Place_And_Level(string language, params string[] lists) =>
        await ApprovedAsync(language, ["/sessions", .. lists.Select(list => $"/sessions {list}")]);

    [Theory]
    [InlineData(English, "new york, samarkand")]
    [InlineData(Russian, "нью-йорк, самарканд")]
    public async Task Sessions_Stand_Side_By_Side(string language, string two) => await ApprovedAsync(language, "/latest", $"/compare {two}", "/compare", "/compare samarkand", "/compare samarkand, atlantis");

    [Theory]
    [InlineData(English)]
    [InlineData(Russian)]
    public async Task What_Is_Mistyped_Gets_A_Hint(string language) =>
        await ApprovedAsync(language, "/sesion new york", "/session", "/session atlantis", "/person Jane Nobody", "/fact 00000000", "/source nowhere");

    [Theory]
    [InlineData(English, "ministerial", "C5+1 ministerial in Samarkand, 24 October 2023")]
    [InlineData(Russian, "министерская", "Министерская встреча C5+1 в Самарканде, 24 октября 2023 г.")]
    public async Task Near_Matches_Are_Buttons(string language, string typed, string label)
    {
        var talk = TalkIn(language);
        var offered = await talk.SaysAsync($"/session {typed}");
        await talk.PressesAsync(offered, label);
        await talk.PressesAsync(await talk.SaysAsync("/person West Tomas"), language == English ? "Thomas West" : "Томас Уэст");
        Approved.Equal(talk.Chat.Transcript(), language);
    }

    [Fact]
    public async Task A_Language_Is_Chosen_By_Name_And_By_Button()
    {
        var talk = TalkIn(English);
        await talk.SaysAsync("/language ru");
        await talk.SaysAsync("When did the leaders meet in New York?");
        var choices = await talk.SaysAsync("/language");
        await talk.PressesAsync(choices, "English");
        await talk.SaysAsync("Когда лидеры встречались в Нью-Йорке?");
        await talk.SaysAsync("/language auto");
        await talk.SaysAsync("Когда лидеры встречались в Нью-Йорке?");
        await talk.SaysAsync("/language Klingon");
        await talk.SaysAsync("/language_kk");
        talk.IsApproved();
    }

    [Theory]
    [InlineData(English, "Helpful", "No, keep", "Yes, remove")]
    [InlineData(Russian, "Помогло", "Нет, оставить", "Да, удалить")]
    public async Task What_Is_Stored_Is_Shown_And_Removed(string language, string helpful, string keep, string remove)
    {
        var talk = TalkIn(language);
        await talk.SaysAsync($"/language {language}");
        await talk.TapsAsync(await talk.SaysAsync("When did the leaders meet in New York?"), helpful);
        await talk.SaysAsync("/mydata");
        var file = await talk.NextAsync();
        Assert.Contains("\"isHelpful\": true", System.Text.Encoding.UTF8.GetString(file.Document!.Content), StringComparison.Ordinal);
        await talk.TurnsAsync(await talk.SaysAsync("/forgetme"), keep);
        await talk.TurnsAsync(await talk.SaysAsync("/forgetme"), remove);
        await talk.SaysAsync("/mydata");
        await talk.NextAsync();
        Approved.Equal(talk.Chat.Transcript().Replace($"telegram/{talk.Chat.Person.Id}", "telegram/NUMBER", StringComparison.Ordinal), language);
    }

    [Theory]
    [InlineData(English)]
    [InlineData(Russian)]
    public async Task The_State_Is_For_Owners(string language)
    {
        var talk = TalkIn(language);
        await talk.SaysAsync("/status");
        Approved.Equal(talk.Chat.Transcript(), language);
    }

    [Theory]
    [InlineData(English)]
    [InlineData(Russian)]
    public async Task An_Owner_Sees_The_State(string language)
    {
        var telegram = new TelegramEmulator(TelegramFixture.Unpaced);
        var owner = telegram.User("Olga", language);
        await using var bot = await TelegramBot.StartAsync(telegram, TestContext.Current.CancellationToken, [$"Moderators:Owners=telegram:{owner.Id}"], SmallKnowledge.StandIn);
        var talk = Talk.Of(bot, owner);
        await talk.SaysAsync("/status");
        Approved.Equal(Time().Replace(Unversioned(talk), "TIME"), language);
    }

    [Fact]
    public async Task The_Menu_Has_Every_Command_In_Every_Language()
    {
        await facts.Bot.Telegram.Calls.WaitForAsync("setMyCommands", TestContext.Current.CancellationToken, call => call.Text("language_code") == Bot.Knowledge.Languages.All[^1]);
        var everyone = Bot.Conversation.CommandTable.All.Where(command => command.Who == Bot.Conversation.Audience.Everyone).ToList();
        Assert.Equal(everyone.Select(command => (command.Name, command.Description(English))), facts.Bot.Telegram.Menu());
        foreach (var language in Bot.Knowledge.Languages.All.Where(language => language != English))
            Assert.Equal(everyone.Select(command => (command.Name, command.Description(language))), facts.Bot.Telegram.Menu(language));
    }

    private Talk TalkIn(string language) => Talk.Of(facts.Bot, language == English ? "Aigul" : "Айгуль", language);

    private async Task ApprovedAsync(string language, params string[] lines)
    {
        var talk = TalkIn(language);
        foreach (var line in lines) await talk.SaysAsync(line);
        Approved.Equal(Unversioned(talk), language);
    }

    private static string Unversioned(Talk talk) => talk.Chat.Transcript().Replace(SmallKnowledge.Base.Version, "VERSION", StringComparison.Ordinal);

    [GeneratedRegex(@"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")]
    private static partial Regex Time();
}
