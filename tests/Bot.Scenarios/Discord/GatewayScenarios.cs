using Bot.Conversation.Status;
using Bot.Conversation.Turns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Scenarios.Discord;

/// <summary>The connection to the gateway breaks, hangs or is asked to begin anew: no question is lost, none answered twice.</summary>
public sealed class GatewayScenarios
{
    private const string Question = "When did the leaders meet in New York?";
    private const string Answered = "19 September 2023";

    private static readonly DiscordRules s_quick = DiscordFixture.Unlimited with { HeartbeatInterval = TimeSpan.FromSeconds(1) };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [DiscordTheory]
    [InlineData("broken")]
    [InlineData("asked to reconnect")]
    [InlineData("closed")]
    public async Task What_Was_Missed_Is_Heard_Again(string how)
    {
        await using var bot = await StartAsync(s_quick);
        var asel = Talk.InGuild(bot, "Asel");
        await asel.SaysAsync("@bot hello");
        switch (how)
        {
            case "broken": bot.Discord.Gateway.Drop(); break;
            case "closed": bot.Discord.Gateway.Close(4000, "Unknown error"); break;
            default: bot.Discord.Gateway.AskToReconnect(); break;
        }
        for (var at = 0; at < 3; at++) asel.Channel.Says(asel.Who, $"@bot {Question}");
        await bot.Discord.Gateway.ResumedAsync(Stop);
        await AnsweredAsync(asel, 3);
        Assert.Single(bot.Discord.Gateway.Identified);
        bot.WasCareful();
    }

    [DiscordFact]
    public async Task A_Session_That_Is_No_Longer_Good_Is_Begun_Anew()
    {
        await using var bot = await StartAsync(s_quick);
        var asel = Talk.InGuild(bot, "Asel");
        await asel.SaysAsync("@bot hello");
        bot.Discord.Gateway.InvalidateSessions();
        await bot.Discord.Gateway.IdentifiedAsync(Stop, 2);
        await bot.Discord.Gateway.ReadyAsync(Stop);
        await bot.HearsAsync(Stop);
        asel.Channel.Says(asel.Who, $"@bot {Question}");
        await AnsweredAsync(asel, 1);
        bot.WasCareful();
    }

    [DiscordFact]
    public async Task A_Gateway_That_Goes_Silent_Is_Left_And_What_Was_Missed_Is_Heard_Again()
    {
        await using var bot = await StartAsync(s_quick);
        var asel = Talk.InGuild(bot, "Asel");
        await asel.SaysAsync("@bot hello");
        bot.Discord.Gateway.GoSilent();
        asel.Channel.Says(asel.Who, $"@bot {Question}");
        await AnsweredAsync(asel, 1);
        bot.WasCareful();
    }

    [DiscordFact]
    public async Task A_Gateway_That_Lets_Nobody_In_Shows_As_Failing_And_Is_Tried_Again()
    {
        await using var bot = await StartAsync(s_quick);
        await bot.IsAsync(ConnectionState.Connected, Stop);
        bot.Discord.Gateway.Refuses = true;
        bot.Discord.Gateway.Drop();
        await bot.IsAsync(ConnectionState.Failing, Stop);
        Assert.Contains("Discord cannot be reached, trying again:", bot.Program.Log, StringComparison.Ordinal);
        bot.Discord.Gateway.Refuses = false;
        await bot.IsAsync(ConnectionState.Connected, Stop);
        var asel = Talk.InGuild(bot, "Asel");
        asel.Channel.Says(asel.Who, $"@bot {Question}");
        await AnsweredAsync(asel, 1);
    }

    // The bot's clock runs faster, so that what it calls silence is not minutes.
    [DiscordFact]
    public async Task A_Client_That_Hears_Nothing_Shows_As_Failing_And_Another_Takes_Its_Place()
    {
        await using var bot = await StartAsync(DiscordFixture.Impatient, services => services.AddSingleton<TimeProvider>(new FasterClock(100)));
        await bot.IsAsync(ConnectionState.Connected, Stop);
        bot.Discord.Gateway.GoSilent();
        await bot.IsAsync(ConnectionState.Failing, Stop, "the gateway is silent");
        await bot.Discord.Gateway.IdentifiedAsync(Stop, 2);
        await bot.IsAsync(ConnectionState.Connected, Stop);
    }

    [DiscordFact]
    public async Task A_Token_That_Is_Taken_Back_Ends_The_Bot_With_A_Reason()
    {
        await using var bot = await StartAsync(s_quick);
        await bot.IsAsync(ConnectionState.Connected, Stop);
        bot.Discord.Gateway.Close(4004, "Authentication failed");
        var error = await Assert.ThrowsAsync<ConnectException>(() => bot.Program.Run.WaitAsync(TimeSpan.FromSeconds(20), Stop));
        Assert.StartsWith("Discord does not know the token", error.Message, StringComparison.Ordinal);
    }

    private static async Task AnsweredAsync(Talk talk, int times)
    {
        for (var at = 0; at < times; at++) Assert.Contains(Answered, (await talk.Channel.NextMessageAsync(Stop)).Shown, StringComparison.Ordinal);
        await talk.SaysAsync("@bot thanks!");
        Assert.Equal(times, talk.Channel.Messages.Count(message => message.Shown.Contains(Answered, StringComparison.Ordinal)));
    }

    private static Task<DiscordBot> StartAsync(DiscordRules rules, Action<IServiceCollection>? with = null) => DiscordBot.StartAsync(Stop, rules, DiscordFixture.Patient, services =>
    {
        SmallKnowledge.StandIn(services);
        with?.Invoke(services);
    });
}
