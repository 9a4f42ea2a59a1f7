using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Knowledge.Files;

/// <summary>A superseded version of a fact.</summary>
/// <param name="Fact">The fact as it was.</param>
/// <param name="On">The day on which the next version took its place.</param>
/// <param name="Role">Who changed it: <c>moderator</c>, <c>owner</c>, <c>files</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record SupersededFact(Fact Fact, DateSpan? On, string? Role, string? Reason);

/// <summary>A knowledge folder as read: the records, and what was wrong with the files. Immutable once read.</summary>
public sealed class KnowledgeFolder
{
    private KnowledgeFolder(ReadingNotes notes, IReadOnlyList<SupersededFact> history, string hash, string seeds)
    {
        Notes = notes;
        History = history;
        Hash = hash;
        SeedsDirectory = seeds;
    }

    /// <summary>All items in the order of the files.</summary>
    public IEnumerable<IItem> Items => Notes.Items.Select(pair => pair.Item);

    /// <summary>Superseded versions of facts.</summary>
    public IReadOnlyList<SupersededFact> History { get; }

    /// <summary>SHA-256 of all files' names and contents, in lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Problems of form found while reading. <see cref="KnowledgeChecker"/> adds those of substance.</summary>
    public IReadOnlyList<Problem> Problems => Notes.Problems;

    internal ReadingNotes Notes { get; }

    internal string SeedsDirectory { get; }

    /// <summary>Reads every .yaml file of the folder.</summary>
    /// <param name="directory">The knowledge folder; seeds/ is looked for beside it.</param>
    /// <exception cref="KnowledgeFolderException">The folder is missing, unreadable or holds no facts.</exception>
    public static KnowledgeFolder Read(string directory)
    {
        var files = FilesOf(directory);
        var notes = new ReadingNotes();
        var history = new List<SupersededFact>();
        foreach (var (name, bytes) in files) ReadFile(name, bytes, notes, history);
        var seeds = Path.Combine(Path.GetFullPath(directory), "..", "seeds");
        return new KnowledgeFolder(notes, history, HashOf(files), seeds);
    }

    /// <summary>The <see cref="Hash"/> of a folder without reading its YAML: tells in milliseconds whether an import is needed.</summary>
    /// <exception cref="KnowledgeFolderException">The folder is missing, unreadable or holds no facts.</exception>
    public static string HashOf(string directory) => HashOf(FilesOf(directory));

    /// <summary>The folder's current versions as a base.</summary>
    /// <exception cref="KnowledgeFolderException">There are problems: <c>bot check</c> lists them.</exception>
    public KnowledgeBase ToKnowledgeBase()
    {
        if (Problems.Count > 0) throw new KnowledgeFolderException($"{Problems[0]} ({Problems.Count} in all; './bot check' lists them)");
        return new KnowledgeBase(Items.OfType<Fact>(), Items.OfType<Source>(), Items.OfType<Session>(), Items.OfType<Entity>(), Hash[..12]);
    }

    private static List<(string Name, byte[] Bytes)> FilesOf(string directory)
    {
        if (!Directory.Exists(directory)) throw new KnowledgeFolderException($"There is no knowledge folder at {directory}. Set Knowledge:Directory, or run the bot from its checkout.");
        try
        {
            var root = Path.GetFullPath(directory);
            var files = new List<(string Name, byte[] Bytes)>();
            foreach (var folder in (ReadOnlySpan<string>)["sources", "entities", "sessions", "facts", "history"])
            {
                var path = Path.Combine(root, folder);
                if (!Directory.Exists(path)) continue;
                foreach (var file in Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                    files.Add((Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file)));
            }
            if (!files.Exists(file => file.Name.StartsWith("facts/", StringComparison.Ordinal)))
                throw new KnowledgeFolderException($"The knowledge folder {directory} holds no facts/*.yaml. Set Knowledge:Directory to a folder that does.");
            return files;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KnowledgeFolderException($"The knowledge folder {directory} cannot be read: {error.Message} Check its permissions.", error);
        }
    }

    private static string HashOf(List<(string Name, byte[] Bytes)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void ReadFile(string name, byte[] bytes, ReadingNotes notes, List<SupersededFact> history)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true)));
        }
        catch (YamlException error)
        {
            notes.Add("yaml", name, Math.Max(1, (int)error.Start.Line), $"not YAML: {error.InnerException?.Message ?? error.Message}", "Check indentation, and put quotes around words with ': ' or '#'.");
            return;
        }
        catch (DecoderFallbackException)
        {
            notes.Add("yaml", name, 1, "not UTF-8", "Save the file as UTF-8.");
            return;
        }
        if (yaml.Documents.Count == 0) return;
        if (yaml.Documents[0].RootNode is not YamlMappingNode root)
        {
            notes.Add("wrong-shape", name, 1, "the file must start with a top-level key", "See knowledge/README.md.");
            return;
        }
        ReadRoot(new NodeReader(root, name, notes), name, history);
    }

    private static void ReadRoot(NodeReader root, string name, List<SupersededFact> history)
    {
        var notes = root.Notes;
        switch (name[..name.IndexOf('/', StringComparison.Ordinal)])
        {
            case "sources":
                root.List("sources", node => Noted(ItemReaders.Source(node), node));
                break;
            case "entities":
                root.List("entities", node => Noted(ItemReaders.Entity(node), node));
                break;
            case "sessions":
                if (root.Mapping("session") is { } session)
                {
                    Noted(ItemReaders.Session(session), session);
                    session.Finish();
                }
                break;
            case "facts":
                var translatedBy = root.LocalText("translated_by");
                root.List("facts", node => Noted(ItemReaders.Fact(node, translatedBy), node));
                break;
            case "history":
                root.List("history", node => Superseded(node, history));
                break;
        }
        root.Finish();

        IItem Noted(IItem item, NodeReader node)
        {
            notes.Items.Add((item, new Place(name, node.Line)));
            return item;
        }
    }

    private static Fact Superseded(NodeReader node, List<SupersededFact> history)
    {
        var fact = ItemReaders.Fact(node, null);
        var superseded = node.Mapping("superseded");
        history.Add(new SupersededFact(fact, superseded?.Date("on"), superseded?.Text("role"), superseded?.Text("reason")));
        superseded?.Finish();
        return fact;
    }
}
