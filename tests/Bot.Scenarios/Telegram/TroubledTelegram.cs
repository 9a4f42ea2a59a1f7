using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Scenarios.Telegram;

/// <summary>What scenarios of failures have in common: a bot whose clock runs faster, with Telegram's, and a question that is to be answered all the same.</summary>
internal static class TroubledTelegram
{
    public const string Question = "When did the leaders meet in New York?";
    public const string Answered = "The C5+1 leaders' summit took place on 19 September 2023";

    public const int Faster = 20;

    public static Task<TelegramBot> StartAsync()
    {
        var clock = new FasterClock(Faster);
        return TelegramBot.StartAsync(new TelegramEmulator(TelegramFixture.Unpaced, clock), TestContext.Current.CancellationToken, with: HurryUp(clock));
    }

    public static Action<IServiceCollection> HurryUp(FasterClock clock) => services =>
    {
        services.AddSingleton<TimeProvider>(clock);
        SmallKnowledge.StandIn(services);
    };

    public static async Task<Talk> AnsweredOnceAsync(TelegramBot bot)
    {
        var talk = Talk.Of(bot, "Asel", "en");
        Assert.StartsWith(Answered, (await talk.SaysAsync(Question)).Text, StringComparison.Ordinal);
        Assert.StartsWith("Hello!", (await talk.SaysAsync("hello")).Text, StringComparison.Ordinal);
        Assert.Equal(2, talk.Chat.FromBot.Count);
        return talk;
    }

    public static List<string> Lines(TelegramBot bot, string words) => [.. bot.Program.Log.Split('\n').Where(line => line.Contains(words, StringComparison.Ordinal))];
}
