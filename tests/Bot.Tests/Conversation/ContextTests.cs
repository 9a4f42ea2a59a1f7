using Bot.Conversation.Turns;
using Xunit;

namespace Bot.Tests.Conversation;

/// <summary>What a question is understood from: the conversation before it, and nobody else's.</summary>
public sealed class ContextTests : IDisposable
{
    private const string Question = "When did the leaders meet in New York?";
    private const string FollowUp = "where was it?";

    private readonly Chat _chat = new();

    public void Dispose() => _chat.Dispose();

    [Fact]
    public async Task Words_Of_Somebody_Else_Follow_Nothing_Up()
    {
        await SaysAsync("asel", Question, "1");
        var words = Of("asel", FollowUp, "2");
        Assert.DoesNotContain("New York", await _chat.SendAsync(words with { StandsAlone = true }), StringComparison.Ordinal);
        Assert.Equal([Question, FollowUp], _chat.Memory.Previous(words.Asker).Where((_, at) => at % 2 == 0));
    }

    [Fact]
    public async Task A_Reply_Follows_Up_The_Answer_It_Replies_To_Whoever_Asked()
    {
        await SaysAsync("asel", Question, "1");
        await SaysAsync("asel", "When was the special session on Afghanistan?", "2");
        await SaysAsync("bek", "When was the special session on Afghanistan?", "3");
        Assert.Contains("Astana", await SaysAsync("bek", FollowUp, "4"), StringComparison.Ordinal);
        Assert.Contains("New York", await _chat.SendAsync(Of("bek", FollowUp, "5") with { RepliesTo = "e1" }), StringComparison.Ordinal);
        Assert.Contains("New York", await SaysAsync("bek", "when?", "6"), StringComparison.Ordinal);
        Assert.Contains("Astana", await SaysAsync("asel", FollowUp, "7"), StringComparison.Ordinal);
    }

    private Task<string> SaysAsync(string user, string text, string message) => _chat.SendAsync(Of(user, text, message));

    private static Turn Of(string user, string text, string message) => new("test", "group", user, text) { Message = message, Event = $"e{message}", IsPrivate = false };
}
