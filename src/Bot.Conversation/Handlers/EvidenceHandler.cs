using System.Globalization;
using Bot.Conversation.Memory;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Knowledge;

namespace Bot.Conversation.Handlers;

/// <summary>What stands behind an answer: the exact fact versions with a citation to copy, and further facts beside them.</summary>
public sealed class EvidenceHandler(KnowledgeBase knowledge, IFactVersions versions)
{
    private const int MostFurther = 5;

    /// <summary>Each fact in the version that the answer used, with its sources as one would cite them.</summary>
    public async Task<Reply> SourcesAsync(SentAnswer answer, CancellationToken cancellationToken)
    {
        var language = answer.Language;
        var blocks = new List<Block> { new Heading(Phrasebook.Get(language, "exact-facts")) };
        foreach (var used in answer.Facts)
        {
            var fact = knowledge.Fact(used.Fact) is { } current && current.Version == used.Version ? current : await versions.FindAsync(used.Fact, used.Version, cancellationToken);
            blocks.AddRange(fact is null ? [new Paragraph([Phrasebook.Fill(language, "fact-version-gone", ("fact", used.Fact), ("version", Number(used.Version)))])] : Of(fact, language));
        }
        return new Reply(language, blocks);
    }

    /// <summary>Facts that share most with those of the answer.</summary>
    public Reply More(SentAnswer answer)
    {
        var used = answer.Facts.Select(one => knowledge.Fact(one.Fact)).OfType<Fact>().ToList();
        var told = used.Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        var sessions = used.Select(fact => fact.Session).OfType<string>().Distinct().ToList();
        var entities = used.SelectMany(fact => fact.Entities).GroupBy(entity => entity).ToDictionary(group => group.Key, group => group.Count());
        // What the facts have in common counts more than what only one of them names; what half the base names counts little.
        var further = sessions.SelectMany(knowledge.FactsOfSession).Concat(entities.Keys.SelectMany(knowledge.FactsAbout)).DistinctBy(fact => fact.Id).Where(fact => !told.Contains(fact.Id))
            .Select(fact => (Fact: fact, Shared: (fact.Session is { } session && sessions.Contains(session) ? 1.0 : 0) + fact.Entities.Distinct().Sum(entity => entities.GetValueOrDefault(entity) / (double)knowledge.FactsAbout(entity).Count())))
            .OrderByDescending(pair => pair.Shared).ThenBy(pair => pair.Fact.Id, StringComparer.Ordinal).Take(MostFurther).ToList();
        return further.Count == 0
            ? Reply.Line(answer.Language, Phrasebook.Get(answer.Language, "no-more-facts"))
            : new Reply(answer.Language, [new Heading(Phrasebook.Get(answer.Language, "more-facts")), new Bullets([.. further.Select(pair => ReplyFormatter.FactLine(pair.Fact, answer.Language))])]);
    }

    private IEnumerable<Block> Of(Fact fact, string language)
    {
        var current = knowledge.Fact(fact.Id);
        var changed = current is null || current.Version != fact.Version ? Phrasebook.Get(language, "fact-changed-since") : current.Status == FactStatus.Deprecated ? Phrasebook.Get(language, "status-deprecated") : null;
        yield return new Paragraph(
        [
            new Bold(Phrasebook.Fill(language, "fact-in-version", ("key", fact.Key), ("version", Number(fact.Version)))), changed is null ? ": " : $" ({changed}): ",
            $"{fact.Text.Nearest(language).Words} ", new CommandHint(CommandTable.Fact, fact.Key),
        ]);
        yield return new Bullets([.. fact.Sources.Select(citation => (knowledge.Source(citation.Source), citation)).Where(pair => pair.Item1 is not null).Select(pair => Cited(pair.Item1!, pair.citation, language))]);
    }

    // As one would paste it into a text of one's own.
    private static IReadOnlyList<Span> Cited(Source source, Citation citation, string language) =>
        [$"{SourceLabel.Of(source, citation.Locator, language)}. ", new Link(source.Url, source.Url), .. citation.Quote is { } quote ? new Span[] { $" “{quote}”" } : []];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
