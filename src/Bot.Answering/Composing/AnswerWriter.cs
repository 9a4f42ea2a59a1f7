using Bot.Answering.Grounding;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>Numbers the citations of the claims that passed the gate and puts the answer together.</summary>
internal static class AnswerWriter
{
    // More than three numbers behind one sentence are not read; the first sources of each fact come first.
    private const int MostPerClaim = 3;

    public static Answer Write(IReadOnlyList<Claim> claims, string language, bool correctsPremise, KnowledgeBase knowledge, IReadOnlyList<string>? unanswered = null)
    {
        var citations = new List<AnswerCitation>();
        var cited = new List<CitedClaim>();
        foreach (var claim in claims)
        {
            var numbers = new SortedSet<int>();
            foreach (var (fact, citation) in Best(claim, knowledge)) numbers.Add(Number(fact, citation));
            cited.Add(new CitedClaim(claim.Text, [.. numbers], claim.IsListEntry, claim.Heading));
        }
        var shown = claims.SelectMany(claim => claim.Facts).Select(fact => fact.Fact.Id).ToHashSet(StringComparer.Ordinal);
        var conflicts = shown.SelectMany(id => knowledge.ConflictsOf(id).Where(conflict => shown.Contains(conflict.With) && string.CompareOrdinal(id, conflict.With) < 0).Select(conflict => (id, conflict.With))).ToList();
        return new Answer(language, cited, citations, conflicts, correctsPremise, unanswered ?? []);

        int Number(Fact fact, Citation citation)
        {
            var known = citations.Find(other => other.Fact.Id == fact.Id && other.Source.Id == citation.Source);
            if (known is not null) return known.Number;
            citations.Add(new AnswerCitation(citations.Count + 1, fact, knowledge.Source(citation.Source)!, citation.Locator, citation.Quote));
            return citations.Count;
        }
    }

    // First the best source of every fact, then second sources, until there are enough.
    private static IEnumerable<(Fact Fact, Citation Citation)> Best(Claim claim, KnowledgeBase knowledge)
    {
        var ordered = claim.Facts.Select(fact => (fact.Fact, Sources: fact.Fact.Sources.Where(citation => knowledge.Source(citation.Source) is not null)
            .OrderByDescending(citation => claim.PreferredPublishers.Contains(knowledge.Source(citation.Source)!.Publisher)).ToList())).ToList();
        var most = Math.Max(MostPerClaim, claim.IsComplete || claim.Kind == ClaimKind.Computed ? claim.Facts.Count : 0);
        var deepest = ordered.Count == 0 ? 0 : ordered.Max(pair => pair.Sources.Count);
        return Enumerable.Range(0, deepest).SelectMany(depth => ordered.Where(pair => pair.Sources.Count > depth).Select(pair => (pair.Fact, pair.Sources[depth]))).Take(most);
    }
}
