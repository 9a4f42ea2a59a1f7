using Bot.Answering.Grounding;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>Sessions as a set: which there were, how many, the latest; filtered by year, place and level.</summary>
internal sealed class SessionsComposer(KnowledgeBase knowledge, FactIndex index, TimeProvider clock) : IComposer
{
    private readonly AskedSessions _sessions = new(knowledge);

    public Draft? Compose(QuestionReading reading)
    {
        var (asked, period) = reading.Within is var (within, rest) ? (rest, within) : (reading, null);
        var counts = asked.Type is AnswerType.HowMany;
        if ((asked.Session is { IsExplicit: true } && !asked.AsksLatest && !counts) || !asked.Has(Concepts.Meeting) || asked.AsksSource) return null;
        var lists = asked.Type is AnswerType.List or AnswerType.Which or AnswerType.What || period is not null && asked.Type is AnswerType.Open or AnswerType.YesNo or AnswerType.Summary;
        if (!counts && !lists && !asked.AsksLatest) return null;
        if (!asked.OnlyAsksOf(Concepts.Meeting, Concepts.Holding, Concepts.AllWord, Concepts.Latest, Concepts.NumberWord, Concepts.Summit, Concepts.Ministerial, Concepts.WorkingGroup, Concepts.Secretariat, Concepts.PersonWord, Concepts.DateWord)) return null;
        if (!_sessions.OnlyFilters(asked)) return null;
        var wording = new Wording(knowledge, index, reading.Language);
        var sessions = _sessions.Of(asked, period);
        var today = PartialDate.Of(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        if (asked.AsksLatest || asked.Time.HasFlag(TimeSense.Now)) sessions.RemoveAll(session => session.Dates[0].Date.Start > today);
        if (sessions.Count == 0) return period is null ? null : new Lacking([wording.Fill("missing-then")], null);
        if (asked.AsksLatest && !counts) return Of(wording, sessions[^1], "latest");
        return counts ? Counted(wording, asked, sessions) : Listed(wording, sessions, null);
    }

    /// <summary>One session with its date, in this phrase.</summary>
    internal static Draft? Of(Wording wording, Session session, string phrase) =>
        wording.Claim(wording.Fill(phrase, [("when", wording.When(session.Dates[0].Date)), .. wording.Places(session)]), session.Dates[0].Facts) is { } claim ? new Drafted([claim]) : null;

    private static Draft? Counted(Wording wording, QuestionReading reading, List<Session> sessions)
    {
        var one = sessions.Count == 1 ? "-one" : "";
        var noun = wording.Fill(reading.Has(Concepts.Summit) ? $"level-leaders{one}" : reading.Has(Concepts.Ministerial) ? $"level-ministerial{one}"
            : sessions.TrueForAll(session => session.Level == SessionLevel.Forum) ? $"level-forum{one}" : $"sessions-noun{one}");
        // One fact of each session is enough to count it.
        var facts = sessions.Select(session => session.Dates[0].Facts.FirstOrDefault(id => wording.Facts([id]) is [{ Session: { } of }] && of == session) ?? session.Dates[0].Facts[0]).ToList();
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
            if (wording.Entry(text, session.Dates[0].Facts.Concat(place?.Facts ?? [])) is { } claim) claims.Add(claim);
        }
        return claims.Count == 0 ? null : new Drafted(claims);
    }
}
