using Microsoft.Extensions.Time.Testing;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Xunit;

namespace Bot.Scenarios.Telegram;

public sealed class EmulatorTestsTrouble : EmulatorFixture
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero));

    internal override TimeProvider Clock => clock;

    internal override TelegramRules Rules => new();

    [Fact]
    public async Task One_Chat_Takes_A_Short_Burst_And_Then_One_A_Second()
    {
        var chat = Started();
        for (var i = 0; i < 3; i++) await Send(chat);
        var refused = await Refused(() => Send(chat));
        Assert.Equal((429, (int?)1), (refused.ErrorCode, refused.Parameters?.RetryAfter));
        clock.Advance(TimeSpan.FromSeconds(1));
        await Send(chat);
        await Refused(() => Send(chat));
        Assert.Equal(2, Telegram.FloodRefusals);
    }

    [Fact]
    public async Task A_Group_Takes_Twenty_A_Minute()
    {
        var group = Telegram.Group("C5 watchers", Telegram.User("Asel"));
        for (var i = 0; i < 20; i++)
        {
            await Send(group);
            clock.Advance(TimeSpan.FromSeconds(1));
        }
        var refused = await Refused(() => Send(group));
        Assert.Equal(40, refused.Parameters?.RetryAfter);
        clock.Advance(TimeSpan.FromSeconds(40));
        await Send(group);
    }

    [Fact]
    public async Task All_Chats_Together_Take_Thirty_A_Second()
    {
        for (var i = 0; i < 30; i++) await Send(Started());
        var last = Started();
        Assert.Equal(1, (await Refused(() => Send(last))).Parameters?.RetryAfter);
        clock.Advance(TimeSpan.FromSeconds(1));
        await Send(last);
    }

    [Fact]
    public async Task An_Answer_To_A_Button_That_Comes_Late_Is_Refused()
    {
        var chat = Started();
        await Bot.SendMessage(chat.Id, "x", replyMarkup: InlineKeyboardButton.WithCallbackData("More", "m"), cancellationToken: Cancel);
        chat.Presses(chat.FromBot[0], "More");
        var query = (await Bot.GetUpdates(cancellationToken: Cancel))[^1].CallbackQuery!;
        await Refused(() => Bot.AnswerCallbackQuery(query.Id, new string('x', 201), cancellationToken: Cancel));
        clock.Advance(TimeSpan.FromMinutes(1));
        await Refused(() => Bot.AnswerCallbackQuery(query.Id, cancellationToken: Cancel));
    }

    [Fact]
    public async Task An_Update_Is_Kept_For_A_Day()
    {
        Started();
        clock.Advance(TimeSpan.FromHours(25));
        Assert.Empty(await Bot.GetUpdates(cancellationToken: Cancel));
    }

    [Fact]
    public async Task Faults_Come_As_Often_As_Planned()
    {
        var chat = Started();
        Telegram.Faults.On("sendMessage").Once(Fault.TooManyRequests(7));
        Telegram.Faults.On("sendMessage").Times(1, Fault.ServerError());
        Telegram.Faults.On("sendMessage").When(call => call.Text("text") == "bad").Always(Fault.Forbidden());
        Assert.Equal(7, (await Refused(() => Send(chat))).Parameters?.RetryAfter);
        Assert.Equal(500, (await Refused(() => Send(chat))).ErrorCode);
        await Send(chat);
        Assert.Equal(403, (await Refused(() => Send(chat, "bad"))).ErrorCode);
        Assert.Single(chat.FromBot);
        Assert.Equal([429, 500, 200, 403], Telegram.Calls.Of("sendMessage").Select(call => call.Status));
    }

    [Fact]
    public async Task A_Connection_Can_Break_Before_And_After_The_Call_Took_Effect()
    {
        var chat = Started();
        Telegram.Faults.On("sendMessage").Once(Fault.DropBefore());
        await Assert.ThrowsAnyAsync<RequestException>(() => Send(chat));
        Assert.Empty(chat.FromBot);
        Telegram.Faults.On("sendMessage").Once(Fault.DropAfter());
        await Assert.ThrowsAnyAsync<RequestException>(() => Send(chat));
        Assert.Single(chat.FromBot);
    }

    [Fact]
    public async Task Answers_Can_Be_No_Json()
    {
        var chat = Started();
        Telegram.Faults.On("*").Once(Fault.BadGateway());
        await Assert.ThrowsAnyAsync<RequestException>(() => Send(chat));
        Assert.Empty(chat.FromBot);
        Telegram.Faults.On("*").Once(Fault.MalformedAnswer());
        await Assert.ThrowsAnyAsync<RequestException>(() => Send(chat));
        Assert.Single(chat.FromBot);
    }

    [Fact]
    public async Task A_Call_Can_Hang_And_Be_Slow()
    {
        var chat = Started();
        Telegram.Faults.On("getMe").Once(Fault.Hang());
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var hanging = Bot.GetMe(impatient.Token);
        Telegram.Faults.On("sendMessage").Once(Fault.Wait(TimeSpan.FromSeconds(5)));
        var slow = Send(chat);
        await Bot.SendChatAction(chat.Id, ChatAction.Typing, cancellationToken: Cancel);
        Assert.False(slow.IsCompleted);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
        while (!slow.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }
        await slow;
        Assert.Equal(["typing"], chat.Actions);
    }

    [Fact]
    public async Task Code_Can_Run_Between_The_Effect_And_The_Answer()
    {
        var chat = Started();
        var seen = "";
        Telegram.Faults.AfterHandling("sendMessage", call =>
        {
            seen = $"{call.IsOk} {call.Status} {chat.FromBot.Count}";
            return Task.CompletedTask;
        });
        await Send(chat);
        Assert.Equal("True 0 1", seen);
    }

    private PrivateChat Started()
    {
        var chat = Telegram.Private(Telegram.User("Asel"));
        chat.Starts();
        return chat;
    }

    private Task Send(ChatWindow chat, string text = "x") => Bot.SendMessage(chat.Id, text, cancellationToken: Cancel);
}
