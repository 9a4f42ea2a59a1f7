using Bot.Answering.Reading.Linking;
using Bot.Answering.Reading.Values;
using Bot.Knowledge;

namespace Bot.Answering.Reading;

/// <summary>
/// Finds the session a question is about by summing evidence: names and nicknames, level, place, date, topic, documents, participants.
/// A reference counts only when the question calls it a meeting, names it, or gives place and date. Immutable and thread-safe.
/// </summary>
internal sealed class SessionResolver(KnowledgeBase knowledge)
{
    private const double Enough = 1.5;

    private readonly Known[] _sessions = [.. knowledge.Sessions.GroupBy(session => session.Level).SelectMany(level => level.Select((session, at) => new Known(session, at == 0, at == level.Count() - 1)))];

    // Topics that have meetings of their own, all of one level: a yearly forum.
    private readonly HashSet<string> _series = [.. knowledge.Sessions.SelectMany(session => session.Topics.Select(topic => (topic, session.Level))).GroupBy(pair => pair.topic, pair => pair.Level)
        .Where(levels => levels.Count() > 1 && levels.Distinct().Count() == 1).Select(levels => levels.Key)];

    private readonly HashSet<string> _places = [.. knowledge.Sessions.SelectMany(session => session.Places).Select(place => place.Place).Where(place => knowledge.Entity(place) is { Kind: EntityKind.Place })];

    /// <returns>The session when one stands out, and all that fit as well as the best.</returns>
    public (SessionReference? Session, IReadOnlyList<Session> Candidates) Resolve(IReadOnlyList<Mention> mentions, IReadOnlyList<TypedValue> dates, IReadOnlySet<string> concepts)
    {
        var called = concepts.Overlaps(Concepts.Meeting);
        var asked = new Asked(mentions, dates, concepts);
        var scored = _sessions.Select(known => (session: known.Session, evidence: Evidence(known, asked)))
            .Where(pair => pair.evidence.Refers(called) && pair.evidence.Score >= Enough).OrderByDescending(pair => pair.evidence.Score).ToList();
        if (scored.Count == 0) return (null, []);
        var best = scored[0].evidence.Score;
        // A date that does not fit puts a session behind those that it fits; it is contradicted only when no other session fits better.
        var fitting = scored.Where(pair => pair.evidence.Score > best - 0.5 && pair.evidence.Contradicted is null == scored[0].evidence.Contradicted is null).Select(pair => pair.session).ToList();
        if (fitting.Count > 1) fitting = Narrowed(fitting, concepts);
        return fitting.Count == 1 ? (new SessionReference(fitting[0], true, scored.First(pair => pair.session == fitting[0]).evidence.Contradicted), fitting) : (null, fitting);
    }

    private static List<Session> Narrowed(List<Session> fitting, IReadOnlySet<string> concepts)
    {
        if (concepts.Overlaps(Concepts.Latest)) return [fitting.MaxBy(session => session.Dates[0].Date)!];
        if (concepts.Overlaps(Concepts.First)) return [fitting.MinBy(session => session.Dates[0].Date)!];
        // Meetings of neighbouring formats are meant only when they are named.
        var own = fitting.Where(session => session.Level != SessionLevel.Other).ToList();
        if (concepts.Overlaps(Concepts.Second) && own.Count > 1) return [own.OrderBy(session => session.Dates[0].Date).ElementAt(1)];
        return own.Count > 0 ? own : fitting;
    }

    private Found Evidence(Known known, Asked asked)
    {
        var found = new Found();
        foreach (var mention in asked.Sessions)
        {
            if (!mention.Ids.Contains(known.Session.Id)) continue;
            found.Score += mention.Ids.Count == 1 ? 2 + (0.25 * mention.Length) : 1;
            found.IsNamed = true;
        }
        // "The special session" is enough when there is only one of that level.
        found.Score += asked.ByLevel[(int)known.Session.Level] > 0 && known.IsOnlyOfLevel ? 1.75 : asked.ByLevel[(int)known.Session.Level];
        // "The first leaders' summit", wherever the question puts it.
        if (asked.ByLevel[(int)known.Session.Level] > 0 && !known.IsOnlyOfLevel && Array.TrueForAll(asked.Entities, entity => IsPartyOrPlace(known, entity)) && (asked.IsFirst && known.IsFirstOfLevel || asked.IsLatest && known.IsLastOfLevel)) found.Score += 0.75;
        // "The first summit" needs no more to be one.
        if (asked.IsOrdinal && IsOfSeries(known, asked)) found.Score += 0.5;
        foreach (var entity in asked.Entities) Weigh(known, entity, ref found);
        foreach (var date in asked.Dates) Weigh(known.Session, date, ref found);
        return found;
    }

    private bool IsOfSeries(Known known, Asked asked) =>
        asked.Entities.All(entity => entity == known.Session.Platform || knowledge.Entity(entity) is { Kind: EntityKind.Term } || (_series.Contains(entity) && known.Topics.Contains(entity)))
        && (asked.ByLevel[(int)known.Session.Level] > 0 || asked.Entities.Any(_series.Contains));

    private void Weigh(Known known, string entity, ref Found found)
    {
        if (known.Documents.Contains(entity)) (found.Score, found.IsNamed) = (found.Score + 2, true);
        else if (known.Places.Contains(entity)) (found.Score, found.HasPlace) = (found.Score + 1, true);
        else if (known.Topics.Contains(entity)) found.Score += 1;
        else if (known.Session.Platform == entity) found.Score += 0.5;
        else if (known.People.Contains(entity)) found.Score += 0.4;
        // Another city than the session's speaks for another session.
        else if (_places.Contains(entity)) found.Score -= 0.6;
    }

    // "The first EU-Central Asia summit" is none of ours.
    private bool IsPartyOrPlace(Known known, string entity) =>
        known.Session.Platform == entity || known.Parties.Contains(entity) || knowledge.Entity(entity)!.Kind is not (EntityKind.Country or EntityKind.Organisation or EntityKind.Initiative);

    private static void Weigh(Session session, TypedValue date, ref Found found)
    {
        if (IsHeld(session, date.Date)) (found.Score, found.HasDate) = (found.Score + 1.25, true);
        else (found.Score, found.Contradicted) = (found.Score - 1, date);
    }

    private static bool IsHeld(Session session, DateSpan date)
    {
        foreach (var held in session.Dates)
            if (held.Date.Overlaps(date)) return true;
        return false;
    }

    private static bool LevelFits(SessionLevel level, IReadOnlySet<string> concepts) => level switch
    {
        SessionLevel.Leaders => concepts.Overlaps(Concepts.Summit),
        SessionLevel.Ministerial => concepts.Overlaps(Concepts.Ministerial),
        SessionLevel.Secretariat => concepts.Overlaps(Concepts.Secretariat),
        SessionLevel.WorkingGroup => concepts.Overlaps(Concepts.WorkingGroup),
        SessionLevel.Forum => concepts.Overlaps(Concepts.Forum),
        SessionLevel.SpecialSession => concepts.Overlaps(Concepts.Special) && concepts.Overlaps(Concepts.Meeting),
        _ => false,
    };

    private static bool LevelClashes(SessionLevel level, IReadOnlySet<string> concepts) =>
        (concepts.Overlaps(Concepts.Summit) && level != SessionLevel.Leaders) || (concepts.Overlaps(Concepts.Ministerial) && level != SessionLevel.Ministerial);

    // What a session is known by, in sets: every question is held against every session.
    private sealed class Known(Session session, bool isFirstOfLevel, bool isLastOfLevel)
    {
        public Session Session => session;

        public bool IsFirstOfLevel => isFirstOfLevel;

        public bool IsLastOfLevel => isLastOfLevel;

        public bool IsOnlyOfLevel => isFirstOfLevel && isLastOfLevel;

        public HashSet<string> Documents { get; } = [.. session.Documents.Select(document => document.Entity)];

        public HashSet<string> Places { get; } = [.. session.Places.Select(place => place.Place)];

        public HashSet<string> Topics { get; } = [.. session.Topics];

        public HashSet<string> Parties { get; } = [.. session.Participants.Select(delegation => delegation.Of)];

        public HashSet<string> People { get; } = [.. session.Participants.SelectMany(delegation => delegation.People).Select(person => person.Person)];
    }

    // What of the question speaks for or against a session, worked out once for all of them.
    private sealed class Asked(IReadOnlyList<Mention> mentions, IReadOnlyList<TypedValue> dates, IReadOnlySet<string> concepts)
    {
        public Mention[] Sessions { get; } = [.. mentions.Where(mention => mention.Target == LinkTarget.Session)];

        public string[] Entities { get; } = [.. mentions.Where(mention => mention.Target == LinkTarget.Entity).Select(mention => mention.Id).Distinct()];

        public TypedValue[] Dates { get; } = [.. dates];

        public bool IsFirst { get; } = concepts.Overlaps(Concepts.First);

        public bool IsLatest { get; } = concepts.Overlaps(Concepts.Latest);

        public bool IsOrdinal { get; } = concepts.Overlaps(Concepts.First) || concepts.Overlaps(Concepts.Second) || concepts.Overlaps(Concepts.Latest);

        public double[] ByLevel { get; } = [.. Enum.GetValues<SessionLevel>().Select(level => LevelFits(level, concepts) ? 1.0 : LevelClashes(level, concepts) ? -1 : 0)];
    }

    private struct Found
    {
        public double Score;
        public bool IsNamed;
        public bool HasPlace;
        public bool HasDate;
        public TypedValue? Contradicted;

        public readonly bool Refers(bool called) => IsNamed || called || (HasPlace && HasDate);
    }
}
