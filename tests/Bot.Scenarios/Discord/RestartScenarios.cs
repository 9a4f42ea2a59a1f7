using Bot.Conversation.Status;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Scenarios.Discord;

/// <summary>The bot starts, and starts again: on a Discord that is away, with commands that changed, with answers that were given before.</summary>
public sealed class RestartScenarios
{
    private const string Question = "When did the leaders meet in New York?";
    private const string Answered = "19 September 2023";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // The bot's clock runs faster, so that what it calls long is not seconds.
    [DiscordFact]
    public async Task Discord_Is_Away_When_The_Bot_Starts()
    {
        var discord = await DiscordEmulator.StartAsync(DiscordFixture.Impatient, Stop);
        discord.Faults.On("*").Always(Fault.BadGateway());
        await using var bot = await DiscordBot.StartAsync(discord, DiscordFixture.Patient, services =>
        {
            SmallKnowledge.StandIn(services);
            services.AddSingleton<TimeProvider>(new FasterClock(20));
        });
        await bot.IsAsync(ConnectionState.Failing, Stop);
        Assert.Contains("Discord cannot be reached, trying again:", bot.Program.Log, StringComparison.Ordinal);
        discord.Faults.Clear();
        await bot.HearsAsync(Stop);
        await bot.IsAsync(ConnectionState.Connected, Stop);
        Assert.Contains("Discord can be reached again", bot.Program.Log, StringComparison.Ordinal);
        Assert.Contains(Answered, (await Talk.InGuild(bot, "Asel").SaysAsync($"@bot {Question}")).Shown, StringComparison.Ordinal);
    }

    [DiscordFact]
    public async Task Commands_Are_Registered_Once_And_Again_When_They_Changed()
    {
        await using var bot = await StartAsync();
        await bot.IsAsync(ConnectionState.Connected, Stop);
        await bot.RestartAsync(Stop);
        await Talk.InGuild(bot, "Asel").AsksAsync(Question);
        Assert.Equal(1, bot.Discord.Commands.Writes);
        await bot.Program.Of<Bot.Conversation.Memory.INotes>().WriteAsync("discord-commands", "of an older version", Stop);
        await bot.RestartAsync(Stop);
        await bot.Discord.CommandsWrittenAsync(Stop, times: 2);
    }

    [DiscordTheory]
    [InlineData("500")]
    [InlineData("refused")]
    public async Task Commands_That_Discord_Does_Not_Take_Do_Not_Keep_The_Bot_From_Answering(string kind)
    {
        var discord = await DiscordEmulator.StartAsync(DiscordFixture.Unlimited, Stop);
        discord.Faults.On(Routes.PutCommands).Once(kind == "500" ? Fault.ServerError() : Fault.MissingPermissions());
        await using var bot = await DiscordBot.StartAsync(discord, DiscordFixture.Patient, SmallKnowledge.StandIn);
        await bot.IsAsync(ConnectionState.Connected, Stop);
        Assert.Contains(Answered, (await Talk.InGuild(bot, "Asel").SaysAsync($"@bot {Question}")).Shown, StringComparison.Ordinal);
        if (kind == "refused") await bot.RestartAsync(Stop);
        await bot.HearsAsync(Stop);
    }

    [DiscordFact]
    public async Task Buttons_And_Edits_Work_After_A_Restart()
    {
        await using var bot = await StartAsync();
        var asel = Talk.InGuild(bot, "Asel");
        var question = asel.Channel.Says(asel.Who, $"@bot {Question}");
        var answer = await asel.Channel.NextMessageAsync(Stop);
        var pages = await asel.UsesAsync("session", ("name", "Afghanistan"));
        await bot.RestartAsync(Stop);
        await asel.PressesAsync(answer, "Sources");
        await asel.PressesAsync(answer, "Rate or report");
        var form = await answer.Press(asel.Who, "Report a mistake").ModalAsync(Stop);
        await form.Submit((form.Fields[0].Label, "It was later")).ResponseAsync(Stop);
        await asel.PressesAsync(pages, "Page 2 of 2 ›");
        question.Edit("@bot Who represented Tajikistan at the special session on Afghanistan?");
        await answer.EditedAsync(Stop, times: 2);
        asel.IsApproved();
        bot.WasCareful();
    }

    private static Task<DiscordBot> StartAsync() => DiscordBot.StartAsync(Stop, DiscordFixture.Unlimited, DiscordFixture.Patient, SmallKnowledge.StandIn);
}
