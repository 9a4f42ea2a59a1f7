using Bot.Conversation;
using Bot.Conversation.Replies;
using Bot.Conversation.Turns;
using Xunit;

namespace Bot.Tests.Conversation;

public sealed class PagesTests
{
    private static readonly Turn s_turn = new("test", "chat", "user", "") { TurnsPages = true };

    private static readonly Reply s_long = new("en",
    [
        new Heading("Sessions"), new Bullets([.. Enumerable.Range(1, 40).Select(at => (IReadOnlyList<Span>)[$"{at} {new string('x', 100)}", new CitationMark(at % 5)])]),
        new SourceList([.. Enumerable.Range(0, 5).Select(at => new SourceEntry(at, $"source {at}", "http://a.example"))]),
    ]);

    [Fact]
    public void A_Short_Reply_Has_No_Pages() => Assert.Equal(Reply.Line("en", "short"), Pages.Of(Reply.Line("en", "short"), s_turn, 1, CommandTable.Sessions, ""), (one, other) => one.Buttons.Count == other.Buttons.Count);

    [Fact]
    public void Where_Nobody_Turns_Pages_All_Stands_On_One() => Assert.Same(s_long, Pages.Of(s_long, s_turn with { TurnsPages = false }, 1, CommandTable.Sessions, ""));

    [Fact]
    public void Pages_Turn_On_And_Back_And_Show_Every_Entry_Once_With_Its_Sources()
    {
        var shown = new List<string>();
        var (page, count) = (1, 0);
        for (Button? on = new("", ReplyAction.ForPage(CommandTable.Sessions, 1, "2023")); on is not null; page++)
        {
            Assert.Equal(("sessions." + page, "2023"), (on.Action.Subject, on.Action.Detail));
            var reply = Pages.Of(s_long, s_turn, page, CommandTable.Sessions, "2023");
            Assert.Equal("Sessions", Assert.IsType<Heading>(reply.Blocks[0]).Words);
            var entries = reply.Blocks.OfType<Bullets>().SelectMany(list => list.Entries).ToList();
            shown.AddRange(entries.Select(entry => ((Text)entry[0]).Words));
            Assert.Equal(entries.Select(entry => ((CitationMark)entry[1]).Number).Distinct().Order(), reply.Blocks.OfType<SourceList>().Single().Entries.Select(entry => entry.Number));
            on = reply.Buttons[0].FirstOrDefault(button => button.Label.EndsWith('›'));
            Assert.Equal(page > 1, reply.Buttons[0].Any(button => button.Label.StartsWith('‹')));
            count++;
        }
        Assert.True(count >= 3, $"{count} pages");
        Assert.Equal(40, shown.Distinct().Count());
        Assert.Equal(40, shown.Count);
    }

    [Fact]
    public void A_Turned_Page_Takes_The_Place_Of_The_One_Before()
    {
        var reply = Pages.Of(s_long, s_turn with { Kind = TurnKind.Button, Message = "m7" }, 99, CommandTable.Sessions, "");
        Assert.Equal((ReplyMode.Replace, "m7"), (reply.Mode, Assert.Single(reply.Replaced)));
        Assert.DoesNotContain(reply.Buttons[0], button => button.Label.EndsWith('›'));
    }
}
