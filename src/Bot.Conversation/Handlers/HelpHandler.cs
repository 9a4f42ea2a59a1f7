using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;

namespace Bot.Conversation.Handlers;

/// <summary>Says how to ask, and lists the commands.</summary>
public sealed class HelpHandler : IHandler
{
    public Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken) => Task.FromResult(new Reply(language,
    [
        new Paragraph([Phrasebook.Get(language, "help")]),
        new Bullets([.. CommandTable.All.Where(command => command.Who == Audience.Everyone).Select(command => (IReadOnlyList<Span>)[new Bold(command.Usage(language)), $" — {command.Description(language)}"])]),
    ]));

    /// <summary>What somebody reads who has just met the bot.</summary>
    public static Reply Welcome(string language) => new(language,
    [
        new Paragraph([Phrasebook.Get(language, "welcome")]),
        new Bullets([.. new[] { "welcome-example-1", "welcome-example-2", "welcome-example-3" }.Select(example => (IReadOnlyList<Span>)[Phrasebook.Get(language, example)])]),
        new Paragraph([Phrasebook.Get(language, "welcome-more")]),
    ]);
}
