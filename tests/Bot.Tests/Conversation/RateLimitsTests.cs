using Bot.Conversation.Limits;
using Bot.Conversation.Turns;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bot.Tests.Conversation;

public sealed class RateLimitsTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RateLimits _limits;

    public RateLimitsTests() => _limits = new RateLimits(Options.Create(new LimitOptions { PerUser = 2, PerChat = 3 }), _time);

    [Fact]
    public void Who_Asks_Too_Often_Is_Told_Once_And_Served_Again_After_A_Minute()
    {
        Assert.Equal([Verdict.Serve, Verdict.Serve, Verdict.Tell, Verdict.Quiet, Verdict.Quiet], Ask(5));
        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal([Verdict.Serve, Verdict.Serve, Verdict.Tell, Verdict.Quiet], Ask(4));
    }

    [Fact]
    public void A_User_Is_Counted_Over_All_Chats() => Assert.Equal(
        [Verdict.Serve, Verdict.Serve, Verdict.Tell], new[] { "a", "b", "c" }.Select(chat => _limits.Check(new Turn("test", chat, "user", "?"))));

    [Fact]
    public void A_Group_Is_Counted_Over_All_Users() => Assert.Equal(
        [Verdict.Serve, Verdict.Serve, Verdict.Serve, Verdict.Tell, Verdict.Quiet],
        new[] { "a", "b", "c", "d", "e" }.Select(user => _limits.Check(new Turn("test", "group", user, "?") { IsPrivate = false })));

    [Fact]
    public void Others_Are_Served_Meanwhile()
    {
        Ask(5);
        Assert.Equal(Verdict.Serve, _limits.Check(new Turn("test", "chat", "somebody else", "?")));
    }

    private List<Verdict> Ask(int times) => [.. Enumerable.Range(0, times).Select(_ => _limits.Check(new Turn("test", "chat", "user", "?")))];
}
