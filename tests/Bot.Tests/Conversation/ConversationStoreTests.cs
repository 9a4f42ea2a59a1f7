using Bot.Conversation.Memory;
using Bot.Conversation.Replies;
using Bot.Conversation.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bot.Tests.Conversation;

/// <summary>What is kept of conversations, in a file and across a restart.</summary>
public sealed class ConversationStoreTests : IAsyncLifetime
{
    private static readonly FactVersion[] s_facts = [new("astana/date", 1), new("astana/us-representative", 2)];

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conversations ");
    private ConversationStore _store = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Connection => $"Data Source={Path.Combine(_folder.FullName, "bot.db")}";

    public async ValueTask InitializeAsync() => _store = await ConversationStore.OpenAsync(Connection, _time, Stop);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Turns_Wait_In_Order_Until_They_Are_Served_Also_Across_A_Restart()
    {
        var turns = Enumerable.Range(1, 3).Select(at => Turn($"u{at}", $"question {at}") with { IsPrivate = false, Kind = at == 3 ? TurnKind.Button : TurnKind.Message, Action = at == 3 ? new("src", "abc", "1") : null, At = _time.GetUtcNow() }).ToList();
        Assert.Equal([true, true, true], await _store.AddAsync(turns, Stop));
        await _store.FinishAsync(turns[1], Stop);
        await _store.DisposeAsync();
        _store = await ConversationStore.OpenAsync(Connection, _time, Stop);
        Assert.Equal([turns[0], turns[2]], await _store.WaitingAsync("telegram", Stop));
        Assert.Empty(await _store.WaitingAsync("discord", Stop));
    }

    [Fact]
    public async Task An_Event_That_Comes_Twice_Is_Kept_Once()
    {
        Assert.Equal([true, false], await _store.AddAsync([Turn("u1"), Turn("u1")], Stop));
        await _store.FinishAsync(Turn("u1"), Stop);
        Assert.Equal([false, true], await _store.AddAsync([Turn("u1"), Turn("u1") with { Platform = "discord" }], Stop));
    }

    [Fact]
    public async Task Nothing_Of_A_Text_Stays_In_The_Tables_Once_Its_Turn_Is_Served()
    {
        await _store.AddAsync([Turn("u1", "a very private question")], Stop);
        await _store.FinishAsync(Turn("u1"), Stop);
        Assert.Empty(await _store.WaitingAsync("telegram", Stop));
        Assert.Equal(0, (await _store.DataOfAsync("telegram/7", Stop)).Waiting);
    }

    [Fact]
    public async Task An_Answer_Is_Found_By_Its_Id_And_By_The_Message_It_Answers()
    {
        var answer = new SentAnswer("abcdefgh", "telegram/1", "m5", ["m6", "m7"], s_facts, "ru", _time.GetUtcNow());
        await _store.AddAsync(answer, Stop);
        await _store.AddAsync(answer with { Messages = ["m6"], Language = "en" }, Stop);
        Equal(answer with { Messages = ["m6"], Language = "en" }, await _store.FindAsync("abcdefgh", Stop));
        Equal(answer with { Messages = ["m6"], Language = "en" }, await _store.ReplyToAsync("telegram/1", "m5", Stop));
        Assert.Null(await _store.ReplyToAsync("telegram/2", "m5", Stop));
        Assert.Null(await _store.FindAsync("hgfedcba", Stop));
    }

    [Fact]
    public async Task The_Last_Rating_Of_A_Person_Counts_And_Keeps_The_Fact_Versions()
    {
        await _store.RateAsync(new Rating("abcdefgh", "telegram/7", true, null, s_facts, _time.GetUtcNow()), Stop);
        await _store.RateAsync(new Rating("abcdefgh", "telegram/7", false, "wrong", s_facts, _time.GetUtcNow()), Stop);
        await _store.RateAsync(new Rating("abcdefgh", "telegram/8", true, null, s_facts, _time.GetUtcNow()), Stop);
        var rating = Assert.Single((await _store.DataOfAsync("telegram/7", Stop)).Ratings);
        Assert.Equal((false, "wrong"), (rating.IsHelpful, rating.Reason));
        Assert.Equal(s_facts, rating.Facts);
    }

    [Fact]
    public async Task A_Person_Is_Forgotten_Whole_And_Nobody_Else_Is()
    {
        foreach (var person in new[] { "telegram/7", "telegram/8" })
        {
            await _store.ChooseLanguageAsync(person, "ru", Stop);
            await _store.RateAsync(new Rating("abcdefgh", person, true, null, s_facts, _time.GetUtcNow()), Stop);
            await _store.ReportAsync(new MistakeReport("abcdefgh", person, "wrong date", s_facts, "en", _time.GetUtcNow()), Stop);
            await _store.OpenFormAsync($"{person}/chat", person, new ReplyAction("rep", "abcdefgh"), Stop);
        }
        await _store.ForgetAsync("telegram/7", Stop);
        var (gone, stays) = (await _store.DataOfAsync("telegram/7", Stop), await _store.DataOfAsync("telegram/8", Stop));
        Assert.Equal((null, 0, 0), (gone.Language, gone.Ratings.Count, gone.Reports.Count));
        Assert.Null(await _store.CloseFormAsync("telegram/7/chat", Stop));
        Assert.Equal(("ru", 1, 1), (stays.Language, stays.Ratings.Count, stays.Reports.Count));
        Assert.Equal("wrong date", stays.Reports[0].Text);
    }

    [Fact]
    public async Task A_Language_Is_Chosen_Changed_And_Given_Up()
    {
        Assert.Null(await _store.LanguageAsync("telegram/7", Stop));
        await _store.ChooseLanguageAsync("telegram/7", "ru", Stop);
        await _store.ChooseLanguageAsync("telegram/7", "kk", Stop);
        Assert.Equal("kk", await _store.LanguageAsync("telegram/7", Stop));
        await _store.ChooseLanguageAsync("telegram/7", null, Stop);
        Assert.Null(await _store.LanguageAsync("telegram/7", Stop));
    }

    [Fact]
    public async Task A_Chat_Takes_Its_Language_Along_When_Its_Name_Changes()
    {
        await _store.ChooseLanguageAsync("telegram/-1", "ru", Stop);
        await _store.MoveAsync("telegram/-1", "telegram/-100", Stop);
        Assert.Equal((null, "ru"), (await _store.LanguageAsync("telegram/-1", Stop), await _store.LanguageAsync("telegram/-100", Stop)));
    }

    [Fact]
    public async Task Open_Forms_Go_With_A_Chat_Whose_Name_Changes()
    {
        await _store.OpenFormAsync("telegram/-1/7", "telegram/7", new ReplyAction("rep", "abcdefgh"), Stop);
        await _store.OpenFormAsync("telegram/-12/7", "telegram/7", new ReplyAction("rep", "zzzzzzzz"), Stop);
        await _store.MoveAsync("telegram/-1", "telegram/-100", Stop);
        Assert.Null(await _store.CloseFormAsync("telegram/-1/7", Stop));
        Assert.Equal(new ReplyAction("rep", "abcdefgh"), await _store.CloseFormAsync("telegram/-100/7", Stop));
        Assert.Equal(new ReplyAction("rep", "zzzzzzzz"), await _store.CloseFormAsync("telegram/-12/7", Stop));
    }

    [Fact]
    public async Task A_Form_Is_Closed_By_Its_Words_And_By_Itself_After_An_Hour()
    {
        await _store.OpenFormAsync("telegram/1/7", "telegram/7", new ReplyAction("rep", "abcdefgh"), Stop);
        Assert.Equal(new ReplyAction("rep", "abcdefgh"), await _store.CloseFormAsync("telegram/1/7", Stop));
        Assert.Null(await _store.CloseFormAsync("telegram/1/7", Stop));
        await _store.OpenFormAsync("telegram/1/7", "telegram/7", new ReplyAction("rep", "abcdefgh"), Stop);
        _time.Advance(TimeSpan.FromMinutes(61));
        Assert.Null(await _store.CloseFormAsync("telegram/1/7", Stop));
    }

    [Fact]
    public async Task What_Was_Kept_Long_Enough_Is_Swept_Away()
    {
        await _store.AddAsync([Turn("served"), Turn("waiting")], Stop);
        await _store.FinishAsync(Turn("served"), Stop);
        await _store.AddAsync(new SentAnswer("abcdefgh", "telegram/1", "m5", ["m6"], s_facts, "ru", _time.GetUtcNow()), Stop);
        _time.Advance(TimeSpan.FromDays(3));
        await _store.SweepAsync(Stop);
        Assert.Equal([true], await _store.AddAsync([Turn("served")], Stop));
        Assert.Contains(await _store.WaitingAsync("telegram", Stop), turn => turn.Event == "waiting");
        Assert.NotNull(await _store.FindAsync("abcdefgh", Stop));
        _time.Advance(TimeSpan.FromDays(88));
        await _store.SweepAsync(Stop);
        Assert.Null(await _store.FindAsync("abcdefgh", Stop));
    }

    [Fact]
    public async Task A_Note_Takes_The_Place_Of_The_One_Before()
    {
        Assert.Null(await _store.ReadAsync("status", Stop));
        await _store.WriteAsync("status", "one", Stop);
        await _store.WriteAsync("status", "two", Stop);
        Assert.Equal("two", await _store.ReadAsync("status", Stop));
    }

    [Fact]
    public void The_Newest_Migration_Is_The_Last()
    {
        using var db = new DesignTimeFactory().CreateDbContext([]);
        Assert.Equal(ConversationDbContext.Tables.Newest, db.Database.GetMigrations().Last());
        Assert.False(db.Database.HasPendingModelChanges());
    }

    private static Turn Turn(string id, string text = "?") => new("telegram", "1", "7", text) { Event = id };

    private static void Equal(SentAnswer expected, SentAnswer? found)
    {
        Assert.NotNull(found);
        Assert.Equal(expected.Messages, found.Messages);
        Assert.Equal(expected.Facts, found.Facts);
        Assert.Equal(expected with { Messages = [], Facts = [] }, found with { Messages = [], Facts = [] });
    }
}
