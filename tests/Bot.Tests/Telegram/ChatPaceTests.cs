using Bot.Telegram;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bot.Tests.Telegram;

public sealed class ChatPaceTests
{
    private const long Person = 7;
    private const long Group = -7;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly ChatPace _pace;

    public ChatPaceTests() => _pace = new ChatPace(_time);

    [Fact]
    public void A_Short_Burst_Goes_At_Once_And_Then_One_A_Second()
    {
        Assert.All(Sent(Person, 3), at => Assert.Equal(TimeSpan.Zero, at));
        Assert.InRange(_pace.RestOf(Person), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.2));
        Assert.All(Gaps(Sent(Person, 5)), gap => Assert.InRange(gap, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.2)));
    }

    [Fact]
    public void A_Group_Gets_No_More_Than_20_In_Any_Minute()
    {
        var sent = Sent(Group, 61);
        Assert.True(sent[19] < TimeSpan.FromSeconds(30));
        for (var at = 20; at < sent.Count; at++) Assert.True(sent[at] - sent[at - 20] >= TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void All_Chats_Together_Get_No_More_Than_30_In_Any_Second()
    {
        var sent = Enumerable.Range(1, 200).Select(chat => Sent(chat, 1)[0]).ToList();
        for (var at = 30; at < sent.Count; at++) Assert.True(sent[at] - sent[at - 30] >= TimeSpan.FromSeconds(1));
        Assert.True(sent[^1] < TimeSpan.FromSeconds(8));
    }

    [Fact]
    public void A_Chat_That_Rests_Holds_No_Other_Up()
    {
        _pace.Pause(Person, TimeSpan.FromSeconds(30));
        Assert.False(_pace.WaitAsync(Person, Cancel).IsCompleted);
        Assert.True(_pace.WaitAsync(Group, Cancel).IsCompleted);
        Assert.Equal(TimeSpan.Zero, _pace.RestOf(Group));
    }

    [Fact]
    public async Task Telegrams_Wish_For_Patience_Is_Kept()
    {
        _pace.Pause(Person, TimeSpan.FromSeconds(9));
        Assert.Equal(TimeSpan.FromSeconds(9), _pace.RestOf(Person));
        var waiting = _pace.WaitAsync(Person, Cancel);
        _time.Advance(TimeSpan.FromSeconds(8));
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await waiting;
    }

    [Fact]
    public async Task What_Counts_Is_When_Telegram_Got_It()
    {
        for (var sent = 0; sent < 3; sent++)
        {
            await _pace.WaitAsync(Person, Cancel);
            _time.Advance(TimeSpan.FromSeconds(0.3));
            _pace.Sent(Person);
        }
        Assert.True(_pace.RestOf(Person) >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Chats_That_Are_Quiet_Are_Forgotten()
    {
        for (var chat = 1; chat <= 500; chat++) Sent(chat, 1);
        _time.Advance(TimeSpan.FromMinutes(5));
        Sent(Person, 1);
        Assert.Equal(1, _pace.Remembered);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // When each of some messages went, the clock moving on only as far as it must.
    private List<TimeSpan> Sent(long chat, int count)
    {
        var start = _time.Start;
        var sent = new List<TimeSpan>();
        for (var message = 0; message < count; message++)
        {
            var waiting = _pace.WaitAsync(chat, Cancel);
            while (!waiting.IsCompleted) _time.Advance(TimeSpan.FromMilliseconds(50));
            _pace.Sent(chat);
            sent.Add(_time.GetUtcNow() - start);
        }
        return sent;
    }

    private static IEnumerable<TimeSpan> Gaps(List<TimeSpan> sent) => sent.Zip(sent.Skip(1), (one, next) => next - one);
}
