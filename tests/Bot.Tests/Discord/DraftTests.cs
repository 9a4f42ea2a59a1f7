using Bot.Conversation;
using Bot.Conversation.Replies;
using Bot.Discord;
using Xunit;

namespace Bot.Tests.Discord;

public sealed class DraftTests
{
    private static readonly Button s_button = new("Sources", new ReplyAction(ReplyAction.Sources, "12345678"));

    [Fact]
    public void A_Short_Reply_Is_One_Box_With_Its_Buttons()
    {
        var draft = Assert.Single(Draft.Of(Reply.Line("en", "short") with { Buttons = [[s_button]] }));

        Assert.Equal(["short"], draft.Boxes);
        Assert.Equal([s_button], draft.Rows.Single());
        Assert.Null(draft.Menu);
    }

    [Theory]
    [InlineData(false, 4_096, 6_000)]
    [InlineData(true, 2_000, 2_000)]
    public void No_Message_Is_Longer_Than_Discord_Takes(bool isPlain, int longestBox, int longestMessage)
    {
        var drafts = Draft.Of(Reply.Line("en", string.Concat(Enumerable.Repeat("some **words** ", 1_500))) with { Buttons = [[s_button]] }, "what? " + new string('*', 500), isPlain);

        Assert.True(drafts.Count > 1);
        Assert.All(drafts, draft => Assert.InRange(draft.Boxes.Sum(box => box.Length), 1, longestMessage));
        Assert.All(drafts.SelectMany(draft => draft.Boxes), box => Assert.InRange(box.Length, 1, longestBox));
        Assert.StartsWith(@"> what? \*", drafts[0].Boxes[0], StringComparison.Ordinal);
        Assert.All(drafts.SkipLast(1), draft => Assert.Empty(draft.Rows));
        Assert.NotEmpty(drafts[^1].Rows);
    }

    [Fact]
    public void A_Page_Stays_In_One_Message()
    {
        var sources = new SourceList([.. Enumerable.Range(1, 25).Select(at => new SourceEntry(at, new string('s', 100), $"https://a.example/{new string('u', 200)}"))]);
        var page = new Reply("en", [new Paragraph([new string('x', 1_500)]), sources]) { Buttons = [[new Button("next", ReplyAction.ForPage(CommandTable.Session, 2, "k7m2p9qx"))]] };

        Assert.Single(Draft.Of(page));
        Assert.Equal(2, Draft.Of(page with { Buttons = [] }).Count);
    }

    [Fact]
    public void Buttons_Come_In_Five_Rows_Of_Five()
    {
        var row = Enumerable.Range(0, 7).Select(at => new Button($"{at}", new ReplyAction(ReplyAction.More, $"{at}"))).ToList();
        var draft = Assert.Single(Draft.Of(Reply.Line("en", "x") with { Buttons = [row, row, row] }));

        Assert.Equal(5, draft.Rows.Count);
        Assert.All(draft.Rows, buttons => Assert.InRange(buttons.Count, 1, 5));
    }

    [Fact]
    public void Choices_Of_One_Kind_Become_A_Menu()
    {
        var languages = new[] { "en", "ru" }.Select(code => new Button(code, new ReplyAction(ReplyAction.Language, code))).ToList();
        var draft = Assert.Single(Draft.Of(Reply.Line("ru", "x") with { Buttons = [languages] }));

        Assert.Empty(draft.Rows);
        Assert.Equal("Выбрать язык…", draft.Menu!.Prompt);
        Assert.Equal([new Choice("en", "lang:en"), new Choice("ru", "lang:ru")], draft.Menu.Choices);
    }

    [Fact]
    public void What_A_List_Names_Can_Be_Opened()
    {
        var entries = Enumerable.Range(10, 30).Select(at => (IReadOnlyList<Span>)[new Bold($"Fact {at}"), $": {new string('w', 120)} ", new CommandHint(CommandTable.Fact, $"fact00{at}")]).ToList();
        var draft = Assert.Single(Draft.Of(new Reply("en", [new Bullets(entries)]) { Buttons = [[s_button]] }));

        Assert.Single(draft.Rows);
        Assert.Equal(25, draft.Menu!.Choices.Count);
        Assert.Equal("open:fact0010", draft.Menu.Choices[0].Code);
        Assert.All(draft.Menu.Choices, choice => Assert.Equal(100, choice.Label.Length));
    }

    [Fact]
    public void The_Same_Is_Offered_Once()
    {
        var line = (IReadOnlyList<Span>)["Astana ", new CommandHint(CommandTable.Session, "k7m2p9qx")];
        var near = new Reply("en", [new Bullets([line])]) { Buttons = [[new Button("Astana", new ReplyAction(ReplyAction.Open, "k7m2p9qx"))]] };

        Assert.Null(Assert.Single(Draft.Of(near)).Menu);
    }
}
