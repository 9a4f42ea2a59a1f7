using Bot.Answering.Grounding;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>The newest facts of what happened, one for each session or day, newest first. What was only planned has not happened; who held an office then is no event.</summary>
internal static class LatestComposer
{
    private const int MostFacts = 5;

    public static IEnumerable<Claim> Of(Wording wording, KnowledgeBase knowledge, FactIndex index) =>
        knowledge.Facts.Where(fact => fact.Certainty != Certainty.Planned && fact.Kind is not (FactKind.Person or FactKind.Background) && fact.Date is { Start: { Year: not null, Month: not null } })
            .OrderByDescending(fact => fact.Date!.Value.Start).ThenBy(fact => fact.Kind is FactKind.Session or FactKind.Date ? 0 : 1)
            .DistinctBy(fact => fact.Session ?? fact.Date!.Value.ToString()).Take(MostFacts)
            .Select(fact => index.Find(fact.Id)).OfType<IndexedFact>().Select(fact => wording.Own(fact) with { IsListEntry = true });
}
