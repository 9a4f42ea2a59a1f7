using Bot.Answering.Grounding;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>Who or what something is: offices for people, the describing facts for the rest.</summary>
internal sealed class EntityComposer(KnowledgeBase knowledge, FactIndex index) : IComposer
{
    private const int MostFacts = 3;

    public Draft? Compose(QuestionReading reading)
    {
        if (reading.Type is not (AnswerType.Definition or AnswerType.Who or AnswerType.What or AnswerType.Open or AnswerType.Summary) && !(reading.Type == AnswerType.Which && reading.Has(Concepts.OfficeWord))) return null;
        if (!reading.OnlyAsksOf(Concepts.OfficeWord, Concepts.SummaryWord, Concepts.Simple, Concepts.Holding) || reading.Session is { IsExplicit: true } && reading.Type != AnswerType.Definition) return null;
        if (Subject(reading) is not { } entity || reading.Dates.Count > 0) return null;
        var wording = new Wording(knowledge, index, reading.Language);
        var claims = Offices(entity, wording).ToList();
        var described = wording.Facts(entity.Description).Where(fact => claims.Count == 0 || !claims.Exists(claim => claim.Facts.Contains(fact)));
        claims.AddRange(described.Take(claims.Count == 0 ? MostFacts : 1).Select(fact => wording.Own(fact)));
        return claims.Count == 0 ? null : new Drafted(claims);
    }

    // The one thing asked about; the platform itself only when nothing else is named.
    private Entity? Subject(QuestionReading reading)
    {
        var named = reading.AllMentions.Select(mention => knowledge.Entity(mention.Id)!).DistinctBy(entity => entity.Id).ToList();
        if (named.Count > 1) named.RemoveAll(entity => knowledge.Sessions.Any(session => session.Platform == entity.Id));
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>All offices of a person.</summary>
    public static IEnumerable<Claim> Offices(Entity entity, Wording wording)
    {
        foreach (var office in entity.Offices)
            if (Office(entity, office, wording) is { } claim) yield return claim;
    }

    /// <summary>One office of a person with its years; null when the language has no title for it.</summary>
    public static Claim? Office(Entity person, Office office, Wording wording) =>
        office.Title.In(wording.Language) is { } title
        && wording.Entry(wording.Fill("office", ("person", wording.Name(person.Id)), ("office", title), ("years", Years(office, wording))), office.Facts) is { } claim
            ? claim with { IsListEntry = false } : null;

    // Nobody holds an office for ever: the years are those of the office, or of the facts that name it.
    private static string Years(Office office, Wording wording)
    {
        var years = new[] { office.From, office.Until }.Concat(office.From is null && office.Until is null ? wording.Facts(office.Facts).Select(fact => fact.Fact.Date) : [])
            .Select(date => date?.Start.Year).OfType<int>().Distinct().Order().ToList();
        return years.Count == 0 ? "" : years.Count == 1 ? $" ({years[0]})" : $" ({years[0]}–{years[^1]})";
    }
}
