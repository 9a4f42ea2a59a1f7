using Bot.Conversation.Replies;
using Bot.Conversation.Turns;
using Xunit;

namespace Bot.Tests.Conversation;

/// <summary>The buttons under a reply, and what pressing them does.</summary>
public sealed class ButtonTests : IDisposable
{
    private const string Question = "Who represented the United States at the special session on Afghanistan?";

    private readonly Chat _chat = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _chat.Dispose();

    [Fact]
    public async Task In_Private_An_Answer_Has_All_Buttons()
    {
        await _chat.SayAsync(Question);
        Assert.Equal(["Sources, More", "Helpful, Not helpful", "Report a mistake"], Labels());
    }

    [Fact]
    public async Task In_A_Group_Two_Buttons_Stand_Until_Somebody_Unfolds_Them()
    {
        await _chat.SendAsync(Turn.Typed("test", "chat", "user", Question) with { IsPrivate = false });
        Assert.Equal(["Sources, Rate or report"], Labels());
        await _chat.PressAsync("Rate or report");
        Assert.Equal(ReplyMode.ButtonsOnly, _chat.Last.Mode);
        Assert.Equal(["Sources, More", "Helpful, Not helpful", "Report a mistake"], Labels());
    }

    [Fact]
    public async Task Sources_Show_The_Exact_Versions_With_A_Citation_To_Copy()
    {
        await _chat.SayAsync(Question);
        Assert.Equal(
            $"""
            What this answer rests on:
            Fact {_chat.Key("astana/us-representative")}, version 2: Thomas West, the US Special Representative for Afghanistan, represented the United States at the C5+1 special session on Afghanistan in Astana. (/fact {_chat.Key("astana/us-representative")})
            • Asia-Plus, 1 August 2023, para 1 — Session in Astana. http://asiaplus.example/1
            • Zorkul (text: C5+1 governments), 28 July 2023, para 2 — Joint statement. http://zorkul.example/2
            """, await _chat.PressAsync("Sources"));
    }

    [Fact]
    public async Task More_Shows_Facts_That_Were_Not_Told()
    {
        await _chat.SayAsync(Question);
        var more = await _chat.PressAsync("More");
        Assert.StartsWith("More on this:\n• ", more, StringComparison.Ordinal);
        Assert.DoesNotContain(_chat.Key("astana/us-representative"), more, StringComparison.Ordinal);
        Assert.Contains(_chat.Key("astana/date"), more, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Rating_Is_Kept_With_The_Fact_Versions_And_A_Reason_Can_Follow()
    {
        await _chat.SayAsync(Question);
        Assert.Equal("Thank you. What was the matter?", await _chat.PressAsync("Not helpful"));
        Assert.Equal(["It is wrong, Something is missing", "Not what I asked, Hard to understand", "Report a mistake, Back"], Labels());
        Assert.Equal("Thank you, that helps.", await _chat.PressAsync("Something is missing"));
        var rating = Assert.Single((await _chat.Store.DataOfAsync("test/user", Stop)).Ratings);
        Assert.Equal((false, "part"), (rating.IsHelpful, rating.Reason));
        Assert.Equal([new FactVersion("astana/us-representative", 2)], rating.Facts);
    }

    [Fact]
    public async Task A_Report_Takes_The_Next_Words_And_Keeps_Them_With_The_Fact_Versions()
    {
        await _chat.SayAsync(Question);
        Assert.Equal("What is wrong, and how do you know? A link helps. /cancel if you have changed your mind.", await _chat.PressAsync("Report a mistake"));
        Assert.Equal("Thank you! A moderator will look at it.", await _chat.SayAsync("It was Rina Amiri"));
        var report = Assert.Single((await _chat.Store.DataOfAsync("test/user", Stop)).Reports);
        Assert.Equal("It was Rina Amiri", report.Text);
        Assert.Equal([new FactVersion("astana/us-representative", 2)], report.Facts);
        Assert.StartsWith("Thomas West", await _chat.SayAsync(Question), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Report_Can_Be_Cancelled_And_A_Command_Ends_It_Too()
    {
        await _chat.SayAsync(Question);
        await _chat.PressAsync("Report a mistake");
        Assert.Equal("Cancelled.", await _chat.SayAsync("/cancel"));
        Assert.Equal("There is nothing to cancel.", await _chat.SayAsync("/cancel"));
        await _chat.SayAsync(Question);
        await _chat.PressAsync("Report a mistake");
        await _chat.SayAsync("/help");
        Assert.StartsWith("Thomas West", await _chat.SayAsync(Question), StringComparison.Ordinal);
        Assert.Empty((await _chat.Store.DataOfAsync("test/user", Stop)).Reports);
    }

    [Fact]
    public async Task Only_Who_Asked_To_Be_Forgotten_Can_Confirm_It()
    {
        await _chat.SayAsync(Question);
        await _chat.PressAsync("Helpful");
        await _chat.SayAsync("/forgetme");
        var asked = _chat.Last;
        Assert.Equal("This question is for somebody else.", await _chat.PressAsync("Yes, remove", user: "somebody else"));
        Assert.Single((await _chat.Store.DataOfAsync("test/user", Stop)).Ratings);
        var yes = asked.Buttons[0][0];
        Assert.Equal("Done. Nothing about you is stored any more.", await _chat.SendAsync(new Turn("test", "chat", "user", "") { Kind = TurnKind.Button, Action = yes.Action, Message = "m" }));
        Assert.Equal((ReplyMode.Replace, "m"), (_chat.Last.Mode, _chat.Last.Replaced[0]));
        Assert.Empty((await _chat.Store.DataOfAsync("test/user", Stop)).Ratings);
        Assert.Empty(_chat.Memory.Previous("test/chat/user"));
    }

    [Fact]
    public async Task Buttons_Work_After_A_Restart_And_Say_When_Their_Answer_Is_Gone()
    {
        await _chat.SayAsync(Question);
        var sources = _chat.Last.Buttons[0][0].Action;
        _chat.Time.Advance(TimeSpan.FromDays(91));
        await _chat.Store.SweepAsync(Stop);
        Assert.Equal("I no longer know this answer: I remember answers for 90 days. Please ask again.", await _chat.SendAsync(new Turn("test", "chat", "user", "") { Kind = TurnKind.Button, Action = sources }));
        Assert.Equal(ReplyMode.Notice, _chat.Last.Mode);
    }

    [Theory]
    [InlineData("nonsense", "x")]
    [InlineData("page", "session")]
    [InlineData("page", "session.x")]
    [InlineData("page", "quit.2")]
    public async Task A_Button_Of_Another_Version_Says_So(string verb, string subject)
    {
        var said = await _chat.SendAsync(new Turn("test", "chat", "user", "") { Kind = TurnKind.Button, Action = new ReplyAction(verb, subject) });
        Assert.True(said is "This button is from an older version of me. Please ask again." or "I no longer know this answer: I remember answers for 90 days. Please ask again.", said);
    }

    [Fact]
    public async Task An_Edited_Question_Takes_The_Place_Of_Its_Answer_And_Of_Its_Memory()
    {
        await _chat.SendAsync(new Turn("test", "chat", "user", "Who represented the US at the session on Mars?") { Message = "m1" });
        await _chat.SendAsync(new Turn("test", "chat", "user", Question) { Message = "m1", Kind = TurnKind.Edit });
        Assert.Equal(ReplyMode.Replace, _chat.Last.Mode);
        Assert.Single(_chat.Last.Replaced);
        Assert.Equal(2, _chat.Memory.Previous("test/chat/user").Count);
        Assert.StartsWith("What this answer rests on:", await _chat.PressAsync("Sources"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_Button_Of_Every_Language_Fits_Every_Platform()
    {
        foreach (var language in Bot.Knowledge.Languages.All)
        {
            var buttons = AnswerReply.All("abcdefgh", language).Concat(AnswerReply.Why("abcdefgh", language)).Concat(AnswerReply.Few("abcdefgh", language)).SelectMany(row => row);
            Assert.All(buttons, button => Assert.True(button.Action.Fits && button.Label.Length is > 0 and <= Button.LongestLabel && ReplyAction.Read(button.Action.Code) == button.Action, button.Label));
        }
    }

    private IEnumerable<string> Labels() => _chat.Last.Buttons.Select(row => string.Join(", ", row.Select(button => button.Label)));
}
