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
        new Bullets([.. CommandTable.All.Select(command => (IReadOnlyList<Span>)[new Bold(command.Usage(language)), $" — {command.Description(language)}"])]),
    ]));
}
