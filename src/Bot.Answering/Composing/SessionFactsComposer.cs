using Bot.Answering.Grounding;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>When and where a session was held, with both sides where sources differ; and the correction when the question dates it otherwise.</summary>
internal sealed class SessionFactsComposer(KnowledgeBase knowledge, FactIndex index) : IComposer
{
    private const int MostSources = 3;

    public bool ShowsBothSides => true;

    public Draft? Compose(QuestionReading reading)
    {
        if (reading.Session is not { Session: var session } || reading.Mentions.Any(mention => knowledge.Entity(mention.Id)!.Kind != EntityKind.Term && !IsPlaceOf(session, mention.Id)) || reading.AsksSource) return null;
        var wording = new Wording(knowledge, index, reading.Language);
        var asksDate = reading.Type == AnswerType.When || reading.Has(Concepts.DateWord) || AsksAlternatives(reading);
        var asksPlace = !AsksAlternatives(reading) && (reading.Type == AnswerType.Where || reading.Has(Concepts.PlaceWord) || reading.Has(Concepts.VenueWord));
        if (!asksDate && !asksPlace) return null;
        if (!reading.OnlyAsksOf(Concepts.Holding, Concepts.DateWord, Concepts.PlaceWord, Concepts.VenueWord, Concepts.Meeting, Concepts.Difference, Concepts.SourceWord, Concepts.Saying, Concepts.AllWord)) return null;
        var claims = new List<Claim>();
        if (asksPlace) claims.AddRange(Places(wording, session, reading.Has(Concepts.VenueWord)));
        if (asksDate || claims.Count == 0) claims.InsertRange(0, Dates(wording, session));
        return claims.Count > 0 ? new Drafted(claims) : new Lacking([wording.Fill(asksPlace ? "missing-place" : "missing-date")], session);
    }

    /// <summary>The dates of a session, one claim per date; later ones name the sources that give them.</summary>
    public static IEnumerable<Claim> Dates(Wording wording, Session session)
    {
        for (var at = 0; at < session.Dates.Count; at++)
        {
            var (date, facts) = (session.Dates[at].Date, session.Dates[at].Facts);
            var place = at == 0 && session.Places.Count == 1 ? session.Places[0] : null;
            var name = place is null ? wording.Session(session) : wording.SessionBut(session, place.Place);
            // Where the name says the place and cannot be had without it, once is enough.
            var isSaid = place is not null && name == wording.Session(session) && wording.Says(session, place.Place);
            (string, string)[] places = [("session", name), ("when", wording.When(date)), ("date", DateWords.Plain(date, wording.Language)), ("in", place is null ? "" : wording.In(place.Place)), ("place", place is null ? "" : wording.Name(place.Place)), ("sources", Sources(wording, facts)), .. wording.Places(session)];
            // One other date is said in a sentence, several stand in a list.
            var asEntry = at > 0 && session.Dates.Count > 2 && Phrases.Has(wording.Language, "also-dated-entry");
            var phrase = asEntry ? "also-dated-entry" : at > 0 && Phrases.Has(wording.Language, "also-dated") ? "also-dated" : place is null || isSaid ? "took-place" : "took-place-in";
            if (wording.Claim(wording.Fill(phrase, places), place is null ? facts : facts.Concat(place.Facts)) is not { } claim) continue;
            yield return asEntry ? claim with { IsListEntry = true, Heading = at == 1 ? wording.Fill("heading-differ") : null } : claim;
        }
    }

    public static IEnumerable<Claim> Places(Wording wording, Session session, bool venueFirst)
    {
        var claims = new List<Claim>();
        for (var at = 0; at < session.Places.Count; at++)
        {
            var place = session.Places[at];
            (string, string)[] places = [("session", wording.SessionBut(session, place.Place)), ("in", wording.In(place.Place)), ("place", wording.Name(place.Place)), ("sources", Sources(wording, place.Facts)), .. wording.Places(session)];
            if (wording.Claim(wording.Fill(at > 0 && Phrases.Has(wording.Language, "place-differs") ? "place-differs" : "place", places), place.Facts) is { } claim) claims.Add(claim);
        }
        var venues = new List<Claim>();
        for (var at = 0; at < session.Venues.Count && Phrases.Has(wording.Language, "venue"); at++)
        {
            var venue = session.Venues[at];
            if (venue.Text.In(wording.Language) is not { } words) continue;
            var phrase = at > 0 ? "venue-differs" : venueFirst ? "venue-first" : "venue";
            if (wording.Claim(wording.Fill(phrase, [("venue", words), ("sources", Sources(wording, venue.Facts)), .. wording.Places(session)]), venue.Facts) is { } claim) venues.Add(claim);
        }
        return venueFirst && venues.Count > 0 ? venues : [.. claims, .. venues];
    }

    // "27 July or 27-28?"
    private static bool AsksAlternatives(QuestionReading reading) => reading.Or is { } between && reading.Tokens.Skip(between + 1).Take(2).Any(token => token.IsNumber);

    private static bool IsPlaceOf(Session session, string entity) => session.Places.Any(place => place.Place == entity);

    /// <summary>Whose word it is: the publishers of the facts' sources, three at most.</summary>
    public static string Sources(Wording wording, IReadOnlyList<string> facts) =>
        wording.Listed(wording.Facts(facts).SelectMany(fact => wording.Publishers(fact)).Distinct().Take(MostSources));
}
