using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Scenarios.Discord;

/// <summary>Discord refuses, stumbles or breaks off: every question is answered all the same, and the log says what happened.</summary>
public sealed class TroubleScenarios(SmallFactsSoonAgain facts) : SharedBotScenarios(facts), IClassFixture<SmallFactsSoonAgain>
{
    private const string Question = "When did the leaders meet in New York?";
    private const string Answered = "19 September 2023";

    private static readonly TimeSpan s_limited = TimeSpan.FromMilliseconds(300);

    // A timer may be early by a tick of the system's.
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(20);

    public static TheoryData<string> Stumbles => ["500", "502", "429", "drop before", "drop after", "malformed"];

    [DiscordTheory]
    [MemberData(nameof(Stumbles))]
    public async Task A_Mention_Is_Answered(string kind)
    {
        Discord.Faults.On(Routes.PostMessage).Once(Of(kind));
        var asel = Talk.InGuild(Bot, "Asel");
        asel.Channel.Says(asel.Who, $"@bot {Question}");
        var (failed, last) = await TriedAgainAsync(Routes.PostMessage, call => call.Values["channel_id"] == $"{asel.Channel.Id}");
        await asel.Channel.NextMessageAsync(Stop);
        // Nobody can know whether what broke off went out: once too often rather than never.
        Assert.Equal(kind is "drop after" or "malformed" ? 2 : 1, Answers(asel));
        if (kind == "429") Assert.InRange(last.At - failed.At, s_limited - s_tick, TimeSpan.MaxValue);
    }

    [DiscordTheory]
    [MemberData(nameof(Stumbles))]
    public async Task A_Command_Is_Answered_Once(string kind)
    {
        Discord.Faults.On(Routes.EditOriginal).Once(Of(kind));
        var asel = Talk.InGuild(Bot, "Asel");
        var asked = asel.Channel.Slash(asel.Who, "ask", ("question", Question));
        var (failed, last) = await TriedAgainAsync(Routes.EditOriginal, call => call.Values["webhook_token"] == asked.Token);
        Assert.Contains(Answered, (await asked.ResponseAsync(Stop)).Shown, StringComparison.Ordinal);
        Assert.Equal(1, Answers(asel));
        if (kind == "429") Assert.InRange(last.At - failed.At, s_limited - s_tick, TimeSpan.MaxValue);
    }

    // A bot of their own with a faster clock: it gives up soon what Discord takes for three seconds.
    [DiscordTheory]
    [InlineData("500")]
    [InlineData("drop before")]
    public async Task A_Command_That_Could_Not_Be_Acknowledged_Is_Answered_In_The_Channel(string kind)
    {
        await using var bot = await DiscordBot.StartAsync(Stop, DiscordFixture.Impatient, DiscordFixture.Patient, services =>
        {
            SmallKnowledge.StandIn(services);
            services.AddSingleton<TimeProvider>(new FasterClock(20));
        });
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
        var before = Bot.Program.Log.Length;
        var asel = Talk.InGuild(Bot, "Asel");
        await AsksTooLateAsync(asel, isPrivate: false);
        Assert.Contains(Answered, (await asel.Channel.NextMessageAsync(Stop)).Shown, StringComparison.Ordinal);
        Assert.Contains("An interaction can be answered no longer", Bot.Program.Log[before..], StringComparison.Ordinal);
    }

    [DiscordFact]
    public async Task A_Private_Answer_Never_Goes_To_The_Channel()
    {
        var asel = Talk.InGuild(Bot, "Asel");
        await AsksTooLateAsync(asel, isPrivate: true);
        Assert.Contains(Answered, (await Discord.Direct(asel.Who).NextMessageAsync(Stop)).Shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Answered, (await asel.Channel.NextMessageAsync(Stop)).Shown, StringComparison.Ordinal);
    }

    [DiscordFact]
    public async Task Where_The_Bot_May_Use_No_Boxes_It_Answers_In_Words()
    {
        Discord.Faults.On(Routes.PostMessage).Once(Fault.MissingPermissions());
        var asel = Talk.InGuild(Bot, "Asel");
        var answer = await asel.SaysAsync($"@bot {Question}");
        Assert.Empty(answer.Embeds);
        Assert.Contains(Answered, answer.Text, StringComparison.Ordinal);
    }

    [DiscordFact]
    public async Task Where_The_Bot_May_Not_Write_The_Next_Question_Is_Answered_Elsewhere()
    {
        var asel = Talk.InGuild(Bot, "Asel");
        asel.Channel.BotPermissions = Permissions.ViewChannel;
        asel.Channel.Says(asel.Who, $"@bot {Question}");
        await Discord.Calls.WaitForAsync(Routes.PostMessage, Stop, call => call.Status == 403 && call.Values["channel_id"] == $"{asel.Channel.Id}");
        var other = new Talk(Bot, asel.Who, asel.Channel.Guild!.Channel("other"));
        Assert.Contains(Answered, (await other.SaysAsync($"@bot {Question}")).Shown, StringComparison.Ordinal);
        // A command is answered through its ticket, wherever it is used.
        Assert.Contains(Answered, (await asel.AsksAsync(Question)).Shown, StringComparison.Ordinal);
    }

    // The bot tries in vain until it may answer no longer.
    private async Task AsksTooLateAsync(Talk asel, bool isPrivate)
    {
        Discord.Faults.On(Routes.EditOriginal).Always(Fault.ServerError());
        var asked = asel.Channel.Slash(asel.Who, "ask", ("question", Question), ("private", isPrivate));
        await Discord.Calls.WaitForAsync(Routes.EditOriginal, Stop, call => call.Status == 500 && call.Values["webhook_token"] == asked.Token);
        asked.RunOut();
        Discord.Faults.Clear();
    }

    // The call that failed, and the one that did not.
    private async Task<(Call Failed, Call Last)> TriedAgainAsync(string route, Func<Call, bool> fits)
    {
        var last = await Discord.Calls.WaitForAsync(route, Stop, call => call is { IsOk: true, Fault: null } && fits(call));
        return (Discord.Calls.Of(route).First(call => call.Fault is not null && fits(call)), last);
    }

    private static Fault Of(string kind) => kind switch
    {
        "500" => Fault.ServerError(),
        "502" => Fault.BadGateway(),
        "429" => Fault.TooManyRequests(s_limited),
        "drop before" => Fault.DropBefore(),
        "drop after" => Fault.DropAfter(),
        _ => Fault.MalformedAnswer(),
    };

    private static int Answers(Talk talk) => talk.Channel.Messages.Count(message => message.Shown.Contains(Answered, StringComparison.Ordinal));
}
