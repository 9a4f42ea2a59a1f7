using Bot.Conversation.Replies;
using Bot.Conversation.Replies.Layout;
using Bot.Telegram;
using Xunit;

namespace Bot.Tests.Telegram;

public sealed class HtmlMarkupTests
{
    private static readonly HtmlMarkup s_markup = HtmlMarkup.Instance;

    [Theory]
    [InlineData("<b>bold</b> & \"quoted\"", "&lt;b&gt;bold&lt;/b&gt; &amp; &quot;quoted&quot;")]
    [InlineData("*no* _mark_ `up` [a](b)", "*no* _mark_ `up` [a](b)")]
    [InlineData("1.5 % of 12.07.2023, the U.S. side, e.g. Mr. West", "1.5 % of 12.07.2023, the U.S. side, e.g. Mr. West")]
    [InlineData("either/or, 9/11, C5+1", "either/or, 9/11, C5+1")]
    public void Shows_Words_As_They_Are(string words, string markup) => Assert.Equal(markup, s_markup.Text(words).Markup);

    [Theory]
    [InlineData("@everyone", "@|everyone")]
    [InlineData("(@name_1)", "(@|name_1)")]
    [InlineData("mail@example.org", "mail@|example.|org")]
    [InlineData("/ban him", "/|ban him")]
    [InlineData("see t.me/x", "see t.|me/x")]
    [InlineData("https://example.com", "https:|//example.|com")]
    [InlineData("tg://user?id=1", "tg:|//user?id=1")]
    [InlineData("сайт.рф", "сайт.|рф")]
    [InlineData("#tag", "#|tag")]
    [InlineData("ends with @", "ends with @|")]
    public void Keeps_Words_From_Acting(string words, string shown)
    {
        var piece = s_markup.Text(words);
        Assert.Equal(shown.Replace('|', '\u2060'), piece.Markup);
        Assert.Equal((shown.Length, 0), (piece.Length, piece.Entities));
    }

    [Theory]
    [InlineData("/help lists them all", 1)]
    [InlineData("See /sessions, /help.", 2)]
    [InlineData("/cancel", 1)]
    public void Leaves_Its_Own_Commands_To_Be_Pressed(string words, int commands)
    {
        var piece = s_markup.Text(words);
        Assert.Equal((words, commands), (piece.Markup, piece.Entities));
    }

    [Theory]
    [InlineData("fact", "k7m2p9qx", "/fact_k7m2p9qx", 14)]
    [InlineData("help", "", "/help", 5)]
    [InlineData("session", "new york", "<code>/session new york</code>", 17)]
    public void Writes_Commands_So_That_They_Can_Be_Pressed_Or_Copied(string command, string argument, string markup, int length)
    {
        var piece = s_markup.Command(new CommandHint(command, argument));
        Assert.Equal((markup, length, 1), (piece.Markup, piece.Length, piece.Entities));
    }

    [Fact]
    public void Links_Pages_Of_The_Web()
    {
        var piece = s_markup.Link("a & b", "https://example.org/?a=\"1\"&b=2");
        Assert.Equal(new Piece("<a href=\"https://example.org/?a=&quot;1&quot;&amp;b=2\">a &amp; b</a>", 5, 1), piece);
    }

    [Fact]
    public void An_Address_To_Copy_Stays_Whole() =>
        Assert.Equal("<a href=\"https://example.org/a\">https://example.org/a</a>", s_markup.Link("https://example.org/a", "https://example.org/a").Markup);

    [Theory]
    [InlineData("tg://user?id=5")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://localhost/")]
    [InlineData("not an address")]
    public void Shows_Other_Links_As_Words(string url) => Assert.Equal("her", s_markup.Link("her", url).Markup);

    [Fact]
    public void Long_Addresses_Count_For_More() => Assert.Equal(3, s_markup.Link("x", $"https://example.org/{new string('a', 400)}").Entities);

    [Fact]
    public void Cites_With_A_Link_Where_There_Is_One()
    {
        Assert.Equal(new Piece(" <a href=\"https://example.org\">[2]</a>", 4, 1), s_markup.Citation(2, "https://example.org"));
        Assert.Equal(new Piece(" [2]", 4), s_markup.Citation(2, null));
    }

    [Fact]
    public void Marks_What_Stands_Out()
    {
        Assert.Equal("<b>1 &lt; 2</b>", s_markup.Bold("1 < 2").Markup);
        Assert.Equal("<blockquote>“@\u2060all”</blockquote>", s_markup.Quote("“@all”").Markup);
    }
}
