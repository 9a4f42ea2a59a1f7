using Bot.Knowledge;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Bot.Answering.Evaluation;

/// <summary>What stands beside the bot in every table: answerers so simple that one must beat them.</summary>
internal static class Anchors
{
    private const int Top = 3;

    /// <summary>Never answers.</summary>
    public static IReadOnlyList<Outcome> AlwaysAbstain(IReadOnlyList<ExpectedAnswer> questions) =>
        [.. questions.Select(question => Scoring.Judge(question, new Given(false, "", [])))];

    /// <summary>Says the question back: shows how much of the expected words the questions give away.</summary>
    public static IReadOnlyList<Outcome> Echo(IReadOnlyList<ExpectedAnswer> questions) =>
        [.. questions.Select(question => Scoring.Judge(question, new Given(true, question.Question, [])))];

    /// <summary>
    /// The three best facts by BM25 (Lucene's, default parameters), when the best scores at least a threshold; the threshold is the one that scores best
    /// on these very questions, which flatters it.
    /// </summary>
    public static (IReadOnlyList<Outcome> Outcomes, float Threshold) Bm25(IReadOnlyList<ExpectedAnswer> questions, KnowledgeBase knowledge)
    {
        using var search = new Bm25Search(knowledge);
        var found = questions.Select(question => (question, hits: search.Top(question.Question, question.Language, Top))).ToList();
        var thresholds = found.Select(pair => pair.hits.Count == 0 ? 0 : pair.hits[0].Score).Append(float.MaxValue).Distinct().Order();
        return thresholds.Select(threshold => (Outcomes(threshold), threshold)).MaxBy(pair => Scoring.Score(pair.Item1));

        IReadOnlyList<Outcome> Outcomes(float threshold) =>
            [.. found.Select(pair => Scoring.Judge(pair.question, pair.hits.Count > 0 && pair.hits[0].Score >= threshold ? Joined(pair.hits, pair.question.Language) : new Given(false, "", [])))];

        Given Joined(IReadOnlyList<(Fact Fact, float Score)> hits, string language) =>
            new(true, string.Join(' ', hits.Select(hit => hit.Fact.Text.In(language) ?? hit.Fact.Text.Nearest(language).Words)), EvaluationRun.SourceIds(hits.SelectMany(hit => hit.Fact.Sources).Select(citation => knowledge.Source(citation.Source)).OfType<Source>()));
    }
}

/// <summary>Plain BM25 over the facts' texts: an English index and a Russian one.</summary>
internal sealed class Bm25Search : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly KnowledgeBase _base;
    private readonly Dictionary<string, (RAMDirectory Directory, DirectoryReader Reader, IndexSearcher Searcher, Analyzer Analyzer)> _byLanguage = [];

    public Bm25Search(KnowledgeBase knowledge)
    {
        _base = knowledge;
        Add(Languages.English, new EnglishAnalyzer(Version));
        Add(Languages.Russian, new RussianAnalyzer(Version));
    }

    public IReadOnlyList<(Fact Fact, float Score)> Top(string question, string language, int most)
    {
        var (_, _, searcher, analyzer) = _byLanguage.GetValueOrDefault(language, _byLanguage[Languages.English]);
        if (string.IsNullOrWhiteSpace(question)) return [];
        var query = new QueryParser(Version, "text", analyzer).Parse(QueryParserBase.Escape(question));
        return [.. searcher.Search(query, most).ScoreDocs.Select(hit => (_base.Facts[hit.Doc], hit.Score))];
    }

    public void Dispose()
    {
        foreach (var (directory, reader, _, analyzer) in _byLanguage.Values)
        {
            reader.Dispose();
            directory.Dispose();
            analyzer.Dispose();
        }
    }

    private void Add(string language, Analyzer analyzer)
    {
        var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(Version, analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var fact in _base.Facts) writer.AddDocument(new Document { new TextField("text", fact.Text.Nearest(language).Words, Field.Store.NO) });
            writer.Commit();
        }
        var reader = DirectoryReader.Open(directory);
        _byLanguage[language] = (directory, reader, new IndexSearcher(reader) { Similarity = new BM25Similarity() }, analyzer);
    }
}
