using Xunit;

namespace Bot.Scenarios.Telegram;

/// <summary>A private chat as a scenario tells it: each step waits for what the bot makes of it.</summary>
internal sealed class Talk
{
    private Talk(PrivateChat chat) => Chat = chat;

    public PrivateChat Chat { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Talk Of(TelegramBot bot, string name, string? language) => Of(bot, bot.Telegram.User(name, language));

    public static Talk Of(TelegramBot bot, Person person) => Of(bot.Telegram, person);

    public static Talk Of(TelegramEmulator telegram, Person person) => new(telegram.Private(person));

    /// <summary>Writes, and reads the first message that comes back.</summary>
    public Task<Message> SaysAsync(string text)
    {
        Chat.Says(text);
        return NextAsync();
    }

    public Task<Message> NextAsync() => Chat.NextMessageAsync(Stop);

    /// <summary>Presses a button and reads the message that comes back.</summary>
    public async Task<Message> PressesAsync(Message message, string label)
    {
        await Chat.Presses(message, label).AnswerAsync(Stop);
        return await NextAsync();
    }

    /// <summary>Presses a button that changes its own message.</summary>
    public async Task<Message> TurnsAsync(Message message, string label)
    {
        var now = Chat.Now(message)!;
        await Chat.Presses(now, label).AnswerAsync(Stop);
        return await Chat.NextEditAsync(now, Stop);
    }

    /// <summary>Presses a button that only says something above the chat.</summary>
    public Task<CallbackAnswer> TapsAsync(Message message, string label) => Chat.Presses(message, label).AnswerAsync(Stop);

    public void IsApproved() => Approved.Equal(Chat.Transcript());
}
