using Bot.Answering.Reading;
using Bot.Answering.Reading.Linking;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>The sessions that a question about sessions as a set means: by platform, place, topic, level and time. Immutable and thread-safe.</summary>
internal sealed class AskedSessions(KnowledgeBase knowledge)
{
    private static readonly (SessionLevel Level, IReadOnlySet<string> Concepts)[] s_levels =
    [
        (SessionLevel.Leaders, Concepts.Summit), (SessionLevel.Ministerial, Concepts.Ministerial), (SessionLevel.WorkingGroup, Concepts.WorkingGroup),
        (SessionLevel.Forum, Concepts.Forum), (SessionLevel.Secretariat, Concepts.Secretariat),
    ];

    private readonly SessionFilter _filter = new(knowledge);

    /// <summary>Whether every name of the question only tells which sessions are meant.</summary>
    public bool OnlyFilters(QuestionReading reading) => reading.Mentions.All(mention => NamesLevel(reading, mention) || IsFilter(mention.Id));

    /// <summary>The sessions, oldest first.</summary>
    public List<Session> Of(QuestionReading reading, Period? period = null)
    {
        var levels = s_levels.Where(level => reading.Has(level.Concepts)).Select(level => level.Level).ToList();
        // What a follow-up inherited limits them, too.
        var names = reading.AllMentions.Concat(reading.Mentions).Distinct().Where(mention => !NamesLevel(reading, mention)).ToList();
        return [.. knowledge.Sessions.Where(session =>
            (levels.Count == 0 || levels.Contains(session.Level))
            && names.TrueForAll(mention => _filter.Fits(session, mention.Id))
            && reading.AllDates.All(date => session.Dates.Any(held => held.Date.Overlaps(date.Date)))
            && (period is null || (session != period.Anchor && period.Holds(session.Dates[0].Date)))
            && (names.Count > 0 || session.Level != SessionLevel.Other))];
    }

    /// <summary>The platforms that the question names.</summary>
    public List<string> Platforms(QuestionReading reading) =>
        [.. reading.AllMentions.Select(mention => mention.Id).Where(id => knowledge.Sessions.Any(session => session.Platform == id)).Distinct()];

    /// <summary>The kind of session that words speak of: its level, when it is one of those that have a word of their own.</summary>
    public static SessionLevel? Level(IReadOnlySet<string> concepts) => s_levels.Where(level => concepts.Overlaps(level.Concepts)).Select(level => (SessionLevel?)level.Level).FirstOrDefault();

    private bool IsFilter(string entity) => knowledge.Entity(entity) is { Kind: EntityKind.Place or EntityKind.Country } || knowledge.Sessions.Any(session => session.Platform == entity || session.Topics.Contains(entity));

    // "The secretariat" is a level here, whatever body has that name.
    private static bool NamesLevel(QuestionReading reading, Mention mention) => reading.AllMentions.Contains(mention)
        && ConceptLexicon.Default.Tag(reading.Tokens.Skip(mention.First).Take(mention.Length).ToList(), reading.Language).All(tag => s_levels.Any(level => tag.Any(level.Concepts.Contains)));
}
