using Bot.Answering.Grounding;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>Shows both sides: facts that disagree with those of an answer come behind it, under a label.</summary>
internal sealed class Disagreements(KnowledgeBase knowledge, FactIndex index)
{
    private const int Most = 2;

    /// <summary>The draft with the facts that disagree with its own and are not in it already.</summary>
    public Drafted Added(Drafted drafted, string language)
    {
        // A correction and a count state what the structure holds; what single sources say otherwise is not about them.
        var facts = drafted.Claims.Where(claim => claim.Kind == ClaimKind.Statement).SelectMany(claim => claim.Facts).Select(fact => fact.Fact.Id).Distinct().ToList();
        var others = facts.SelectMany(knowledge.ConflictsOf).Select(conflict => conflict.With).Where(id => !facts.Contains(id))
            .GroupBy(id => id).OrderByDescending(group => group.Count()).ThenBy(group => Grade(group.Key))
            .Select(group => index.Find(group.Key)).OfType<IndexedFact>().Take(Most).ToList();
        if (others.Count == 0) return drafted;
        var wording = new Wording(knowledge, index, language);
        var heading = wording.Fill("heading-differ");
        return drafted with { Claims = [.. drafted.Claims, .. others.Select((fact, at) => wording.Own(fact, at == 0 ? heading : null) with { IsListEntry = true })] };
    }

    // What disagrees with most of the answer comes first, and a better source before a worse one.
    private SourceGrade Grade(string fact) =>
        index.Find(fact)?.Fact.Sources.Select(citation => knowledge.Source(citation.Source)?.Grade ?? SourceGrade.Weak).DefaultIfEmpty(SourceGrade.Weak).Min() ?? SourceGrade.Weak;
}
