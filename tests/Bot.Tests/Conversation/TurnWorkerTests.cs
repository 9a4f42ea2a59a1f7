using Bot.Conversation.Memory;
using Bot.Conversation.Replies;
using Bot.Conversation.Status;
using Bot.Conversation.Turns;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Xunit;

namespace Bot.Tests.Conversation;

/// <summary>Turns from the intake to a platform that may fail.</summary>
public sealed class TurnWorkerTests : IAsyncLifetime
{
    private readonly Mock<IReplySender> _sender = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _sent = new(0);
    private readonly List<Reply> _replies = [];
    private readonly Chat _chat;
    private Task _worker = Task.CompletedTask;

    public TurnWorkerTests()
    {
        _sender.Setup(sender => sender.Platform).Returns("test");
        _chat = new Chat(services => services.AddSingleton(_sender.Object), "Limits:PerUser=3");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _worker = _chat.Of<TurnWorker>().RunAsync(_stop.Token);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _worker;
        _chat.Dispose();
        _stop.Dispose();
        _sent.Dispose();
    }

    [Fact]
    public async Task A_Turn_Is_Answered_Recorded_And_Finished()
    {
        Sends();
        Assert.Equal(Intake.Accepted, await BringAsync("Who represented the United States at the special session on Afghanistan?", "m1"));
        await SentAsync();
        await FinishedAsync();
        var answer = await _chat.Store.ReplyToAsync("test/chat", "m1", Stop);
        Assert.Equal(["sent"], answer!.Messages);
        Assert.Equal([new FactVersion("astana/us-representative", 2)], answer.Facts);
    }

    [Fact]
    public async Task The_Same_Event_Is_Served_Once()
    {
        Sends();
        var turn = new Turn("test", "chat", "user", "/help") { Event = "e1" };
        var intake = _chat.Of<TurnIntake>();
        Assert.Equal(Intake.Accepted, await intake.BringAsync(turn, Stop));
        Assert.Equal(Intake.Repeated, await intake.BringAsync(turn, Stop));
        await SentAsync();
        await FinishedAsync();
        Assert.Equal(Intake.Repeated, await intake.BringAsync(turn, Stop));
        Assert.Single(_replies);
    }

    [Fact]
    public async Task Who_Asks_Too_Often_Is_Told_Once()
    {
        Sends();
        List<Intake> results = [];
        for (var at = 0; at < 6; at++) results.Add(await BringAsync("/help", $"m{at}"));
        Assert.Equal([Intake.Accepted, Intake.Accepted, Intake.Accepted, Intake.Accepted, Intake.Quiet, Intake.Quiet], results);
        for (var at = 0; at < 4; at++) await SentAsync();
        await FinishedAsync();
        Assert.Equal("That was a lot at once. Give me a minute, please, then go on.", ((Text)((Paragraph)_replies[3].Blocks[0]).Spans[0]).Words);
        Assert.Equal(4, _replies.Count);
    }

    [Fact]
    public async Task When_Something_Breaks_The_User_Is_Told_And_The_Next_Turn_Is_Served()
    {
        var isFirst = true;
        _sender.Setup(sender => sender.SendAsync(It.IsAny<Turn>(), It.IsAny<Reply>(), It.IsAny<CancellationToken>())).Returns((Turn turn, Reply reply, CancellationToken _) =>
        {
            if (isFirst)
            {
                isFirst = false;
                throw new InvalidOperationException("broken");
            }
            return Sent(reply);
        });
        await BringAsync("/help", "m1");
        await BringAsync("/about", "m2");
        await SentAsync();
        await SentAsync();
        await FinishedAsync();
        Assert.Equal("Something went wrong on my side, and it has been noted. Please ask again.", ((Text)((Paragraph)_replies[0].Blocks[0]).Spans[0]).Words);
        Assert.Equal((2, 1), (_chat.Of<BotStatus>().Served, _chat.Of<BotStatus>().Failed));
    }

    [Fact]
    public async Task What_Cannot_Be_Delivered_Is_Not_Tried_Again()
    {
        _sender.Setup(sender => sender.SendAsync(It.IsAny<Turn>(), It.IsAny<Reply>(), It.IsAny<CancellationToken>())).Callback(() => _sent.Release()).ThrowsAsync(new SendException("the bot was blocked"));
        await BringAsync("/help", "m1");
        await SentAsync();
        await FinishedAsync();
        _sender.Verify(sender => sender.SendAsync(It.IsAny<Turn>(), It.IsAny<Reply>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task What_Is_Left_When_The_Program_Stops_Is_Answered_After_The_Restart()
    {
        await _stop.CancelAsync();
        await _worker;
        await BringAsync("/help", "m1");
        Assert.Equal(1, await _chat.Of<ITurnJournal>().WaitingAsync("test", Stop) is { Count: var count } ? count : 0);
        Sends();
        using var again = new CancellationTokenSource();
        var queue = new TurnQueue(Microsoft.Extensions.Options.Options.Create(new Bot.Conversation.Limits.LimitOptions()), TimeProvider.System);
        var worker = new TurnWorker(queue, _chat.Of<TurnServing>(), _chat.Of<ITurnJournal>(), [_sender.Object], _chat.Of<BotStatus>(), Microsoft.Extensions.Options.Options.Create(new Bot.Conversation.Limits.LimitOptions()), Microsoft.Extensions.Logging.Abstractions.NullLogger<TurnWorker>.Instance);
        var intake = new TurnIntake(_chat.Of<ITurnJournal>(), queue, _chat.Of<Bot.Conversation.Limits.RateLimits>());
        Assert.Equal(1, await intake.ResumeAsync("test", Stop));
        var running = worker.RunAsync(again.Token);
        await SentAsync();
        await FinishedAsync();
        await again.CancelAsync();
        await running;
    }

    private void Sends() =>
        _sender.Setup(sender => sender.SendAsync(It.IsAny<Turn>(), It.IsAny<Reply>(), It.IsAny<CancellationToken>())).Returns((Turn _, Reply reply, CancellationToken _) => Sent(reply));

    private Task<IReadOnlyList<string>> Sent(Reply reply)
    {
        lock (_replies) _replies.Add(reply);
        _sent.Release();
        return Task.FromResult<IReadOnlyList<string>>(["sent"]);
    }

    private Task<Intake> BringAsync(string line, string message) =>
        _chat.Of<TurnIntake>().BringAsync(Turn.Typed("test", "chat", "user", line) with { Event = message, Message = message }, Stop);

    private async Task SentAsync() => Assert.True(await _sent.WaitAsync(TimeSpan.FromSeconds(30), Stop), "nothing was sent");

    // What is recorded after the sending is there as soon as the journal has nothing left.
    private async Task FinishedAsync()
    {
        while ((await _chat.Store.WaitingAsync("test", Stop)).Count > 0) await Task.Yield();
    }
}
