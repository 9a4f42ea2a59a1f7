using Bot.Answering;
using Bot.Conversation.Memory;
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
        Assert.Equal(["q3", "a3", "q4", "a4", "q5", "a5", "q6", "a6"], _memory.Previous("here"));
        Assert.Empty(_memory.Previous("elsewhere"));
    }

    [Fact]
    public void A_Conversation_Is_Forgotten_Half_An_Hour_After_Its_Last_Answer()
    {
        Remember("here", "q1", "a1");
        _time.Advance(TimeSpan.FromMinutes(29));
        Remember("here", "q2", "a2");
        _time.Advance(ConversationMemory.KeptFor);
        Assert.Equal(["q1", "a1", "q2", "a2"], _memory.Previous("here"));
        Assert.Equal("ru", _memory.LastLanguage("here"));

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(_memory.Previous("here"));
        Assert.Null(_memory.LastLanguage("here"));

        Remember("here", "q3", "a3");
        Assert.Equal(["q3", "a3"], _memory.Previous("here"));
    }

    [Fact]
    public void Long_Texts_Are_Kept_In_Part()
    {
        Remember("here", new string('q', 100_000), new string('a', 100_000));
        Assert.Equal([Question.LongestText, 2_000], _memory.Previous("here").Select(text => text.Length));
    }

    private void Remember(string place, string question, string answer) =>
        _memory.Remember(place, question, new Abstention("ru", answer, AbstentionReason.NothingFound, [], []));
}
