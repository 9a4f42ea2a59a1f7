using System.Globalization;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Bot.Knowledge;

namespace Bot.Conversation.Handlers;

/// <summary>Says what the bot is and what its fact base holds.</summary>
public sealed class AboutHandler(KnowledgeBase knowledge) : IHandler
{
    public Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken)
    {
        var latest = knowledge.LatestDate is { } date ? DateLabel.Of(new DateSpan(date), language) : Phrasebook.Get(language, "undated");
        var lines = new (string Label, string Words)[]
        {
            ("about-facts", Number(knowledge.Facts.Count)),
            ("about-sources", Number(knowledge.Sources.Count)),
            ("about-sessions", Number(knowledge.Sessions.Count)),
            ("about-entities", Number(knowledge.Entities.Count)),
            ("about-latest", latest),
            ("about-version", knowledge.Version),
        };
        return Task.FromResult(new Reply(language,
        [
            new Paragraph([Phrasebook.Get(language, "about")]),
            new Bullets([.. lines.Select(line => (IReadOnlyList<Span>)[new Bold($"{Phrasebook.Get(language, line.Label)}: "), line.Words])]),
        ]));
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
