using Bot.Answering;
using Bot.Conversation.Memory;
using Bot.Conversation.Turns;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bot.Tests.Conversation;

public sealed class ConversationMemoryTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ConversationMemory _memory;

    public ConversationMemoryTests() => _memory = new ConversationMemory(_time);

    [Fact]
    public void Turns_Come_Back_Oldest_First_And_Only_The_Last_Few()
    {
        for (var turn = 1; turn <= 6; turn++) Remember("here", $"q{turn}", $"a{turn}");
        Assert.Equal(["q3", "a3", "q4", "a4", "q5", "a5", "q6", "a6"], _memory.Previous("test/chat/here"));
        Assert.Empty(_memory.Previous("test/chat/elsewhere"));
    }

    [Fact]
    public void A_Conversation_Is_Forgotten_Half_An_Hour_After_Its_Last_Answer()
    {
        Remember("here", "q1", "a1");
        _time.Advance(TimeSpan.FromMinutes(29));
        Remember("here", "q2", "a2");
        _time.Advance(ConversationMemory.KeptFor);
        Assert.Equal(["q1", "a1", "q2", "a2"], _memory.Previous("test/chat/here"));
        Assert.Equal("ru", _memory.LastLanguage("test/chat/here"));

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(_memory.Previous("test/chat/here"));
        Assert.Null(_memory.LastLanguage("test/chat/here"));

        Remember("here", "q3", "a3");
        Assert.Equal(["q3", "a3"], _memory.Previous("test/chat/here"));
    }

    [Fact]
    public void Long_Texts_Are_Kept_In_Part()
    {
        Remember("here", new string('q', 100_000), new string('a', 100_000));
        Assert.Equal([Question.LongestText, 2_000], _memory.Previous("test/chat/here").Select(text => text.Length));
    }

    [Fact]
    public void What_Leads_To_The_Answer_Replied_To_Comes_Before_Whoever_Asked()
    {
        Show(Remember("asel", "q1", "a1"), "m1");
        Show(Remember("asel", "q2", "a2"), "m2");
        Show(Remember("asel", "q3", "a3"), "m3");
        Show(Remember("bek", "p1", "b1"), "m4");
        Assert.Equal(["q1", "a1", "q2", "a2"], _memory.Before(Turn("bek", "p2") with { RepliesTo = "m2" }));
        Assert.Equal(["p1", "b1"], _memory.Before(Turn("bek", "p2")));
        Assert.Equal(["p1", "b1"], _memory.Before(Turn("bek", "p2") with { RepliesTo = "unknown" }));
        Assert.Empty(_memory.Before(new Turn("test", "another chat", "bek", "p2") { RepliesTo = "m2" }));
    }

    [Fact]
    public void A_Follow_Up_Goes_On_From_What_It_Followed()
    {
        Show(Remember("asel", "q1", "a1"), "m1");
        Remember("bek", "p1", "b1");
        Show(Remember(Turn("bek", "p2") with { RepliesTo = "m1" }, "b2"), "m2");
        Assert.Equal(["q1", "a1", "p2", "b2"], _memory.Before(Turn("bek", "p3")));
        Assert.Equal(["q1", "a1", "p2", "b2"], _memory.Before(Turn("asel", "q2") with { RepliesTo = "m2" }));
    }

    [Fact]
    public void An_Edited_Follow_Up_Follows_What_It_Did()
    {
        Show(Remember("asel", "q1", "a1"), "m1");
        Remember("bek", "p1", "b1");
        var follows = Turn("bek", "p2") with { RepliesTo = "m1", Message = "7" };
        Remember(follows, "b2");
        Assert.Equal(["q1", "a1"], _memory.Before(follows));
        Remember(follows with { Text = "p2 edited" }, "b2 again");
        Assert.Equal(["p1", "b1", "p2 edited", "b2 again"], _memory.Previous("test/chat/bek"));
        Assert.Equal(["q1", "a1", "p2 edited", "b2 again"], _memory.Before(Turn("bek", "p3")));
    }

    [Fact]
    public void What_Somebody_Has_Forgotten_Nobody_Follows_Up()
    {
        Show(Remember("asel", "q1", "a1"), "m1");
        Show(Remember(Turn("bek", "p1") with { RepliesTo = "m1" }, "b1"), "m2");
        _memory.Forget("test", "asel");
        Assert.Empty(_memory.Before(Turn("cholpon", "r1") with { RepliesTo = "m1" }));
        Assert.Equal(["p1", "b1"], _memory.Before(Turn("cholpon", "r1") with { RepliesTo = "m2" }));
    }

    [Fact]
    public void A_Conversation_Goes_With_Its_Chat_And_Messages_Are_Numbered_Anew()
    {
        Show(Remember(Turn("asel", "q1") with { Message = "1" }, "a1"), "2");
        Remember(Turn("asel", "q2") with { Message = "3" }, "a2");
        Remember("bek", "p1", "b1");
        _memory.Move("test/chat", "test/new");
        var moved = new Turn("test", "new", "asel", "q3") { Message = "1", RepliesTo = "2" };
        Assert.Equal(["q1", "a1", "q2", "a2"], _memory.Before(moved));
        Remember(moved, "a3");
        Assert.Equal(["q1", "a1", "q2", "a2", "q3", "a3"], _memory.Previous("test/new/asel"));
        Assert.Equal(["p1", "b1"], _memory.Before(new Turn("test", "new", "bek", "p2")));
    }

    [Fact]
    public void What_Is_Served_Under_The_Old_Name_Is_Remembered_Under_The_New_One()
    {
        _memory.Move("test/chat", "test/new");
        Show(Remember("asel", "q1", "a1"), "m1");
        Assert.Equal(["q1", "a1"], _memory.Before(new Turn("test", "new", "asel", "q2")));
        Assert.Equal(["q1", "a1"], _memory.Before(new Turn("test", "new", "bek", "p1") { RepliesTo = "m1" }));
    }

    private static Turn Turn(string user, string question) => new("test", "chat", user, question);

    private Turn Remember(string user, string question, string answer) => Remember(Turn(user, question), answer);

    private Turn Remember(Turn turn, string answer)
    {
        _memory.Remember(turn, new Abstention("ru", answer, AbstentionReason.NothingFound, [], []));
        return turn;
    }

    private void Show(Turn turn, string message) => _memory.Show(turn, [message]);
}
