using System.Collections.Frozen;

namespace Bot.Knowledge;

/// <summary>One consistent view of the whole fact base, with look-ups. Immutable and thread-safe; a change of the store makes a new one.</summary>
public sealed class KnowledgeBase
{
    private readonly FrozenDictionary<string, Fact> _facts;
    private readonly FrozenDictionary<string, Source> _sources;
    private readonly FrozenDictionary<string, Session> _sessions;
    private readonly FrozenDictionary<string, Entity> _entities;
    private readonly FrozenDictionary<string, IItem> _byKey;
    private readonly FrozenDictionary<string, IReadOnlyList<Conflict>> _conflicts;
    private readonly ILookup<string, Fact> _factsBySession;
    private readonly ILookup<string, Fact> _factsByEntity;

    /// <summary>Builds the look-ups. Deprecated facts are kept for look-up by id, but are not in <see cref="Facts"/>.</summary>
    /// <param name="facts">Current versions of all facts.</param>
    /// <param name="sources">All sources.</param>
    /// <param name="sessions">All sessions.</param>
    /// <param name="entities">All entities.</param>
    /// <param name="version">Hash that names this state of the base.</param>
    /// <exception cref="ArgumentException">Two items of one kind share an id.</exception>
    public KnowledgeBase(IEnumerable<Fact> facts, IEnumerable<Source> sources, IEnumerable<Session> sessions, IEnumerable<Entity> entities, string version)
    {
        var all = facts.ToList();
        Facts = [.. all.Where(fact => fact.Status == FactStatus.Published)];
        Sources = [.. sources];
        Sessions = [.. sessions.OrderBy(session => session.Dates.Count > 0 ? session.Dates[0].Date : default).ThenBy(session => session.Id, StringComparer.Ordinal)];
        Entities = [.. entities];
        Version = version;
        _facts = all.ToFrozenDictionary(fact => fact.Id, StringComparer.Ordinal);
        _sources = Sources.ToFrozenDictionary(source => source.Id, StringComparer.Ordinal);
        _sessions = Sessions.ToFrozenDictionary(session => session.Id, StringComparer.Ordinal);
        _entities = Entities.ToFrozenDictionary(entity => entity.Id, StringComparer.Ordinal);
        _byKey = all.Concat<IItem>(Sources).Concat(Sessions).Concat(Entities).DistinctBy(item => item.Key).ToFrozenDictionary(item => item.Key, StringComparer.Ordinal);
        _conflicts = BothWays(Facts);
        _factsBySession = Facts.Where(fact => fact.Session is not null).ToLookup(fact => fact.Session!, StringComparer.Ordinal);
        _factsByEntity = Facts.SelectMany(fact => fact.Entities.Distinct().Select(entity => (entity, fact))).ToLookup(pair => pair.entity, pair => pair.fact, StringComparer.Ordinal);
        LatestDate = Facts.Where(fact => fact.Certainty != Certainty.Planned && fact.Date is { Start.Year: not null, Start.Month: not null })
            .Select(fact => (PartialDate?)fact.Date!.Value.End).Max();
    }

    /// <summary>A base with nothing in it.</summary>
    public static KnowledgeBase Empty { get; } = new([], [], [], [], "empty");

    /// <summary>Published facts, in the order of the files.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>All sources.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>All sessions, oldest first.</summary>
    public IReadOnlyList<Session> Sessions { get; }

    /// <summary>All entities.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>Hash that names this state of the base.</summary>
    public string Version { get; }

    /// <summary>The latest date that a fact states as past, to the month or day; null for an empty base.</summary>
    public PartialDate? LatestDate { get; }

    /// <summary>The fact with this id, deprecated ones included, or null.</summary>
    public Fact? Fact(string id) => _facts.GetValueOrDefault(id);

    /// <summary>The source with this id, or null.</summary>
    public Source? Source(string id) => _sources.GetValueOrDefault(id);

    /// <summary>The session with this id, or null.</summary>
    public Session? Session(string id) => _sessions.GetValueOrDefault(id);

    /// <summary>The entity with this id, or null.</summary>
    public Entity? Entity(string id) => _entities.GetValueOrDefault(id);

    /// <summary>Whatever has this key, or null.</summary>
    public IItem? ByKey(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Published facts of a session.</summary>
    public IEnumerable<Fact> FactsOfSession(string session) => _factsBySession[session];

    /// <summary>Published facts about an entity.</summary>
    public IEnumerable<Fact> FactsAbout(string entity) => _factsByEntity[entity];

    /// <summary>Facts that disagree with this one, whichever side states it.</summary>
    public IReadOnlyList<Conflict> ConflictsOf(string fact) => _conflicts.GetValueOrDefault(fact, []);

    private static FrozenDictionary<string, IReadOnlyList<Conflict>> BothWays(IReadOnlyList<Fact> facts)
    {
        var published = facts.Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        var all = new Dictionary<string, List<Conflict>>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            foreach (var conflict in fact.Conflicts.Where(conflict => published.Contains(conflict.With)))
            {
                Add(fact.Id, conflict);
                Add(conflict.With, conflict with { With = fact.Id });
            }
        }
        return all.ToFrozenDictionary(pair => pair.Key, pair => (IReadOnlyList<Conflict>)pair.Value, StringComparer.Ordinal);

        void Add(string id, Conflict conflict)
        {
            if (!all.TryGetValue(id, out var known)) all[id] = known = [];
            if (known.All(other => other.With != conflict.With)) known.Add(conflict);
        }
    }
}
