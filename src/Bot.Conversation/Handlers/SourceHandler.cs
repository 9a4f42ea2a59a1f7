using System.Globalization;
using Bot.Conversation.Naming;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Bot.Knowledge;
using Bot.Knowledge.Files;

namespace Bot.Conversation.Handlers;

/// <summary>Shows one source: who published it, when, what sort it is, and which facts rest on it.</summary>
public sealed class SourceHandler(KnowledgeBase knowledge, ItemNames names) : IHandler
{
    private const int MostFacts = 8;

    public Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken) => Task.FromResult(
        names.Find<Source>(ItemKind.Source, turn.Text) is { } source
            ? new Reply(language, [new Heading(source.Title), Details(source, language), .. Facts(source, language)])
            : NotFound.Of<Source>(ItemKind.Source, turn.Text, names, other => Line(other, language), language));

    private static IReadOnlyList<Span> Line(Source source, string language) => [$"{SourceLabel.Of(source, null, language)} ", new CommandHint(CommandTable.Source, source.Key)];

    private static Bullets Details(Source source, string language) => new(
    [
        Detail(language, "publisher", SourceLabel.Publisher(source, language)),
        Detail(language, "published", source.Published is { } published ? DateLabel.Of(published, language) : Phrasebook.Get(language, "undated")),
        Detail(language, "kind", Phrasebook.Get(language, $"source-{source.Kind}")),
        Detail(language, "grade", Phrasebook.Get(language, $"grade-{Names.Of(source.Grade)}")),
        Detail(language, "language", Languages.Has(source.Language) ? Phrasebook.Get(language, $"language-{source.Language}") : source.Language),
        [new Bold($"{Phrasebook.Get(language, "slot-address")}: "), new Link(source.Url, source.Url)],
        Detail(language, "id", $"{source.Id} ({source.Key})"),
    ]);

    private static IReadOnlyList<Span> Detail(string language, string slot, string words) => [new Bold($"{Phrasebook.Get(language, $"slot-{slot}")}: "), words];

    private IEnumerable<Block> Facts(Source source, string language)
    {
        var facts = knowledge.Facts.Where(fact => fact.Sources.Any(citation => citation.Source == source.Id)).ToList();
        if (facts.Count == 0) return [];
        var heading = Phrasebook.Fill(language, "facts-of-source", ("count", facts.Count.ToString(CultureInfo.InvariantCulture)));
        var lines = facts.Take(MostFacts).Select(fact => ReplyFormatter.FactLine(fact, language));
        return [new Heading(heading), new Bullets(facts.Count > MostFacts ? [.. lines, ["…"]] : [.. lines])];
    }
}
