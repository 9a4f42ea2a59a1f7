using System.Security.Cryptography;
using System.Text;
using Bot.Knowledge;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Bot.Answering.Retrieval;

/// <summary>What an index on disk held when it was copied into memory: its entries, and which of them still say what the facts say.</summary>
internal sealed class KeptFacts
{
    public const string IdField = "id";
    private const string HashField = "hash";
    private const string ReadingField = "reading";

    private readonly Dictionary<string, (string Hash, string Reading)> _entries;

    private KeptFacts(RAMDirectory? copy, Dictionary<string, (string, string)> entries) => (Copy, _entries) = (copy, entries);

    /// <summary>Nothing was kept.</summary>
    public static KeptFacts None { get; } = new(null, []);

    /// <summary>The index in memory; null when nothing was kept.</summary>
    public RAMDirectory? Copy { get; }

    public static KeptFacts Of(RAMDirectory copy, DirectoryReader reader)
    {
        var entries = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        for (var number = 0; number < reader.MaxDoc; number++)
        {
            var document = reader.Document(number);
            entries[document.Get(IdField)] = (document.Get(HashField), document.Get(ReadingField));
        }
        return new KeptFacts(copy, entries);
    }

    /// <summary>The reading of this fact, as it now is, from the last time it was indexed; null when it has changed since or is new.</summary>
    public FactReading? ReadingOf(Fact fact, KnowledgeBase knowledge) => _entries.TryGetValue(fact.Id, out var entry) && entry.Hash == HashOf(fact, knowledge) ? FactReading.Parse(entry.Reading) : null;

    /// <summary>Entries that no fact needs any longer.</summary>
    public IEnumerable<string> Except(IEnumerable<IndexedFact> facts) => _entries.Keys.Except(facts.Select(fact => fact.Fact.Id), StringComparer.Ordinal);

    /// <summary>Whether it holds these facts as they are, and no other.</summary>
    public bool IsOf(IReadOnlyList<IndexedFact> facts, KnowledgeBase knowledge) =>
        _entries.Count == facts.Count && facts.All(fact => _entries.TryGetValue(fact.Fact.Id, out var entry) && entry.Hash == HashOf(fact.Fact, knowledge));

    /// <summary>Adds to an entry what the next start needs.</summary>
    public static void Describe(Document document, IndexedFact fact, KnowledgeBase knowledge)
    {
        document.Add(new StoredField(HashField, HashOf(fact.Fact, knowledge)));
        document.Add(new StoredField(ReadingField, fact.Reading.Write()));
    }

    // Everything of a fact that its entry is made of; that of other items is in the surroundings of the index.
    private static string HashOf(Fact fact, KnowledgeBase knowledge)
    {
        var parts = new StringBuilder(1_024);
        foreach (var (language, words) in fact.Text) Add(language, words);
        Add(fact.Session, fact.Place, fact.AttributedTo?.Entity);
        foreach (var entity in fact.Entities) Add(entity);
        foreach (var citation in fact.Sources)
            if (knowledge.Source(citation.Source) is { } source) Add(source.Publisher, source.OriginalPublisher);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts.ToString())));

        void Add(params ReadOnlySpan<string?> values)
        {
            foreach (var value in values) parts.Append(value).Append('\u001f');
            parts.Append('\u001e');
        }
    }
}
