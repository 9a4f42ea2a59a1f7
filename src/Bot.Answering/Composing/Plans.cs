using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>What was planned for later than the base reaches: meetings to come, offers to hold the next one. Immutable and thread-safe.</summary>
internal sealed class Plans(KnowledgeBase knowledge, FactIndex index)
{
    /// <summary>Plans for meetings: of the platforms, when any are named, and of the level, when one is; those with a date first, the nearest before.</summary>
    public List<IndexedFact> Of(IReadOnlyList<string> platforms, SessionLevel? level) =>
        [.. index.Facts.Where(fact => (IsOpenPlan(fact) || OffersNext(fact)) && Speaks(fact, level) && (platforms.Count == 0 || platforms.Any(platform => fact.IsAbout(platform) || fact.Session?.Platform == platform)))
            .OrderBy(fact => level is not null && AskedSessions.Level(fact.Concepts) == level ? 0 : 1).ThenBy(fact => fact.Fact.Certainty == Certainty.Planned && fact.Fact.Session is null ? 0 : 1).ThenBy(fact => End(fact.Fact)?.Start)];

    /// <summary>All plans for later than the base reaches.</summary>
    public List<IndexedFact> Open(IReadOnlyList<string> platforms) => Ordered(index.Facts.Where(IsOpenPlan), platforms);

    /// <summary>All plans for these dates, apart from those for sessions that were held.</summary>
    public List<IndexedFact> During(IReadOnlyList<DateSpan> dates, IReadOnlyList<string> platforms) =>
        Ordered(index.Facts.Where(fact => fact.Fact.Certainty == Certainty.Planned && End(fact.Fact) is { Start.Year: not null } end && dates.All(end.Overlaps) && fact.Session?.Dates.Any(held => held.Date.Overlaps(end)) != true), platforms);

    private List<IndexedFact> Ordered(IEnumerable<IndexedFact> plans, IReadOnlyList<string> platforms) =>
        [.. plans.Where(fact => platforms.Count == 0 || platforms.Any(platform => fact.IsAbout(platform) || fact.Session?.Platform == platform))
            .OrderBy(fact => IsOpenPlan(fact) ? 0 : 1).ThenBy(fact => End(fact.Fact)?.Start).ThenBy(Grade)
            // Several sources tell of one journey.
            .DistinctBy(fact => (fact.Fact.Entities is [var first, ..] ? first : fact.Fact.Id, End(fact.Fact)))];

    /// <summary>Whether the fact is a plan for a time of which the base tells nothing yet.</summary>
    public bool IsOpenPlan(IndexedFact fact) => fact.Fact.Certainty == Certainty.Planned && knowledge.LatestDate is { } latest && End(fact.Fact) is { Start.Year: not null } end && end.End.Latest > latest.Latest;

    // "Samarkand was offered for the next summit": open as long as no such session has been since.
    private bool OffersNext(IndexedFact fact) =>
        fact.Concepts.Overlaps(Concepts.Next) && fact.Fact is { Kind: FactKind.Initiative or FactKind.Statement or FactKind.Remark, Date: { Start.Year: not null } said } && AskedSessions.Level(fact.Concepts) is { } level
        && fact.Session is { } of && knowledge.Sessions.All(session => session.Platform != of.Platform || session.Level != level || session.Dates[0].Date.Start <= said.End);

    private SourceGrade Grade(IndexedFact fact) => fact.Fact.Sources.Select(citation => knowledge.Source(citation.Source)?.Grade ?? SourceGrade.Weak).DefaultIfEmpty(SourceGrade.Weak).Min();

    private static bool Speaks(IndexedFact fact, SessionLevel? level) =>
        fact.Concepts.Overlaps(Concepts.Meeting) && (level is null || AskedSessions.Level(fact.Concepts) == level);

    private static DateSpan? End(Fact fact) => fact.ValidUntil ?? fact.Date;
}
