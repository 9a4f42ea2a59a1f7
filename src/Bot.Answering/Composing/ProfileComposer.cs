using Bot.Answering.Grounding;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>What the base holds about a person: offices with their years, then what the person did and said, by date.</summary>
internal static class ProfileComposer
{
    private const int MostFacts = 12;

    public static IEnumerable<Claim> Of(Entity person, Wording wording, KnowledgeBase knowledge)
    {
        var offices = EntityComposer.Offices(person, wording).Select(claim => claim with { IsListEntry = true }).ToList();
        var told = offices.SelectMany(claim => claim.Facts).Select(fact => fact.Fact.Id).ToHashSet(StringComparer.Ordinal);
        var facts = knowledge.FactsAbout(person.Id).Where(fact => !told.Contains(fact.Id)).OrderBy(fact => fact.Date is null).ThenBy(fact => fact.Date?.Start).Take(MostFacts);
        return offices.Concat(wording.Facts(facts.Select(fact => fact.Id)).Select(fact => wording.Own(fact) with { IsListEntry = true }));
    }
}
