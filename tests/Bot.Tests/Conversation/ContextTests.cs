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

    private Task<string> SaysAsync(string user, string text, string message) => _chat.SendAsync(Of(user, text, message));

    private static Turn Of(string user, string text, string message) => new("test", "group", user, text) { Message = message, Event = $"e{message}", IsPrivate = false };
}
