using Bot.Answering.Reading.Linking;
using Bot.Knowledge;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.NGram;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Bot.Answering.Retrieval;

/// <summary>
/// The facts of a base, searchable: Lucene in memory, with the English and Russian analysers, letter trigrams for the other languages, and keyword fields
/// for entities, sessions, concepts and publishers. Immutable once built; searching is thread-safe.
/// </summary>
internal sealed class FactIndex : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const int LargeBase = 5_000;
    private const double FrequentShare = 0.1;
    private const int Enough = 5;

    private readonly RAMDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly Analyzer _english = new EnglishAnalyzer(Version);
    private readonly Analyzer _russian = new RussianAnalyzer(Version);
    private readonly Analyzer _trigrams = Analyzer.NewAnonymous((_, reader) =>
    {
        var words = new LetterTokenizer(Version, reader);
        return new TokenStreamComponents(words, new NGramTokenFilter(Version, new LowerCaseFilter(Version, words), 3, 3));
    });

    private readonly Dictionary<string, int> _stemCounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _conceptCounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IndexedFact> _byId;
    private readonly IndexedFact[] _byNumber;

    public FactIndex(KnowledgeBase knowledge, EntityLinker linker, KeptIndex? kept = null)
    {
        var outlets = Outlets(knowledge);
        var sessions = knowledge.Sessions.ToDictionary(session => session.Id, session => new SessionWords(session), StringComparer.Ordinal);
        var analyzers = new PerFieldAnalyzerWrapper(_english, new Dictionary<string, Analyzer> { ["ru"] = _russian, ["grams"] = _trigrams });
        var known = kept?.Open(knowledge, outlets) ?? KeptFacts.None;
        Facts = [.. knowledge.Facts.Select(fact => new IndexedFact(fact, known.ReadingOf(fact, knowledge) ?? FactReading.Of(fact, linker), knowledge, outlets, fact.Session is { } session ? sessions.GetValueOrDefault(session) : null))];
        _byId = Facts.ToDictionary(fact => fact.Fact.Id, StringComparer.Ordinal);
        foreach (var fact in Facts) Count(fact);
        _directory = kept?.Update(known, Facts, knowledge, analyzers, Document) ?? InMemory(analyzers);
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader);
        _byNumber = [.. Enumerable.Range(0, _reader.MaxDoc).Select(number => _byId[_reader.Document(number).Get(KeptFacts.IdField)])];
    }

    public IReadOnlyList<IndexedFact> Facts { get; }

    public IndexedFact? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>How rare a word or concept is among the facts: 0 for one that all have, about 6 for one that one of 400 has, 0 for one that none has.</summary>
    public double Rarity(string stem, IReadOnlyList<string> concepts)
    {
        var holders = Math.Max(_stemCounts.GetValueOrDefault(stem), concepts.Count == 0 ? 0 : concepts.Max(concept => _conceptCounts.GetValueOrDefault(concept)));
        return holders == 0 ? 0 : Math.Log(1.0 + (double)Facts.Count / holders);
    }

    /// <summary>Whether any fact holds this word or one of these concepts.</summary>
    public bool Holds(string stem, IReadOnlyList<string> concepts) => _stemCounts.ContainsKey(stem) || concepts.Any(_conceptCounts.ContainsKey);

    /// <summary>The best facts for a search, best first.</summary>
    public IReadOnlyList<(IndexedFact Fact, float Score)> Search(FactSearch search, int most)
    {
        var query = new BooleanQuery();
        Words(query, _english, "en", search.Text);
        Words(query, _russian, "ru", search.Text);
        if (search.UseTrigrams) Words(query, _trigrams, "grams", search.Text, 0.2f);
        Keywords(query, "concept", search.Concepts, 1f);
        Keywords(query, "entity", search.Entities, 2f);
        Keywords(query, "session", search.Sessions, 1.5f);
        Keywords(query, "publisher", search.Publishers, 2f);
        if (query.Clauses.Count == 0) return [];
        var found = _searcher.Search(Telling(query, most), most);
        return [.. found.ScoreDocs.Select(hit => (_byNumber[hit.Doc], hit.Score))];
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _english.Dispose();
        _russian.Dispose();
        _trigrams.Dispose();
    }

    // Entities that are publishers of news, by name.
    private static HashSet<string> Outlets(KnowledgeBase knowledge)
    {
        var publishers = knowledge.Sources.Where(source => source.Grade != SourceGrade.Official).SelectMany(source => new[] { source.Publisher, source.OriginalPublisher }).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. knowledge.Entities.Where(entity => entity.Kind == EntityKind.Organisation && entity.Names.Values.Any(names => names.Any(publishers.Contains))).Select(entity => entity.Id)];
    }

    /// <summary>One segment, and no compound file, which reads everything through one more buffer, make searching faster.</summary>
    internal static IndexWriterConfig Config(Analyzer analyzers, OpenMode mode) =>
        new(Version, analyzers) { OpenMode = mode, MergePolicy = new LogDocMergePolicy { NoCFSRatio = 0 }, UseCompoundFile = false, RAMBufferSizeMB = 256, WriteLockTimeout = 0 };

    private RAMDirectory InMemory(Analyzer analyzers)
    {
        var directory = new RAMDirectory();
        using var writer = new IndexWriter(directory, Config(analyzers, OpenMode.CREATE));
        foreach (var fact in Facts) writer.AddDocument(Document(fact));
        writer.Commit();
        return directory;
    }

    private void Count(IndexedFact fact)
    {
        foreach (var stem in fact.Stems) _stemCounts[stem] = _stemCounts.GetValueOrDefault(stem) + 1;
        foreach (var concept in fact.Concepts) _conceptCounts[concept] = _conceptCounts.GetValueOrDefault(concept) + 1;
    }

    private static Document Document(IndexedFact fact)
    {
        var document = new Document { new StringField(KeptFacts.IdField, fact.Fact.Id, Field.Store.YES) };
        foreach (var (language, words) in fact.Fact.Text)
            document.Add(new TextField(language switch { Languages.English => "en", Languages.Russian => "ru", _ => "grams" }, words, Field.Store.NO));
        foreach (var entity in fact.Entities.Concat(fact.Countries).Distinct()) document.Add(new StringField("entity", entity, Field.Store.NO));
        foreach (var concept in fact.Concepts) document.Add(new StringField("concept", concept, Field.Store.NO));
        foreach (var publisher in fact.Publishers) document.Add(new StringField("publisher", publisher, Field.Store.NO));
        if (fact.Fact.Session is { } session) document.Add(new StringField("session", session, Field.Store.NO));
        return document;
    }

    // In a large base most of the time would go into facts that share only a frequent word with the question, which tells next to nothing. Such words are left
    // out where the rarer ones find enough.
    private BooleanQuery Telling(BooleanQuery query, int most)
    {
        if (Facts.Count < LargeBase) return query;
        var held = query.Clauses.Select(clause => (clause, count: _reader.DocFreq(((TermQuery)clause.Query).Term))).Where(pair => pair.count > 0).OrderBy(pair => pair.count).ToList();
        var (telling, found) = (new BooleanQuery(), 0);
        foreach (var (clause, count) in held)
        {
            if (count > Facts.Count * FrequentShare && found >= most * Enough) break;
            telling.Add(clause);
            found += count;
        }
        return telling.Clauses.Count == 0 ? query : telling;
    }

    private static void Words(BooleanQuery query, Analyzer analyzer, string field, string text, float boost = 1f)
    {
        using var stream = analyzer.GetTokenStream(field, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        stream.Reset();
        while (stream.IncrementToken() && seen.Count < 64)
            if (seen.Add(term.ToString()!)) query.Add(new TermQuery(new Term(field, term.ToString())) { Boost = boost }, Occur.SHOULD);
        stream.End();
    }

    private static void Keywords(BooleanQuery query, string field, IEnumerable<string> values, float boost)
    {
        foreach (var value in values.Distinct().Take(16)) query.Add(new TermQuery(new Term(field, value)) { Boost = boost }, Occur.SHOULD);
    }
}

/// <summary>What to search for.</summary>
internal sealed record FactSearch(string Text)
{
    public IReadOnlyCollection<string> Concepts { get; init; } = [];

    public IReadOnlyCollection<string> Entities { get; init; } = [];

    public IReadOnlyCollection<string> Sessions { get; init; } = [];

    public IReadOnlyCollection<string> Publishers { get; init; } = [];

    /// <summary>For languages without an analyser.</summary>
    public bool UseTrigrams { get; init; }
}
