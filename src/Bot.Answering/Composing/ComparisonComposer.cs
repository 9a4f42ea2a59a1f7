using Bot.Answering.Grounding;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>Two or more sessions side by side: date and place, who came, the main topics.</summary>
internal sealed class ComparisonComposer(KnowledgeBase knowledge, FactIndex index) : IComposer
{
    private const int MostTopics = 3;

    public bool ShowsBothSides => true;

    public Draft? Compose(QuestionReading reading)
    {
        if (reading.Compared.Count < 2) return null;
        var wording = new Wording(knowledge, index, reading.Language);
        var claims = reading.Compared.SelectMany(session => Of(session, wording)).ToList();
        return claims.Count == 0 ? null : new Drafted(claims);
    }

    /// <summary>One of the sessions compared, as a list under its name.</summary>
    public static IEnumerable<Claim> Of(Session session, Wording wording)
    {
        var heading = wording.Fill("heading-summary", wording.Places(session));
        foreach (var claim in SessionFactsComposer.Dates(wording, session).Take(1).Concat(OtherDates(session, wording)).Concat(People(session, wording)).Concat(Topics(session, wording)))
        {
            yield return claim with { IsListEntry = true, Heading = heading };
            heading = null;
        }
    }

    // All dates that other sources give, in one line.
    private static IEnumerable<Claim> OtherDates(Session session, Wording wording)
    {
        var others = session.Dates.Skip(1).ToList();
        var text = wording.Fill("also-dated", ("date", wording.Listed(others.Select(other => DateWords.Plain(other.Date, wording.Language)))), ("sources", SessionFactsComposer.Sources(wording, [.. others.SelectMany(other => other.Facts)])));
        if (wording.Claim(text, others.SelectMany(other => other.Facts)) is { } claim) yield return claim with { IsComplete = true };
    }

    private static IEnumerable<Claim> People(Session session, Wording wording)
    {
        var people = session.Participants.SelectMany(delegation => delegation.People).ToList();
        var names = people.Count > 0 ? people.Select(person => wording.Name(person.Person)) : session.Participants.Select(delegation => wording.Called(delegation.Of));
        var facts = people.Count > 0 ? people.SelectMany(person => person.Facts.Take(1)) : session.Participants.SelectMany(delegation => delegation.Facts.Take(1));
        if (wording.Entry(wording.Fill("compared-people", ("people", wording.Listed(names))), facts) is { } claim) yield return claim with { IsComplete = true };
    }

    private static IEnumerable<Claim> Topics(Session session, Wording wording)
    {
        // Each topic keeps its own hedge.
        var topics = session.Agenda.Select(item => item.Text.In(wording.Language) is { } words ? wording.Entry(words, item.Facts) : null).OfType<Claim>().Take(MostTopics).ToList();
        if (wording.Claim(wording.Fill("compared-topics", ("topics", string.Join("; ", topics.Select(topic => topic.Text)))), topics.SelectMany(topic => topic.Facts.Take(1)).Select(fact => fact.Fact.Id)) is { } claim) yield return claim with { IsComplete = true };
    }
}
