using System.Text;
using System.Text.RegularExpressions;
using Bot.Conversation;
using Bot.Conversation.Status;
using Xunit;

namespace Bot.Scenarios.Discord;

/// <summary>Every slash command on Discord, in English and in Russian.</summary>
public sealed partial class SlashScenarios(SmallFacts facts) : SharedBotScenarios(facts), IClassFixture<SmallFacts>
{
    private const string English = "en-US";
    private const string Russian = "ru";

    [DiscordTheory]
    [InlineData(English)]
    [InlineData(Russian)]
    public async Task Help_Says_What_The_Bot_Is_For(string locale) => await ApprovedAsync(locale, ("help", null), ("about", null), ("privacy", null));

    [DiscordTheory]
    [InlineData(English, "new york", "Thomas West")]
    [InlineData(Russian, "нью-йорк", "Томас Уэст")]
    public async Task Names_Lead_To_Sessions_People_Facts_And_Sources(string locale, string session, string person) =>
        await ApprovedAsync(locale, ("session", session), ("person", person), ("fact", "wqe7sszr"), ("fact", "znd0knhc"), ("source", "statement"));

    [DiscordTheory]
    [InlineData(English, "Afghanistan", "Page 2 of 2 ›", "‹ Page 1 of 2")]
    [InlineData(Russian, "Афганистан", "Страница 2 из 2 ›", "‹ Страница 1 из 2")]
    public async Task A_Long_Session_Has_Pages_That_Turn_Both_Ways(string locale, string name, string on, string back)
    {
        var talk = Talk.InGuild(Bot, "Aigul", locale);
        var session = await talk.UsesAsync("session", ("name", name));
        await talk.PressesAsync(session, on);
        await talk.PressesAsync(session, back);
        talk.IsApproved(locale);
    }

    [DiscordTheory]
    [InlineData(English, "2023", "Samarkand", "leaders", "1999")]
    [InlineData(Russian, "2023", "Самарканд", "саммит", "1999")]
    public async Task Sessions_Are_Listed_By_Year_Place_And_Level(string locale, params string[] lists) =>
        await ApprovedAsync(locale, [("sessions", null), .. lists.Select(list => ("sessions", (string?)list))]);

    [DiscordTheory]
    [InlineData(English, "C5+1 ministerial in Samarkand")]
    [InlineData(Russian, "министерская встреча C5+1 в Самарканде")]
    public async Task What_Is_Listed_Can_Be_Opened_From_A_Menu(string locale, string begin)
    {
        var talk = Talk.InGuild(Bot, "Aigul", locale);
        var list = await talk.UsesAsync("sessions");
        var label = Assert.Single(list.Menus).Options.First(option => option.Label.Contains(begin, StringComparison.OrdinalIgnoreCase)).Label;
        await talk.ChoosesAsync(list, label);
        talk.IsApproved(locale);
    }

    [DiscordTheory]
    [InlineData(English, "new york, samarkand")]
    [InlineData(Russian, "нью-йорк, самарканд")]
    public async Task Sessions_Stand_Side_By_Side(string locale, string two) =>
        await ApprovedAsync(locale, ("latest", null), ("compare", two), ("compare", "samarkand"), ("compare", "samarkand, atlantis"));

    [DiscordTheory]
    [InlineData(English)]
    [InlineData(Russian)]
    public async Task What_Is_Mistyped_Gets_A_Hint(string locale) =>
        await ApprovedAsync(locale, ("session", "atlantis"), ("person", "Jane Nobody"), ("fact", "00000000"), ("source", "nowhere"), ("session", " "));

    [DiscordTheory]
    [InlineData(English, "ministerial", "C5+1 ministerial in Samarkand, 24 October 2023", "Thomas West")]
    [InlineData(Russian, "министерская", "Министерская встреча C5+1 в Самарканде, 24 октября 2023 г.", "Томас Уэст")]
    public async Task Near_Matches_Can_Be_Chosen(string locale, string typed, string label, string person)
    {
        var talk = Talk.InGuild(Bot, "Aigul", locale);
        await talk.ChoosesAsync(await talk.UsesAsync("session", ("name", typed)), label);
        await talk.PressesAsync(await talk.UsesAsync("person", ("name", "West Tomas")), person);
        talk.IsApproved(locale);
    }

    [DiscordTheory]
    [InlineData(English)]
    [InlineData(Russian)]
    public async Task Names_Complete_Themselves_While_One_Types(string locale)
    {
        var talk = Talk.InGuild(Bot, "Aigul", locale);
        string[] sessions = locale == English ? ["", "sam", "samarcand", "zzz"] : ["", "сам", "самарканд", "яяя"];
        foreach (var typed in sessions) await talk.TypesAsync("session", typed);
        await talk.TypesAsync("compare", locale == English ? "Samarkand, new" : "Самарканд, нью");
        await talk.TypesAsync("person", locale == English ? "we" : "уэ");
        await talk.TypesAsync("fact", "wqe");
        await talk.TypesAsync("source", "zork");
        await talk.TypesAsync("language", locale == English ? "ru" : "рус");
        await talk.TypesAsync("language", "");
        talk.IsApproved(locale);
    }

    [DiscordTheory]
    [InlineData(English)]
    [InlineData(Russian)]
    public async Task A_Language_For_The_Channel_Is_Offered_To_Who_May_Choose_It(string locale)
    {
        var bek = Talk.InGuild(Bot, "Bek", locale);
        var asel = bek.And("Asel", locale, Permissions.ManageGuild);
        await bek.TypesAsync("language", "ru");
        var offered = await asel.TypesAsync("language", "ru");
        await bek.UsesAsync("language", ("language", offered[1].Value));
        await asel.UsesAsync("language", ("language", offered[1].Value));
        await new Talk(Bot, asel.Who, Discord.Direct(asel.Who)).TypesAsync("language", "ru");
        bek.IsApproved(locale);
    }

    [DiscordFact]
    public async Task What_Is_Offered_Is_Understood()
    {
        var talk = Talk.InGuild(Bot, "Aigul");
        foreach (var (command, typed) in new[] { ("session", "sam"), ("person", "we"), ("fact", "wqe"), ("source", "zork") })
        {
            var offered = (await talk.TypesAsync(command, typed))[0];
            Assert.DoesNotContain("I know no", (await talk.UsesAsync(command, (command == "fact" ? "key" : "name", offered.Value))).Shown, StringComparison.Ordinal);
        }
    }

    [DiscordFact]
    public async Task A_Language_Is_Chosen_By_Name_And_From_A_Menu()
    {
        var talk = Talk.Directly(Bot, "Aigul");
        await talk.UsesAsync("language", ("language", "ru"));
        await talk.AsksAsync("When did the leaders meet in New York?");
        var choices = await talk.UsesAsync("language");
        await talk.ChoosesAsync(choices, "English");
        await talk.AsksAsync("Когда лидеры встречались в Нью-Йорке?");
        await talk.UsesAsync("language", ("language", "auto"));
        await talk.AsksAsync("Когда лидеры встречались в Нью-Йорке?");
        await talk.UsesAsync("language", ("language", "Klingon"));
        await talk.UsesAsync("language", ("language", "kk"));
        talk.IsApproved();
    }

    [DiscordTheory]
    [InlineData(English, "Helpful", "No, keep", "Yes, remove")]
    [InlineData(Russian, "Помогло", "Нет, оставить", "Да, удалить")]
    public async Task What_Is_Stored_Is_Shown_And_Removed(string locale, string helpful, string keep, string remove)
    {
        var talk = Talk.InGuild(Bot, "Aigul", locale);
        await talk.UsesAsync("language", ("language", locale[..2]));
        var answer = await talk.AsksAsync(locale == English ? "When did the leaders meet in New York?" : "Когда лидеры встречались в Нью-Йорке?");
        await talk.PressesAsync(answer, locale == English ? "Rate or report" : "Оценить или сообщить");
        await talk.PressesAsync(answer, helpful);
        var stored = await talk.UsesAsync("mydata");
        Assert.True(stored.IsEphemeral);
        Assert.Contains("\"isHelpful\": true", Encoding.UTF8.GetString(Assert.Single(stored.Files).Content), StringComparison.Ordinal);
        await talk.PressesAsync(await talk.UsesAsync("forgetme"), keep);
        await talk.PressesAsync(await talk.UsesAsync("forgetme"), remove);
        await talk.UsesAsync("mydata");
        talk.IsApproved(locale);
    }

    [DiscordTheory]
    [InlineData(English)]
    [InlineData(Russian)]
    public async Task The_State_Is_For_Owners(string locale)
    {
        var guild = Bot.Guild(locale);
        var talk = new Talk(Bot, guild.Owner, guild.Channel("general"));
        await talk.UsesAsync("status");
        talk.IsApproved(locale);
    }

    [DiscordTheory]
    [InlineData(English)]
    [InlineData(Russian)]
    public async Task An_Owner_Sees_The_State(string locale)
    {
        var discord = await DiscordEmulator.StartAsync(DiscordFixture.Unlimited, Stop);
        var guild = discord.Guild("C5 watchers", locale);
        await using var bot = await DiscordBot.StartAsync(discord, [$"Moderators:Owners=discord:{guild.Owner.Id}"], SmallKnowledge.StandIn);
        await bot.HearsAsync(Stop);
        await bot.IsAsync(ConnectionState.Connected, Stop);
        var talk = new Talk(bot, guild.Owner, guild.Channel("general"));
        await talk.UsesAsync("status");
        Approved.Equal(Time().Replace(talk.Channel.Transcript().Replace(SmallKnowledge.Base.Version, "VERSION", StringComparison.Ordinal), "TIME"), locale);
        bot.WasCareful();
    }

    [DiscordFact]
    public void Every_Command_Is_Registered_With_Its_Words_In_Both_Languages()
    {
        var registered = Discord.Commands.In(guild: null);
        Assert.Equal([.. CommandTable.All.Select(command => command.Name), "Answer this"], registered.Select(command => command.Name));
        foreach (var command in CommandTable.All)
        {
            var form = registered.First(one => one.Name == command.Name).Form;
            Assert.Equal(command.Description("en"), form.Text("description"));
            Assert.Equal(command.Description("ru"), form.At("description_localizations").Text("ru"));
        }
        Assert.Equal("Ответить на это", registered[^1].Form.At("name_localizations").Text("ru"));
    }

    private async Task ApprovedAsync(string locale, params (string Command, string? Argument)[] lines)
    {
        var talk = Talk.Directly(Bot, "Aigul", locale);
        foreach (var (command, argument) in lines)
        {
            if (argument is null) await talk.UsesAsync(command);
            else await talk.UsesAsync(command, (Discord.Commands.All.First(one => one.Name == command).Options[0].Name, argument));
        }
        talk.IsApproved(locale);
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")]
    private static partial Regex Time();
}
