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
    private KnowledgeFolder(ReadingNotes notes, string hash, string seeds)
    {
        Notes = notes;
        Hash = hash;
        SeedsDirectory = seeds;
    }

    /// <summary>All items in the order of the files.</summary>
    public IEnumerable<IItem> Items => Notes.Items;

    /// <summary>Superseded versions of facts.</summary>
    public IReadOnlyList<SupersededFact> History => Notes.History;

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
        var files = FolderFiles.Of(directory);
        var notes = new ReadingNotes();
        foreach (var name in files.PassedOver) notes.Add(Rule.FileName, name, 1, "only files that end in .yaml are read", "Rename the file to end in .yaml.");
        foreach (var (name, bytes) in files.Read)
            if (YamlFile.Read(name, bytes, notes) is { } root) ReadRoot(root, notes);
        var seeds = Path.GetFullPath(Path.Combine(directory, "..", "seeds"));
        return new KnowledgeFolder(notes, files.Hash(), seeds);
    }

    /// <summary>The <see cref="Hash"/> of a folder without reading its YAML: tells in milliseconds whether an import is needed.</summary>
    /// <exception cref="KnowledgeFolderException">The folder is missing, unreadable or holds no facts.</exception>
    public static string HashOf(string directory) => FolderFiles.Of(directory).Hash();

    /// <summary>The folder's current versions as a base.</summary>
    /// <exception cref="KnowledgeFolderException">There are problems of form, or ids that stand twice: <c>bot check</c> lists them.</exception>
    public KnowledgeBase ToKnowledgeBase()
    {
        IReadOnlyList<Problem> problems = [.. Problems, .. KnowledgeChecker.DuplicateIds(this)];
        if (problems.Count > 0) throw new KnowledgeFolderException($"{problems[0]} ({problems.Count} in all; './bot check' lists them)");
        return new KnowledgeBase(Items.OfType<Fact>(), Items.OfType<Source>(), Items.OfType<Session>(), Items.OfType<Entity>(), Hash[..12]);
    }

    private static void ReadRoot(NodeReader root, ReadingNotes notes)
    {
        switch (root.File[..root.File.IndexOf('/', StringComparison.Ordinal)])
        {
            case "sources":
                notes.Items.AddRange(root.RequiredList("sources", ItemReaders.Source));
                break;
            case "entities":
                notes.Items.AddRange(root.RequiredList("entities", ItemReaders.Entity));
                break;
            case "sessions":
                if (root.RequiredRecord("session", ItemReaders.Session) is { } session) notes.Items.Add(session);
                break;
            case "facts":
                var translatedBy = root.LocalText("translated_by");
                notes.Items.AddRange(root.RequiredList("facts", node => ItemReaders.Fact(node, translatedBy)));
                break;
            case "history":
                notes.History.AddRange(root.RequiredList("history", ItemReaders.Superseded));
                break;
        }
        root.Finish();
    }
}
