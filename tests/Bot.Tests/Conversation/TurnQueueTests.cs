using Bot.Conversation.Limits;
using Bot.Conversation.Turns;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bot.Tests.Conversation;

public sealed class TurnQueueTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly TurnQueue _queue;

    public TurnQueueTests() => _queue = new TurnQueue(Options.Create(new LimitOptions { Waiting = 3 }), _time);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_Conversation_Gives_Its_Turns_In_Order_And_One_At_A_Time()
    {
        _queue.Enqueue(Turn("a", "1"));
        _queue.Enqueue(Turn("a", "2"));
        _queue.Enqueue(Turn("b", "3"));
        var first = await _queue.TakeAsync(Stop);
        Assert.Equal("1", first.Text);
        Assert.Equal("3", (await _queue.TakeAsync(Stop)).Text);
        var next = _queue.TakeAsync(Stop);
        Assert.False(next.IsCompleted);
        _queue.Release(first, TimeSpan.Zero);
        Assert.Equal("2", (await next).Text);
    }

    [Fact]
    public async Task A_Conversation_That_Rests_Holds_Nobody_Up()
    {
        _queue.Enqueue(Turn("a", "1"));
        _queue.Enqueue(Turn("a", "2"));
        _queue.Release(await _queue.TakeAsync(Stop), TimeSpan.FromSeconds(3));
        _queue.Enqueue(Turn("b", "3"));
        Assert.Equal("3", (await _queue.TakeAsync(Stop)).Text);
        var next = _queue.TakeAsync(Stop);
        _time.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal("2", (await next).Text);
    }

    [Fact]
    public async Task A_Conversation_Rests_Also_When_Nothing_Waits_In_It_Yet()
    {
        _queue.Enqueue(Turn("a", "1"));
        _queue.Release(await _queue.TakeAsync(Stop), TimeSpan.FromSeconds(3));
        _queue.Enqueue(Turn("a", "2"));
        var next = _queue.TakeAsync(Stop);
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("2", (await next).Text);
    }

    [Fact]
    public async Task Whoever_Waits_For_Room_Goes_On_When_There_Is_Some()
    {
        for (var at = 0; at < 3; at++) _queue.Enqueue(Turn($"c{at}", "?"));
        Assert.False(_queue.HasRoom);
        var room = _queue.RoomAsync(Stop);
        Assert.False(room.IsCompleted);
        await _queue.TakeAsync(Stop);
        await room.WaitAsync(TimeSpan.FromSeconds(10), Stop);
        Assert.Equal(2, _queue.Waiting);
    }

    [Fact]
    public async Task Many_Conversations_At_Once_Keep_Their_Order()
    {
        const int Chats = 50, Each = 40;
        for (var at = 0; at < Each; at++)
            for (var chat = 0; chat < Chats; chat++) _queue.Enqueue(Turn($"c{chat}", $"{at}"));
        var seen = Enumerable.Range(0, Chats).ToDictionary(chat => $"c{chat}", _ => new List<string>());
        var left = Chats * Each;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var turn = await _queue.TakeAsync(Stop);
                // Nobody else is at this conversation now, so its list needs no lock.
                seen[turn.Conversation].Add(turn.Text);
                _queue.Release(turn, TimeSpan.Zero);
            }
        }, Stop)));
        Assert.All(seen.Values, texts => Assert.Equal(Enumerable.Range(0, Each).Select(at => $"{at}"), texts));
        Assert.Equal(0, _queue.Waiting);
    }

    private static Turn Turn(string conversation, string text) => new("test", conversation, "user", text);
}
