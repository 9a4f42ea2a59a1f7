using Bot.Answering.Grounding;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>Sessions as a set: which there were, how many, the latest; filtered by year, place and level.</summary>
internal sealed class SessionsComposer(KnowledgeBase knowledge, FactIndex index, TimeProvider clock) : IComposer
{
    private readonly SessionFilter _filter = new(knowledge);

    public Draft? Compose(QuestionReading reading)
    {
        var counts = reading.Type is AnswerType.HowMany;
        if ((reading.Session is { IsExplicit: true } && !reading.AsksLatest && !reading.AsksNext && !counts) || !reading.Has(Concepts.Meeting) || reading.AsksSource) return null;
        var lists = reading.Type is AnswerType.List or AnswerType.Which or AnswerType.What;
        if (!counts && !lists && !reading.AsksLatest && !reading.AsksNext) return null;
        if (!reading.OnlyAsksOf(Concepts.Meeting, Concepts.Holding, Concepts.AllWord, Concepts.Latest, Concepts.Next, Concepts.NumberWord, Concepts.Summit, Concepts.Ministerial, Concepts.PersonWord, Concepts.DateWord)) return null;
        if (reading.Mentions.Any(mention => !IsFilter(mention.Id))) return null;
        var wording = new Wording(knowledge, index, reading.Language);
        var sessions = Fitting(reading).ToList();
        if (reading.Has(Concepts.Forum) && sessions.Exists(session => session.Level == SessionLevel.Forum)) sessions.RemoveAll(session => session.Level != SessionLevel.Forum);
        var today = PartialDate.Of(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        if (reading.AsksNext && sessions.Find(session => session.Dates[0].Date.Start > today) is { } next) return Of(wording, next, "next");
        if (reading.AsksNext) return new Lacking([wording.Fill("missing-next", ("latest", knowledge.LatestDate is { } latest ? DateWords.Plain(new DateSpan(latest), reading.Language) : "–"))], null);
        if (reading.AsksLatest && !counts) sessions.RemoveAll(session => session.Dates[0].Date.Start > today);
        if (sessions.Count == 0) return null;
        if (reading.AsksLatest && !counts) return Of(wording, sessions[^1], "latest");
        return counts ? Counted(wording, reading, sessions) : Listed(wording, sessions, null);
    }

    private IEnumerable<Session> Fitting(QuestionReading reading) =>
        knowledge.Sessions.Where(session =>
            reading.AllDates.All(date => session.Dates.Any(held => held.Date.Overlaps(date.Date)))
            && reading.AllMentions.Concat(reading.Mentions).All(mention => _filter.Fits(session, mention.Id))
            && (!reading.Has(Concepts.Summit) || session.Level == SessionLevel.Leaders)
            && (!reading.Has(Concepts.Ministerial) || session.Level == SessionLevel.Ministerial)
            && (reading.AllMentions.Count + reading.Mentions.Count > 0 || session.Level != SessionLevel.Other));

    private bool IsFilter(string entity) => knowledge.Entity(entity) is { Kind: EntityKind.Place or EntityKind.Country } || knowledge.Sessions.Any(session => session.Platform == entity || session.Topics.Contains(entity));

    private static Draft? Of(Wording wording, Session session, string phrase) =>
        wording.Claim(wording.Fill(phrase, [("when", wording.When(session.Dates[0].Date)), .. wording.Places(session)]), session.Dates[0].Facts) is { } claim ? new Drafted([claim]) : null;

    private static Draft? Counted(Wording wording, QuestionReading reading, List<Session> sessions)
    {
        var one = sessions.Count == 1 ? "-one" : "";
        var noun = wording.Fill(reading.Has(Concepts.Summit) ? $"level-leaders{one}" : reading.Has(Concepts.Ministerial) ? $"level-ministerial{one}"
            : sessions.TrueForAll(session => session.Level == SessionLevel.Forum) ? $"level-forum{one}" : $"sessions-noun{one}");
        var facts = sessions.SelectMany(session => session.Dates[0].Facts).ToList();
        var count = wording.Claim(wording.Fill($"session-count{one}", ("count", $"{sessions.Count}"), ("sessions", noun)), facts);
        if (count is null) return null;
        count = count with { Kind = ClaimKind.Computed, Computation = new Computation(sessions.Count, [.. sessions.Select(session => session.Id)]) };
        return Listed(wording, sessions, count);
    }

    private static Drafted? Listed(Wording wording, List<Session> sessions, Claim? first)
    {
        List<Claim> claims = first is null ? [] : [first];
        foreach (var session in sessions)
        {
            var place = session.Places.Count > 0 ? session.Places[0] : null;
            var text = wording.Fill(place is null || wording.Says(session, place.Place) ? "session-entry-no-place" : "session-entry",
                ("session", Phrases.Capitalised(wording.Session(session))), ("when", DateWords.Plain(session.Dates[0].Date, wording.Language)), ("in", place is null ? "" : wording.Name(place.Place)), ("place", place is null ? "" : wording.Name(place.Place)));
            if (wording.Claim(text, session.Dates[0].Facts.Concat(place?.Facts ?? [])) is { } claim) claims.Add(claim with { IsListEntry = true });
        }
        return claims.Count == 0 ? null : new Drafted(claims);
    }
}
