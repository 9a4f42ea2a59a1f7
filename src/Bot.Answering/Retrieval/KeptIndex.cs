using System.Security.Cryptography;
using System.Text;
using Bot.Knowledge;
using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging;

namespace Bot.Answering.Retrieval;

/// <summary>
/// An index on disk, so that a start indexes only the facts that have changed since. Searching goes on in a copy in memory; nobody misses the folder when it
/// cannot be used, is deleted or damaged, or when another process of the same bot writes into it: then everything is indexed in memory.
/// </summary>
internal sealed partial class KeptIndex(string folder, ILogger logger)
{
    private const string Surroundings = "surroundings";

    // Another program may read the same words differently.
    private static readonly string s_program = typeof(KeptIndex).Module.ModuleVersionId.ToString("N");

    private string _surroundings = "";
    private bool _isDamaged;

    /// <summary>What is kept and was made in the same surroundings: by the same program, with the same entities.</summary>
    public KeptFacts Open(KnowledgeBase knowledge, IReadOnlySet<string> outlets)
    {
        _surroundings = SurroundingsOf(knowledge, outlets);
        try
        {
            if (!System.IO.Directory.Exists(folder)) return KeptFacts.None;
            using var disk = FSDirectory.Open(folder);
            return DirectoryReader.IndexExists(disk) ? Copied(disk) : KeptFacts.None;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            LogUnreadable(folder, error.Message);
            _isDamaged = true;
            return KeptFacts.None;
        }
    }

    /// <summary>Brings the index on disk up to date and gives a copy in memory; null when that cannot be done.</summary>
    public RAMDirectory? Update(KeptFacts known, IReadOnlyList<IndexedFact> facts, KnowledgeBase knowledge, Analyzer analyzers, Func<IndexedFact, Document> entry)
    {
        if (known.Copy is not null && known.IsOf(facts, knowledge)) return known.Copy;
        try
        {
            using var disk = FSDirectory.Open(System.IO.Directory.CreateDirectory(folder));
            // Even to begin anew, Lucene reads what stands there.
            if (_isDamaged) foreach (var file in disk.ListAll()) disk.DeleteFile(file);
            using (var writer = new IndexWriter(disk, FactIndex.Config(analyzers, known.Copy is null ? OpenMode.CREATE : OpenMode.APPEND)))
                Write(writer, known, facts, knowledge, entry);
            var copied = Copied(disk);
            LogKept(facts.Count(fact => known.ReadingOf(fact.Fact, knowledge) is null), facts.Count, folder);
            // Another process may have written between our look and our write.
            return copied.IsOf(facts, knowledge) ? copied.Copy : null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            LogNotKept(folder, error.Message);
            return null;
        }
    }

    private void Write(IndexWriter writer, KeptFacts known, IReadOnlyList<IndexedFact> facts, KnowledgeBase knowledge, Func<IndexedFact, Document> entry)
    {
        foreach (var gone in known.Except(facts)) writer.DeleteDocuments(new Term(KeptFacts.IdField, gone));
        foreach (var fact in facts.Where(fact => known.ReadingOf(fact.Fact, knowledge) is null))
        {
            var document = entry(fact);
            KeptFacts.Describe(document, fact, knowledge);
            writer.UpdateDocument(new Term(KeptFacts.IdField, fact.Fact.Id), document);
        }
        // Deleted entries would still count as holders of their words, and the same base would give other answers than when it is indexed anew.
        writer.ForceMerge(1);
        writer.SetCommitData(new Dictionary<string, string> { [Surroundings] = _surroundings });
        writer.Commit();
    }

    private KeptFacts Copied(FSDirectory disk)
    {
        var copy = new RAMDirectory(disk, IOContext.READ_ONCE);
        using var reader = DirectoryReader.Open(copy);
        return reader.IndexCommit.UserData.TryGetValue(Surroundings, out var surroundings) && surroundings == _surroundings && !reader.HasDeletions ? KeptFacts.Of(copy, reader) : KeptFacts.None;
    }

    // What an entry takes from other items than its fact.
    private static string SurroundingsOf(KnowledgeBase knowledge, IReadOnlySet<string> outlets)
    {
        var text = new StringBuilder(s_program);
        foreach (var entity in knowledge.Entities)
        {
            text.Append('\n').Append(entity.Id).Append('|').Append(entity.Kind).Append('|').Append(entity.Country).Append('|').AppendJoin(',', entity.YieldsTo);
            foreach (var (language, names) in entity.Names.Concat(entity.Demonyms)) text.Append('|').Append(language).Append(':').AppendJoin(',', names);
        }
        text.AppendJoin('\n', outlets.Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Indexed {Changed} of {All} facts; the others stood in {Folder}")]
    private partial void LogKept(int changed, int all, string folder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index in {Folder} cannot be read and is made anew. {Reason}")]
    private partial void LogUnreadable(string folder, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The index is not kept in {Folder}: the next start indexes every fact again. {Reason}")]
    private partial void LogNotKept(string folder, string reason);
}
