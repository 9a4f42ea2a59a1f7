using Xunit;

namespace Bot.Scenarios.Telegram;

/// <summary>Somebody alone with the bot on Telegram.</summary>
public sealed class PrivateChatScenarios
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_Question_Is_Answered_With_Sources_And_Buttons()
    {
        await using var bot = await TelegramBot.StartAsync(Stop);
        var chat = bot.Telegram.Private(bot.Telegram.User("Asel", language: "en"));
        chat.Says("Who represented the United States at the special session on Afghanistan?");
        var answer = await chat.NextMessageAsync(Stop);
        await chat.Presses(answer, "Sources").AnswerAsync(Stop);
        await chat.NextMessageAsync(Stop);
        Assert.StartsWith("Asel: Who represented", chat.Transcript(), StringComparison.Ordinal);
    }
}
