using System.Text;
using Bot.Conversation.Replies;
using Bot.Conversation.Replies.Layout;
using Xunit;

namespace Bot.Tests.Conversation;

/// <summary>Replies cut into messages, in a markup that shows where it begins and ends.</summary>
public sealed class MessageLayoutTests
{
    private static readonly Marked s_markup = new();

    [Fact]
    public void A_Short_Reply_Is_One_Message() => Assert.Equal(
        ["""
         <b>Sessions</b>
         • <b>New York</b>: 19 September 2023 {/session k7m2p9qx}
         • Astana

         It was so.<1>

         [1] <a>Asia-Plus</a>
         “verbatim”
         """],
        Messages(
            new Reply("en",
            [
                new Heading("Sessions"), new Bullets([[new Bold("New York"), ": 19 September 2023 ", new CommandHint("session", "k7m2p9qx")], ["Astana"]]),
                new Paragraph(["It was so.", new CitationMark(1)]), new SourceList([new(1, "Asia-Plus", "http://a.example", "verbatim")]),
            ]),
            1_000));

    [Fact]
    public void A_Heading_Goes_With_The_Line_Below_It() => Assert.Equal(
        ["1234567890", "<b>Head</b>\n• 12345"], Messages(new Reply("en", [new Paragraph(["1234567890"]), new Heading("Head"), new Bullets([["12345"]])]), 16));

    [Fact]
    public void A_Line_That_Is_Too_Long_Is_Cut_Between_Words() => Assert.Equal(
        ["one two", "three four", "five"], Messages(Reply.Line("en", "one two three four five"), 10));

    [Fact]
    public void A_Word_That_Is_Too_Long_Is_Cut_But_No_Character_Is() => Assert.Equal(
        ["abc", "d😀", "😀e"], Messages(Reply.Line("en", "abcd😀😀e"), 3));

    [Fact]
    public void A_Link_That_Is_Too_Long_Becomes_Words() => Assert.Equal(
        ["aaaa", "bbbb"], Messages(new Reply("en", [new Paragraph([new Link("aaaa bbbb", "http://a.example")])]), 5));

    [Fact]
    public void Entities_Are_Counted_Too()
    {
        var bold = new Reply("en", [new Bullets([.. Enumerable.Range(0, 10).Select(at => (IReadOnlyList<Span>)[new Bold($"{at}")])])]);
        Assert.Equal(5, MessageLayout.Messages(bold, s_markup, new MessageLimits(1_000, 2)).Count);
    }

    [Fact]
    public void Whatever_The_Reply_And_The_Limit_No_Message_Is_Too_Long_And_No_Word_Is_Lost()
    {
        var random = new Random(20261123);
        for (var round = 0; round < 500; round++)
        {
            var reply = new Reply("en", [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => Any(random))]);
            var limit = random.Next(12, 120);
            var messages = Messages(reply, limit);
            Assert.All(messages, message => Assert.InRange(Length(message), 1, limit));
            Assert.Equal(Letters(Assert.Single(Messages(reply, 100_000))), Letters(string.Concat(messages)));
        }
    }

    private static Block Any(Random random) => random.Next(4) switch
    {
        0 => new Heading(Words(random, 2)),
        1 => new Bullets([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Spans(random))]),
        2 => new SourceList([new(random.Next(1, 9), Words(random, 3), "http://a.example", random.Next(2) == 0 ? Words(random, 2) : null)]),
        _ => new Paragraph(Spans(random)),
    };

    private static IReadOnlyList<Span> Spans(Random random) => [.. Enumerable.Range(0, random.Next(1, 5)).Select(Span (_) => random.Next(4) switch
    {
        0 => new Bold(Words(random, 2)),
        1 => new Link(Words(random, 2), "http://a.example"),
        2 => new CitationMark(random.Next(1, 9)),
        _ => Words(random, 12),
    })];

    private static string Words(Random random, int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => new string((char)('a' + random.Next(26)), random.Next(1, 15))));

    private static IReadOnlyList<string> Messages(Reply reply, int limit) => MessageLayout.Messages(reply, s_markup, new MessageLimits(limit, 100));

    // What the markup below counts: everything but its tags.
    private static int Length(string message) => message.Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal).Replace("<a>", "", StringComparison.Ordinal).Replace("</a>", "", StringComparison.Ordinal).Length;

    private static string Letters(string text)
    {
        var letters = new StringBuilder();
        foreach (var letter in text.Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal).Replace("<a>", "", StringComparison.Ordinal).Replace("</a>", "", StringComparison.Ordinal))
            if (char.IsAsciiLetter(letter)) letters.Append(letter);
        return letters.ToString();
    }

    private sealed class Marked : IMarkup
    {
        public Piece Text(string words) => new(words, words.Length);

        public Piece Bold(string words) => new($"<b>{words}</b>", words.Length, 1);

        public Piece Quote(string words) => new(words, words.Length);

        public Piece Link(string words, string url) => new($"<a>{words}</a>", words.Length, 1);

        public Piece Citation(int number, string? url) => new($"<{number}>", 3);

        public Piece Command(CommandHint hint) => new($"{{{hint.Words}}}", hint.Words.Length + 2);
    }
}
