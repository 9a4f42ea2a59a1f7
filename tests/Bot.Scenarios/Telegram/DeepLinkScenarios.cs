using Xunit;

namespace Bot.Scenarios.Telegram;

/// <summary>Links that open the bot with a fact, a session, a person or a command, and what it puts into other chats.</summary>
public sealed class DeepLinkScenarios(SmallFacts facts) : IClassFixture<SmallFacts>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task A_Link_Opens_A_Fact_A_Session_Or_A_Person(string language)
    {
        var talk = Talk.Of(facts.Bot, "Asel", language);
        foreach (var key in new[] { KeyOf("astana/aid"), SmallKnowledge.Base.Session("new-york")!.Key, SmallKnowledge.Base.Entity("west")!.Key, "latest", "session_samarkand", "00000000" })
        {
            talk.Chat.Opens(key);
            await talk.NextAsync();
        }
        Approved.Equal(talk.Chat.Transcript(), language);
    }

    [Fact]
    public async Task A_Withdrawn_Fact_Says_That_It_Is()
    {
        var talk = Talk.Of(facts.Bot, "Asel", "en");
        talk.Chat.Opens(KeyOf("new-york/wrong"));
        await talk.NextAsync();
        talk.IsApproved();
    }

    [Fact]
    public async Task An_Inline_Question_Offers_The_Answer_And_Sessions()
    {
        var (asel, bek) = (facts.Bot.Telegram.User("Asel", "en"), facts.Bot.Telegram.User("Bek", "en"));
        var group = facts.Bot.Telegram.Supergroup("Friends", asel, bek);
        group.RemovesBot(asel);
        var offered = await asel.Inline("When did the leaders meet in New York?").AnswerAsync(Stop);
        asel.Inline("New York");
        Assert.False(offered.IsPersonal);
        Assert.Equal(60, offered.CacheSeconds);
        var chosen = asel.Inline("When did the leaders meet in New York?");
        chosen.Chooses((await chosen.AnswerAsync(Stop)).Results[0], group);
        Approved.Equal($"{Shown(offered)}\n{group.Transcript(links: true)}");
    }

    [Fact]
    public async Task An_Inline_Question_In_Russian()
    {
        var asel = facts.Bot.Telegram.User("Асель", "ru");
        var offered = await asel.Inline("Когда лидеры встречались в Нью-Йорке?").AnswerAsync(Stop);
        var named = await asel.Inline("самарканд").AnswerAsync(Stop);
        Approved.Equal($"{Shown(offered)}\n{Shown(named)}");
    }

    [Theory]
    [InlineData("en", "")]
    [InlineData("en", "zzzz")]
    [InlineData("ru", "")]
    [InlineData("ru", "ыыыы")]
    public async Task An_Inline_Query_That_Finds_Nothing_Leads_To_The_Chat(string language, string query)
    {
        var offered = await facts.Bot.Telegram.User("Asel", language).Inline(query).AnswerAsync(Stop);
        Assert.Empty(offered.Results);
        Assert.True(offered.IsPersonal);
        Approved.Equal($"[{offered.Button!["text"]}] opens {offered.Button["start_parameter"]}\n", $"{language}.{(query.Length == 0 ? "empty" : "nothing")}");
    }

    [Fact]
    public async Task An_Inline_Query_Of_The_Longest_Length_Is_Answered() =>
        Assert.NotNull(await facts.Bot.Telegram.User("Asel", "en").Inline(string.Concat(Enumerable.Repeat("New York ", 30))[..256]).AnswerAsync(Stop));

    private static string KeyOf(string fact) => SmallKnowledge.Base.Fact(fact)!.Key;

    private static string Shown(InlineAnswer offered) =>
        string.Concat(offered.Results.Select(result => $"[{result.Title}]\n  {result.Description}\n  would say: {result.Body.Text.ReplaceLineEndings("\n    ")}\n"));
}
