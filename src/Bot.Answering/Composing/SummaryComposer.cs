using Bot.Answering.Grounding;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>A session in short: when, where, what it was, who came, what was discussed, what came out. Also what <c>/session</c> shows.</summary>
internal sealed class SummaryComposer(KnowledgeBase knowledge, FactIndex index) : IComposer
{
    private const int MostItems = 6;

    public Draft? Compose(QuestionReading reading)
    {
        if (reading.Session is not { Session: var session, Contradicted: null } || reading.Mentions.Any(mention => !TookPart(session, mention.Id)) || reading.AsksSource) return null;
        var asks = reading.Type is AnswerType.Summary || (reading.Type is AnswerType.Definition or AnswerType.What or AnswerType.Open && reading.Terms.Count == 0);
        if (!asks || !reading.OnlyAsksOf(Concepts.Meeting, Concepts.Holding, Concepts.Outcome, Concepts.Discussion, Concepts.SummaryWord)) return null;
        return Of(session, new Wording(knowledge, index, reading.Language), MostItems);
    }

    // "The meeting with Power in Samarkand": a participant tells which session is meant.
    internal static bool TookPart(Session session, string entity) => session.Participants.Any(delegation => delegation.Of == entity || delegation.People.Any(person => person.Person == entity));

    /// <summary>The summary with at most this many agenda items and outcomes; null when no field of the session has a fact.</summary>
    public static Drafted? Of(Session session, Wording wording, int mostItems)
    {
        List<Claim> claims = [.. SessionFactsComposer.Dates(wording, session)];
        if (Phrases.Has(wording.Language, "ordinal"))
            claims.AddRange(session.Ordinals.Select(item => item.Text.In(wording.Language) is { } words ? wording.Claim(wording.Fill("ordinal", ("text", words)), item.Facts) : null).OfType<Claim>().Take(1));
        claims.AddRange(SessionFactsComposer.Places(wording, session, venueFirst: true).Where(_ => session.Venues.Count > 0 && Phrases.Has(wording.Language, "venue")));
        claims.AddRange(ParticipantsComposer.Entries(wording, session, "part-participants"));
        if (Phrases.Has(wording.Language, "heading-agenda"))
        {
            claims.AddRange(SessionListsComposer.Entries(wording, session, session.Agenda.Take(mostItems), "part-agenda"));
            claims.AddRange(SessionListsComposer.Entries(wording, session, session.Outcomes.Take(mostItems), "part-outcomes"));
            claims.AddRange(Documents(session, wording));
        }
        return claims.Count == 0 ? null : new Drafted(claims);
    }

    private static IEnumerable<Claim> Documents(Session session, Wording wording)
    {
        var label = wording.Fill("part-documents");
        foreach (var document in session.Documents)
        {
            if (wording.Entry(wording.Name(document.Entity), document.Facts, label) is not { } entry) continue;
            yield return entry;
            label = null;
        }
    }
}
