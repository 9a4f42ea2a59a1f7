using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>What happened on a day or in a month: facts dated so, when nothing but the date is named.</summary>
internal sealed class DayComposer(KnowledgeBase knowledge, FactIndex index) : IComposer
{
    private const int MostFacts = 5;

    public Draft? Compose(QuestionReading reading)
    {
        if (reading.AllDates.Count != 1 || reading.Type is not (AnswerType.What or AnswerType.Open or AnswerType.Summary or AnswerType.List or AnswerType.Definition)) return null;
        if (reading.Session is not null || reading.Mentions.Any(mention => knowledge.Sessions.All(session => session.Platform != mention.Id)) || !reading.OnlyAsksOf(Concepts.Holding, Concepts.Meeting, Concepts.SummaryWord, Concepts.DateWord)) return null;
        var asked = reading.AllDates[0].Date;
        if (asked.Start.Month is null) return null;
        var wording = new Wording(knowledge, index, reading.Language);
        // What was on that very day comes before what the month only includes, and sessions before the rest.
        var facts = index.Facts.Where(fact => fact.Fact.Date is { Start.Year: not null, Start.Month: not null } date && date.Overlaps(asked))
            .OrderBy(fact => fact.Fact.Kind is FactKind.Session or FactKind.Date or FactKind.Participant ? 0 : 1).ThenBy(fact => fact.Fact.Session is null ? 1 : 0)
            .DistinctBy(fact => fact.Fact.Session ?? fact.Fact.Id).Take(MostFacts).ToList();
        return facts.Count == 0 ? null : new Drafted([.. facts.Select(fact => wording.Own(fact) with { IsListEntry = facts.Count > 1 })]);
    }
}
