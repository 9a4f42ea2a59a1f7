using Bot.Scenarios.Telegram;

namespace Bot.Scenarios.Demos;

/// <summary>A short conversation with the real Telegram adapter, over the shipped facts, on the emulated Telegram: one person alone with the bot, then a group.</summary>
internal static class TelegramDemo
{
    public static async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await using var bot = await TelegramBot.StartAsync(cancellationToken);
        var stage = new Stage(output);
        await AloneAsync(bot.Telegram, stage, cancellationToken);
        await TogetherAsync(bot.Telegram, stage, cancellationToken);
    }

    private static async Task AloneAsync(TelegramEmulator telegram, Stage stage, CancellationToken stop)
    {
        const string Title = "Asel, alone with the bot on Telegram";
        var chat = telegram.Private(telegram.User("Asel", "en"));
        chat.Starts();
        await NextAsync();
        chat.Says("Who represented the United States at the special session on Afghanistan?");
        var answer = await NextAsync();
        chat.Presses(answer, "Sources");
        await NextAsync();
        await chat.Presses(answer, "Helpful").AnswerAsync(stop);
        chat.Says("When was it?");
        await NextAsync();
        var question = chat.Says("When did Mongolia join C5+1?");
        var denial = await NextAsync();
        chat.Edits(question, "When did the leaders meet in New York?");
        await chat.NextEditAsync(denial, stop);
        await stage.ShowAsync(Title, chat.Transcript());

        async Task<Message> NextAsync()
        {
            var message = await chat.NextMessageAsync(stop);
            await stage.ShowAsync(Title, chat.Transcript());
            return message;
        }
    }

    private static async Task TogetherAsync(TelegramEmulator telegram, Stage stage, CancellationToken stop)
    {
        const string Title = "Группа «Студенты» в Telegram";
        var (asel, bek) = (telegram.User("Асель", "ru"), telegram.User("Бек", "ru"));
        var group = telegram.Supergroup("Студенты", asel, bek);
        group.Says(bek, "Кто-нибудь помнит, кто представлял США на специальной сессии по Афганистану?");
        group.Says(asel, $"@{telegram.BotUsername}, кто представлял США на специальной сессии по Афганистану?");
        var answer = await NextAsync();
        await group.Presses(bek, answer, "Оценить или сообщить").AnswerAsync(stop);
        answer = await group.NextEditAsync(answer, stop);
        await group.Presses(bek, answer, "Помогло").AnswerAsync(stop);
        group.Says(asel, "а Узбекистан?", replyTo: answer);
        await NextAsync();

        async Task<Message> NextAsync()
        {
            var message = await group.NextMessageAsync(stop);
            await stage.ShowAsync(Title, group.Transcript());
            return message;
        }
    }
}
