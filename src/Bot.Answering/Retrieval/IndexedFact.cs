using Bot.Answering.Grounding;
using Bot.Answering.Reading.Values;
using Bot.Knowledge;

namespace Bot.Answering.Retrieval;

/// <summary>A fact with what can be matched against a question or a claim: stems, concepts, entities and values in every language it has.</summary>
internal sealed class IndexedFact
{
    private const int NotRead = -1;

    private List<TypedValue>? _values;
    private int _cues = NotRead;

    public IndexedFact(Fact fact, FactReading reading, KnowledgeBase knowledge, IReadOnlySet<string> outlets, SessionWords? sessionWords = null)
    {
        Fact = fact;
        Reading = reading;
        Session = fact.Session is { } session ? knowledge.Session(session) : null;
        SessionWords = sessionWords;
        Stems = reading.Stems.ToHashSet(StringComparer.Ordinal);
        Concepts = reading.Concepts.ToHashSet(StringComparer.Ordinal);
        Entities = [.. fact.Entities, .. reading.Entities];
        if (fact.Place is { } place) Entities.Add(place);
        if (fact.AttributedTo?.Entity is { } speaker) Entities.Add(speaker);
        // Names in the asker's language count as words of the fact even where the fact has no text in it.
        Publishers = [.. fact.Sources.Select(citation => knowledge.Source(citation.Source)).OfType<Source>().SelectMany(source => new[] { source.Publisher, source.OriginalPublisher }).OfType<string>()];
        Countries = [.. Entities.Where(entity => !outlets.Contains(entity)).Select(knowledge.Entity).OfType<Entity>().Where(entity => entity.Kind != EntityKind.Place).Select(entity => entity.Country).OfType<string>()];
    }

    public Fact Fact { get; }

    /// <summary>What reading its words gave.</summary>
    public FactReading Reading { get; }

    public Session? Session { get; }

    /// <summary>What its session is called.</summary>
    public SessionWords? SessionWords { get; }

    public HashSet<string> Stems { get; }

    public HashSet<string> Concepts { get; }

    /// <summary>Entities in slots and in the text.</summary>
    public HashSet<string> Entities { get; }

    /// <summary>Countries of those entities: a fact about Meredov is one about Turkmenistan's delegate. Not those of newspapers, which report on all the world, nor of places: what was said in Samarkand need not be about Uzbekistan.</summary>
    public HashSet<string> Countries { get; }

    public HashSet<string> Publishers { get; }

    /// <summary>Typed values of the text in every language. Read when first needed.</summary>
    public IReadOnlyList<TypedValue> Values => _values ??= [.. Fact.Text.SelectMany(pair => ValueReader.Read(pair.Value, pair.Key))];

    /// <summary>Hedges and negations of the text in every language. Read when first needed.</summary>
    public Cue Cues
    {
        get
        {
            // An int and not a Cue?: several threads may write it, and then always the same.
            if (_cues == NotRead) _cues = (int)Grounding.Cues.In(Fact.Text);
            return (Cue)_cues;
        }
    }

    public bool IsAbout(string entity) => Entities.Contains(entity) || Countries.Contains(entity);
}
