using Bot.Answering.Grounding;
using Bot.Answering.Reading.Values;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>Shows both sides: facts that disagree with those of an answer come behind it, under a label.</summary>
internal sealed class Disagreements(KnowledgeBase knowledge, FactIndex index)
{
    private const int Most = 2;

    /// <summary>The facts that disagree with what these claims say, as entries to stand behind them.</summary>
    /// <param name="claims">The claims whose other side is sought.</param>
    /// <param name="said">All claims of the answer; what they show is not shown again.</param>
    /// <param name="language">Language of the words.</param>
    public IEnumerable<Claim> Beside(IReadOnlyList<Claim> claims, IReadOnlyList<Claim> said, string language)
    {
        // A correction and a count state what the structure holds; what single sources say otherwise is not about them.
        var statements = claims.Where(claim => claim.Kind == ClaimKind.Statement).ToList();
        var shown = said.Where(claim => claim.Kind == ClaimKind.Statement).SelectMany(claim => claim.Facts).Select(fact => fact.Fact.Id).ToHashSet(StringComparer.Ordinal);
        var others = statements.SelectMany(claim => claim.Facts.SelectMany(fact => knowledge.ConflictsOf(fact.Fact.Id).Select(conflict => index.Find(conflict.With)).OfType<IndexedFact>()
                .Where(other => !shown.Contains(other.Fact.Id) && IsTouched(claim, fact, other)).Select(other => (fact.Fact.Id, other))))
            .Distinct().GroupBy(pair => pair.other, pair => pair.Id).OrderByDescending(group => group.Count()).ThenBy(group => Grade(group.Key)).Take(Most).ToList();
        var wording = new Wording(knowledge, index, language);
        return others.Select((group, at) => wording.Own(group.Key, at == 0 ? wording.Fill("heading-differ") : null) with { IsListEntry = true });
    }

    // A fact in its own words says all that is disputed. A sentence made of it may leave that out: then it holds no value that the other side gives otherwise.
    private static bool IsTouched(Claim claim, IndexedFact fact, IndexedFact other) =>
        fact.Fact.Text.In(claim.Language) == claim.Text
        || ((fact.Session is null || other.Session is null || fact.Session == other.Session)
            && ValueReader.Read(claim.Text, claim.Language).Exists(value => fact.Values.Any(held => IsSame(held, value)) && !other.Values.Any(held => IsSame(held, value) || IsCoarser(held, value))));

    // "November" does not contradict a day of November.
    private static bool IsCoarser(TypedValue held, TypedValue value) =>
        held.Kind == ValueKind.Date && value.Kind == ValueKind.Date && held.Date.Start.Day is null && value.Date.Start.Day is not null && held.Date.Overlaps(value.Date);

    private static bool IsSame(TypedValue one, TypedValue other) => one.Kind == other.Kind && (one.Kind == ValueKind.Date ? one.Date == other.Date : one.Number == other.Number && one.Currency == other.Currency);

    // What disagrees with most of the answer comes first, and a better source before a worse one.
    private SourceGrade Grade(IndexedFact fact) =>
        fact.Fact.Sources.Select(citation => knowledge.Source(citation.Source)?.Grade ?? SourceGrade.Weak).DefaultIfEmpty(SourceGrade.Weak).Min();
}
