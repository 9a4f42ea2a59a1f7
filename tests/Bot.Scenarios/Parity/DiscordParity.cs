using Bot.Scenarios.Discord;

namespace Bot.Scenarios.Parity;

/// <summary>Direct messages on the emulated Discord. The facts are those that the button Sources shows.</summary>
internal sealed class DiscordParity : IParityPlatform
{
    public async Task<IReadOnlyList<ParityAnswer>> AskAsync(IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        await using var bot = await DiscordBot.StartAsync(cancellationToken, DiscordFixture.Unlimited, DiscordFixture.Patient);
        var asker = bot.Discord.User("Asker");
        var channel = bot.Discord.Direct(asker);
        var answers = new List<ParityAnswer>();
        foreach (var question in questions)
        {
            channel.Says(asker, question);
            var messages = await UntilMarkAsync(channel, asker, cancellationToken);
            answers.Add(ParityText.Read(Words(messages), await EvidenceAsync(channel, messages[^1], asker, cancellationToken), SharedFacts.Base));
        }
        bot.WasCareful();
        return answers;
    }

    private static async Task<string> EvidenceAsync(Channel channel, Message answer, Person asker, CancellationToken cancellationToken)
    {
        if (answer.Buttons is not [var sources, ..]) return "";
        var pressed = answer.Press(asker, sources.Label);
        await UntilMarkAsync(channel, asker, cancellationToken);
        return Words(pressed.Followups);
    }

    // However many messages an answer takes: all that comes before the mark's own.
    private static async Task<List<Message>> UntilMarkAsync(Channel channel, Person asker, CancellationToken cancellationToken)
    {
        channel.Says(asker, ParityText.Mark);
        var messages = new List<Message>();
        while (await channel.NextMessageAsync(cancellationToken) is var message && !ParityText.IsMark(Words([message]))) messages.Add(message);
        return messages;
    }

    // As it looks, without what Markdown does to it.
    private static string Words(IEnumerable<Message> messages) => string.Join('\n', messages.SelectMany(message => message.Embeds).Select(box => Markdown.Shown(box.Description)));
}
