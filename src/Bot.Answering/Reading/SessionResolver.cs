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

    /// <returns>The session when one stands out, and all that fit as well as the best.</returns>
    public (SessionReference? Session, IReadOnlyList<Session> Candidates) Resolve(IReadOnlyList<Mention> mentions, IReadOnlyList<TypedValue> dates, IReadOnlySet<string> concepts)
    {
        var called = concepts.Overlaps(Concepts.Meeting);
        var scored = knowledge.Sessions.Select(session => (session, evidence: Evidence(session, mentions, dates, concepts)))
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
        return fitting;
    }

    private Found Evidence(Session session, IReadOnlyList<Mention> mentions, IReadOnlyList<TypedValue> dates, IReadOnlySet<string> concepts)
    {
        var found = new Found();
        foreach (var mention in mentions.Where(mention => mention.Target == LinkTarget.Session && mention.Ids.Contains(session.Id)))
        {
            found.Score += mention.Ids.Count == 1 ? 2 + (0.25 * mention.Length) : 1;
            found.IsNamed = true;
        }
        // "The special session" is enough when there is only one of that level.
        if (LevelFits(session, concepts)) found.Score += knowledge.Sessions.Count(other => other.Level == session.Level) == 1 ? 1.75 : 1;
        else if (LevelClashes(session, concepts)) found.Score -= 1;
        foreach (var entity in mentions.Where(mention => mention.Target == LinkTarget.Entity).Select(mention => mention.Id).Distinct()) Weigh(session, entity, ref found);
        foreach (var date in dates) Weigh(session, date, ref found);
        return found;
    }

    private void Weigh(Session session, string entity, ref Found found)
    {
        if (session.Documents.Any(document => document.Entity == entity)) (found.Score, found.IsNamed) = (found.Score + 2, true);
        else if (session.Places.Any(place => place.Place == entity)) (found.Score, found.HasPlace) = (found.Score + 1, true);
        else if (session.Topics.Contains(entity)) found.Score += 1;
        else if (session.Platform == entity) found.Score += 0.5;
        else if (session.Participants.Any(delegation => delegation.People.Any(person => person.Person == entity))) found.Score += 0.4;
        // Another city than the session's speaks for another session.
        else if (knowledge.Entity(entity) is { Kind: EntityKind.Place } && knowledge.Sessions.Any(other => other.Places.Any(place => place.Place == entity))) found.Score -= 0.6;
    }

    private static void Weigh(Session session, TypedValue date, ref Found found)
    {
        if (session.Dates.Any(held => held.Date.Overlaps(date.Date))) (found.Score, found.HasDate) = (found.Score + 1.25, true);
        else (found.Score, found.Contradicted) = (found.Score - 1, date.Text);
    }

    private static bool LevelFits(Session session, IReadOnlySet<string> concepts) => session.Level switch
    {
        SessionLevel.Leaders => concepts.Overlaps(Concepts.Summit),
        SessionLevel.Ministerial => concepts.Overlaps(Concepts.Ministerial),
        SessionLevel.Secretariat => concepts.Overlaps(Concepts.Secretariat),
        SessionLevel.WorkingGroup => concepts.Overlaps(Concepts.WorkingGroup),
        SessionLevel.Forum => concepts.Overlaps(Concepts.Forum),
        SessionLevel.SpecialSession => concepts.Overlaps(Concepts.Special) && concepts.Overlaps(Concepts.Meeting),
        _ => false,
    };

    private static bool LevelClashes(Session session, IReadOnlySet<string> concepts) =>
        (concepts.Overlaps(Concepts.Summit) && session.Level != SessionLevel.Leaders) || (concepts.Overlaps(Concepts.Ministerial) && session.Level != SessionLevel.Ministerial);

    private struct Found
    {
        public double Score;
        public bool IsNamed;
        public bool HasPlace;
        public bool HasDate;
        public string? Contradicted;

        public readonly bool Refers(bool called) => IsNamed || called || (HasPlace && HasDate);
    }
}
