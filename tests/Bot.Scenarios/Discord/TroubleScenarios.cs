using Xunit;

namespace Bot.Scenarios.Discord;

/// <summary>Discord refuses, stumbles or breaks off: every question is answered all the same, and the log says what happened.</summary>
public sealed class TroubleScenarios
{
    private const string Question = "When did the leaders meet in New York?";
    private const string Answered = "19 September 2023";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Stumbles => ["500", "502", "429", "drop before", "drop after", "malformed"];

    [DiscordTheory]
    [MemberData(nameof(Stumbles))]
    public async Task A_Mention_Is_Answered(string kind)
    {
        await using var bot = await StartAsync();
        bot.Discord.Faults.On(Routes.PostMessage).Once(Of(kind));
        var asel = Talk.InGuild(bot, "Asel");
        asel.Channel.Says(asel.Who, $"@bot {Question}");
        await bot.Discord.Calls.WaitForAsync(Routes.PostMessage, Stop, call => call is { IsOk: true, Fault: null });
        await asel.Channel.NextMessageAsync(Stop);
        // Nobody can know whether what broke off went out: once too often rather than never.
        Assert.Equal(kind is "drop after" or "malformed" ? 2 : 1, Answers(asel));
        bot.WasCareful();
    }

    [DiscordTheory]
    [MemberData(nameof(Stumbles))]
    public async Task A_Command_Is_Answered_Once(string kind)
    {
        await using var bot = await StartAsync();
        bot.Discord.Faults.On(Routes.EditOriginal).Once(Of(kind));
        var asel = Talk.InGuild(bot, "Asel");
        var asked = asel.Channel.Slash(asel.Who, "ask", ("question", Question));
        await bot.Discord.Calls.WaitForAsync(Routes.EditOriginal, Stop, call => call is { IsOk: true, Fault: null });
        Assert.Contains(Answered, (await asked.ResponseAsync(Stop)).Shown, StringComparison.Ordinal);
        Assert.Equal(1, Answers(asel));
        bot.WasCareful();
    }

    [DiscordTheory]
    [InlineData("500")]
    [InlineData("drop before")]
    public async Task A_Command_That_Could_Not_Be_Acknowledged_Is_Answered_In_The_Channel(string kind)
    {
        await using var bot = await StartAsync();
        bot.Discord.Faults.On(Routes.Callback).Always(Of(kind));
        var asel = Talk.InGuild(bot, "Asel");
        asel.Channel.Slash(asel.Who, "ask", ("question", Question));
        Assert.Contains(Answered, (await asel.Channel.NextMessageAsync(Stop)).Shown, StringComparison.Ordinal);
        Assert.Contains("An interaction did not get its first answer in time", bot.Program.Log, StringComparison.Ordinal);
        bot.WasCareful();
    }

    [DiscordFact]
    public async Task Once_The_Right_To_Answer_Ran_Out_The_Answer_Goes_To_The_Channel()
    {
        await using var bot = await StartAsync(new() { InteractionToken = TimeSpan.FromSeconds(1.2), LimitsRates = false });
        bot.Discord.Faults.On(Routes.EditOriginal).Times(3, Fault.ServerError());
        var asel = Talk.InGuild(bot, "Asel");
        asel.Channel.Slash(asel.Who, "ask", ("question", Question));
        Assert.Contains(Answered, (await asel.Channel.NextMessageAsync(Stop)).Shown, StringComparison.Ordinal);
        Assert.Contains("An interaction can be answered no longer", bot.Program.Log, StringComparison.Ordinal);
        bot.WasCareful();
    }

    [DiscordFact]
    public async Task A_Private_Answer_Never_Goes_To_The_Channel()
    {
        await using var bot = await StartAsync(new() { InteractionToken = TimeSpan.FromSeconds(1.2), LimitsRates = false });
        bot.Discord.Faults.On(Routes.EditOriginal).Times(3, Fault.ServerError());
        var asel = Talk.InGuild(bot, "Asel");
        asel.Channel.Slash(asel.Who, "ask", ("question", Question), ("private", true));
        Assert.Contains(Answered, (await bot.Discord.Direct(asel.Who).NextMessageAsync(Stop)).Shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Answered, (await asel.Channel.NextMessageAsync(Stop)).Shown, StringComparison.Ordinal);
        bot.WasCareful();
    }

    [DiscordFact]
    public async Task Where_The_Bot_May_Use_No_Boxes_It_Answers_In_Words()
    {
        await using var bot = await StartAsync();
        bot.Discord.Faults.On(Routes.PostMessage).Once(Fault.MissingPermissions());
        var asel = Talk.InGuild(bot, "Asel");
        var answer = await asel.SaysAsync($"@bot {Question}");
        Assert.Empty(answer.Embeds);
        Assert.Contains(Answered, answer.Text, StringComparison.Ordinal);
        bot.WasCareful();
    }

    [DiscordFact]
    public async Task Where_The_Bot_May_Not_Write_The_Next_Question_Is_Answered_Elsewhere()
    {
        await using var bot = await StartAsync();
        var asel = Talk.InGuild(bot, "Asel");
        asel.Channel.BotPermissions = Permissions.ViewChannel;
        asel.Channel.Says(asel.Who, $"@bot {Question}");
        await bot.Discord.Calls.WaitForAsync(Routes.PostMessage, Stop, call => call.Status == 403);
        var other = new Talk(bot, asel.Who, asel.Channel.Guild!.Channel("other"));
        Assert.Contains(Answered, (await other.SaysAsync($"@bot {Question}")).Shown, StringComparison.Ordinal);
        // A command is answered through its ticket, wherever it is used.
        Assert.Contains(Answered, (await asel.AsksAsync(Question)).Shown, StringComparison.Ordinal);
        bot.WasCareful();
    }

    private static Fault Of(string kind) => kind switch
    {
        "500" => Fault.ServerError(),
        "502" => Fault.BadGateway(),
        "429" => Fault.TooManyRequests(TimeSpan.FromSeconds(1)),
        "drop before" => Fault.DropBefore(),
        "drop after" => Fault.DropAfter(),
        _ => Fault.MalformedAnswer(),
    };

    private static int Answers(Talk talk) => talk.Channel.Messages.Count(message => message.Shown.Contains(Answered, StringComparison.Ordinal));

    private static Task<DiscordBot> StartAsync(DiscordRules? rules = null) => DiscordBot.StartAsync(Stop, rules ?? DiscordFixture.Unlimited, DiscordFixture.Patient, SmallKnowledge.StandIn);
}
