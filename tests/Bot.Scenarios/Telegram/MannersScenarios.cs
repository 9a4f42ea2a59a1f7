using Bot.Conversation;
using Xunit;

namespace Bot.Scenarios.Telegram;

/// <summary>Whatever stands in a fact, a name or a question: on Telegram it calls nobody, it is no markup and leads nowhere but to the sources.</summary>
public sealed class MannersScenarios
{
    // Marks of the bot's own: its headings, its sources, quotes, its commands.
    private static readonly string[] s_own = ["bold", "text_link", "blockquote", "code", "bot_command"];

    private static readonly string[] s_asked =
    [
        "When did the trick summit take place?", "What did the trick summit discuss?", "What did the trick summit recommend?", "когда прошла встреча уловок?", "Что обсудили на встрече уловок?",
        "/session trick", "/sessions", "/latest", "/person mallory", "/source trick", "/compare trick, trick",
        "Did @everyone, @here, @channel and @durov meet <b>Mallory</b> at the trick summit?", "What about tg://user?id=1, [x](javascript:alert(1)) and &amp; at the trick summit?",
        "/session @durov <b>x</b>", "/person <a href=\"tg://user?id=1\">@durov</a>", "/source [x](https://evil.example/@durov)", "/fact @durov", "/sessions #spam @here", "/durov@c5_test_bot @durov", "/language @durov",
        "Who is \u202E@durov\u202C \u200B@\u200Bdurov \u0430dmin?",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_Calls_Anybody_And_Nothing_Is_Markup()
    {
        await using var bot = await StartAsync();
        var (durov, asel) = (bot.Telegram.User("Pavel", "en", "durov"), bot.Telegram.User("Asel", "en"));
        var group = bot.Telegram.PublicGroup("Everyone", "everyone", durov, asel);
        foreach (var asked in s_asked)
        {
            group.Says(asel, asked.StartsWith('/') ? asked : $"/ask {asked}");
            await group.NextMessageAsync(Stop);
        }
        Assert.Empty(group.Pings);
        Assert.All(group.FromBot, IsInert);
        Approved.Equal(group.Transcript());
    }

    [Fact]
    public async Task Nothing_Behind_The_Buttons_Does_Either()
    {
        await using var bot = await StartAsync();
        bot.Telegram.User("Pavel", "en", "durov");
        var talk = Talk.Of(bot, "Asel", "en");
        var answer = await talk.SaysAsync("When did the trick summit take place?");
        await talk.PressesAsync(answer, "Sources");
        await talk.PressesAsync(answer, "More");
        talk.Chat.Opens(HostileKnowledge.Base.Fact("trick/markup")!.Key);
        await talk.NextAsync();
        Assert.Empty(talk.Chat.Pings);
        Assert.All(talk.Chat.FromBot, IsInert);
        talk.IsApproved();
    }

    [Fact]
    public async Task Nothing_That_Is_Put_Into_Other_Chats_Does_Either()
    {
        await using var bot = await StartAsync();
        bot.Telegram.User("Pavel", "en", "durov");
        foreach (var query in new[] { "What did the trick summit recommend?", "trick", "@durov trick" })
        {
            var offered = await bot.Telegram.User("Asel", "en").Inline(query).AnswerAsync(Stop);
            Assert.All(offered.Results, result => Assert.Empty(result.Body.Pings));
            Assert.All(offered.Results, result => Assert.All(result.Body.Entities, entity => Assert.Contains(entity.Type, s_own)));
        }
    }

    private static Task<TelegramBot> StartAsync() => TelegramBot.StartAsync(Stop, TelegramFixture.Unpaced, ["Limits:PerUser=1000"], services =>
    {
        TelegramFixture.HurryUp(services);
        HostileKnowledge.StandIn(services);
    });

    private static void IsInert(Message message)
    {
        Assert.All(message.Entities, entity => Assert.Contains(entity.Type, s_own));
        Assert.All(message.LinkTargets, target => Assert.Equal("https://tricks.example/a?b=1&c=<d>", target));
        Assert.All(message.Entities.Where(entity => entity.Type == "bot_command"), entity => Assert.NotNull(CommandTable.Find(message.Text.Substring(entity.Offset + 1, entity.Length - 1).Split('_')[0])));
        Assert.DoesNotContain(message.Text, letter => char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format && letter != '\u2060');
        Assert.Empty(message.Pings);
    }
}
