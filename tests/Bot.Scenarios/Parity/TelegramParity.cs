using Bot.Scenarios.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Scenarios.Parity;

/// <summary>A private chat on the emulated Telegram. The facts are those that the button Sources shows.</summary>
internal sealed class TelegramParity : IParityPlatform
{
    private const int Faster = 20;

    public async Task<IReadOnlyList<ParityAnswer>> AskAsync(IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        await using var bot = await TelegramBot.StartAsync(
            cancellationToken, new TelegramRules { Flood = FloodLimits.None }, ["Limits:PerUser=1000"], services => services.AddSingleton<TimeProvider>(new FasterClock(Faster)));
        var chat = bot.Telegram.Private(bot.Telegram.User("Asker"));
        var answers = new List<ParityAnswer>();
        foreach (var question in questions)
        {
            chat.Says(question);
            var messages = await UntilMarkAsync(chat, cancellationToken);
            answers.Add(ParityText.Read(string.Join('\n', messages.Select(message => message.Text)), await EvidenceAsync(chat, messages[^1], cancellationToken), SharedFacts.Base));
        }
        return answers;
    }

    private static async Task<string> EvidenceAsync(PrivateChat chat, Message answer, CancellationToken cancellationToken)
    {
        if (answer.Labels is not [var sources, ..]) return "";
        chat.Presses(answer, sources);
        return string.Join('\n', (await UntilMarkAsync(chat, cancellationToken)).Select(message => message.Text));
    }

    // However many messages an answer takes: all that comes before the mark's own.
    private static async Task<List<Message>> UntilMarkAsync(PrivateChat chat, CancellationToken cancellationToken)
    {
        chat.Says(ParityText.Mark);
        var messages = new List<Message>();
        while (await chat.NextMessageAsync(cancellationToken) is var message && !ParityText.IsMark(message.Text)) messages.Add(message);
        return messages;
    }
}
