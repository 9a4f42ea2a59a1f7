using Bot.Conversation.Memory;
using Bot.Conversation.Turns;
using Bot.Telegram;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Xunit;

namespace Bot.Tests.Telegram;

public sealed class DeliveryTests : IDisposable
{
    private const long Chat = -20;

    private readonly FakeTimeProvider _time = new();
    private readonly Mock<ITelegramBotClient> _client = new();
    private readonly ChatBook _book;
    private readonly Delivery _delivery;
    private readonly List<long> _called = [];

    public DeliveryTests()
    {
        _book = new ChatBook(Mock.Of<INotes>(), Mock.Of<IPeople>(), new ConversationMemory(_time), _time);
        _delivery = new Delivery(_client.Object, _book, new ChatPace(_time), _time, NullLogger<Delivery>.Instance);
    }

    [Fact]
    public async Task Waits_As_Long_As_Telegram_Asks()
    {
        var before = _time.GetUtcNow();
        await MadeAsync(Refused(429, "Too Many Requests: retry after 7", new ResponseParameters { RetryAfter = 7 }));
        Assert.True(_time.GetUtcNow() - before >= TimeSpan.FromSeconds(7));
        Assert.Equal(2, _called.Count);
    }

    [Fact]
    public async Task Goes_On_While_The_Service_Is_Down()
    {
        await MadeAsync([.. Enumerable.Repeat(Refused(502, "Bad Gateway"), 12)]);
        Assert.Equal(13, _called.Count);
    }

    [Fact]
    public async Task Follows_A_Group_That_Moved()
    {
        await MadeAsync(Refused(400, "Bad Request: group chat was upgraded to a supergroup chat", new ResponseParameters { MigrateToChatId = -100 }));
        Assert.Equal([Chat, -100], _called);
        Assert.Equal(-100, _book.Now(Chat));
    }

    [Fact]
    public async Task Who_Blocked_It_Gets_Nothing_More_Until_They_Write()
    {
        await Assert.ThrowsAsync<SendException>(() => MadeAsync(Refused(403, "Forbidden: bot was blocked by the user")));
        await Assert.ThrowsAsync<SendException>(() => MadeAsync());
        Assert.Single(_called);
        _book.Open(Chat);
        await MadeAsync();
    }

    [Fact]
    public Task A_Chat_That_Is_Gone_Cannot_Be_Written_To() => Assert.ThrowsAsync<SendException>(() => MadeAsync(Refused(400, "Bad Request: chat not found")));

    [Fact]
    public Task What_Is_Wrong_With_The_Call_Is_Not_Hidden() => Assert.ThrowsAsync<ApiRequestException>(() => MadeAsync(Refused(400, "Bad Request: can't parse entities")));

    [Fact]
    public async Task A_Message_Whose_Call_Broke_Off_Is_Sent_Again_Once_Telegram_Can_Be_Reached()
    {
        var reached = new Queue<Exception?>([Broken(), Broken(), null]);
        _client.Setup(client => client.SendRequest(It.IsAny<GetMeRequest>(), It.IsAny<CancellationToken>()))
            .Returns(() => reached.Dequeue() is { } error ? Task.FromException<User>(error) : Task.FromResult(new User()));
        await MadeAsync(Broken());
        Assert.Equal((2, 0), (_called.Count, reached.Count));
    }

    [Fact]
    public async Task But_Not_For_Ever()
    {
        _client.Setup(client => client.SendRequest(It.IsAny<GetMeRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(new User());
        await Assert.ThrowsAsync<SendException>(() => MadeAsync([.. Enumerable.Repeat(Broken(), 10)]));
        Assert.Equal(3, _called.Count);
    }

    [Fact]
    public async Task What_Harms_Nobody_Is_Repeated_As_Often_As_Needed()
    {
        await MadeAsync(Effect.Changes, [.. Enumerable.Repeat(Broken(), 10)]);
        Assert.Equal(11, _called.Count);
    }

    [Fact]
    public async Task A_Refused_Connection_Sent_Nothing()
    {
        var refused = new RequestException("failure", new HttpRequestException(HttpRequestError.ConnectionError));
        await MadeAsync([.. Enumerable.Repeat(refused, 8)]);
        Assert.Equal(9, _called.Count);
        _client.VerifyNoOtherCalls();
    }

    public void Dispose() => _book.Dispose();

    private Task MadeAsync(params Exception[] failures) => MadeAsync(Effect.Writes, failures);

    // Makes a call that fails in these ways before it succeeds; the clock moves on by itself.
    private async Task MadeAsync(Effect effect, params Exception[] failures)
    {
        var left = new Queue<Exception>(failures);
        var call = _delivery.DoAsync(Chat, effect, Call, TestContext.Current.CancellationToken);
        while (!call.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        await call;

        Task<bool> Call(long chat, CancellationToken stop)
        {
            _called.Add(chat);
            return left.TryDequeue(out var failure) ? Task.FromException<bool>(failure) : Task.FromResult(true);
        }
    }

    private static ApiRequestException Refused(int code, string words, ResponseParameters? parameters = null) => new(words, code, parameters);

    private static RequestException Broken() => new("Bot API Request timed out", new TaskCanceledException());
}
