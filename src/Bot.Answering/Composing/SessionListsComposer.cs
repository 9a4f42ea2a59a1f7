using Bot.Answering.Grounding;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>What was discussed at a session and what came out of it, as lists; items that other sources place elsewhere are shown with those.</summary>
internal sealed class SessionListsComposer(KnowledgeBase knowledge, FactIndex index) : IComposer
{
    public Draft? Compose(QuestionReading reading)
    {
        if (reading.Session is not { Session: var session } || reading.Mentions.Any(mention => knowledge.Entity(mention.Id)!.Kind == EntityKind.Person && !SummaryComposer.TookPart(session, mention.Id))) return null;
        // What one source says, or one place of it, is told in its own facts.
        if (reading.AsksSource || reading.Locator is not null) return null;
        var asksAgenda = reading.Has(Concepts.Agenda) || reading.Has(Concepts.Discussion);
        var asksOutcome = reading.Has(Concepts.Outcome);
        if (!asksAgenda && !asksOutcome) return null;
        if (!reading.OnlyAsksOf(Concepts.Agenda, Concepts.Discussion, Concepts.Outcome, Concepts.Meeting, Concepts.AllWord, Concepts.CountryWord, Concepts.SourceWord, Concepts.Saying)) return null;
        var wording = new Wording(knowledge, index, reading.Language);
        if (reading.Mentions.Any(mention => !SummaryComposer.TookPart(session, mention.Id)) || (reading.Mentions.Count > 0 && asksAgenda) || reading.Type == AnswerType.YesNo || !Phrases.Has(reading.Language, "heading-agenda")) return null;
        var items = asksAgenda ? session.Agenda : session.Outcomes;
        if (items.Count == 0 && !asksAgenda && session.Documents.Count == 0) return new Lacking([wording.Fill("missing-outcomes")], session);
        if (items.Count == 0 && asksAgenda) return new Lacking([wording.Fill("missing-agenda")], session);
        var claims = Entries(wording, session, items, asksAgenda ? "heading-agenda" : "heading-outcomes").ToList();
        return claims.Count == 0 ? null : new Drafted(claims);
    }

    public static IEnumerable<Claim> Entries(Wording wording, Session session, IEnumerable<SessionItem> items, string heading)
    {
        var label = wording.Fill(heading, wording.Places(session));
        foreach (var item in items)
        {
            if (item.Text.In(wording.Language) is not { } words || wording.Entry(words, item.Facts, label) is not { } entry) continue;
            yield return entry;
            label = null;
        }
    }
}
