using Bot.Answering.Reading.Linking;
using Bot.Knowledge;

namespace Bot.Answering.Reading;

/// <summary>Picks sessions by words for their level, by place, topic and date, in whatever form and language they come. Immutable and thread-safe.</summary>
internal sealed class SessionFilter(KnowledgeBase knowledge)
{
    private static readonly (SessionLevel Level, IReadOnlySet<string> Concepts)[] s_levels =
    [
        (SessionLevel.Leaders, new HashSet<string> { "summit", "leader", "president" }),
        (SessionLevel.Ministerial, new HashSet<string> { "ministerial", "minister", "foreign-minister" }),
        (SessionLevel.SpecialSession, Concepts.Special),
        (SessionLevel.WorkingGroup, Concepts.WorkingGroup),
        (SessionLevel.Forum, Concepts.Forum),
        (SessionLevel.Secretariat, Concepts.Secretariat),
    ];

    /// <summary>The sessions that fit everything the words name; none when a word is left that says nothing of a session.</summary>
    public IReadOnlyList<Session> Fitting(QuestionReading reading)
    {
        // A word or two do not tell their language; with any of the five, the words of all seven are known.
        var tags = ConceptLexicon.Default.Tag(reading.Tokens, Languages.Kazakh);
        var known = reading.Tokens.Where((_, at) => tags[at].Any(IsOfSessions)).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        if (!reading.Terms.All(term => term.IsLight || known.Contains(term.Stem))) return [];
        var levels = s_levels.Where(level => tags.Any(tag => tag.Any(level.Concepts.Contains))).Select(level => level.Level).ToHashSet();
        // "Secretariat" is a level here, whatever body has that name.
        var entities = reading.AllMentions.Where(mention => !Enumerable.Range(mention.First, mention.Length).All(at => tags[at].Any(IsOfSessions))).ToList();
        if (known.Count + entities.Count + reading.AllDates.Count == 0) return [];
        return [.. knowledge.Sessions.Where(session => (levels.Count == 0 || levels.Contains(session.Level)) && entities.TrueForAll(mention => Fits(session, mention)) && reading.AllDates.All(date => session.Dates.Any(held => held.Date.Overlaps(date.Date))))];
    }

    /// <summary>Whether a session was held there, or is about that.</summary>
    public bool Fits(Session session, string entity) =>
        session.Platform == entity || session.Topics.Contains(entity)
        || session.Places.Any(place => place.Place == entity || knowledge.Entity(place.Place)?.Country == entity);

    private bool Fits(Session session, Mention mention) => mention.Ids.Any(entity => Fits(session, entity));

    private static bool IsOfSessions(string concept) => Concepts.Meeting.Contains(concept) || s_levels.Any(level => level.Concepts.Contains(concept));
}
