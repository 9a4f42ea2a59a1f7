namespace Bot.Knowledge.Files;

/// <summary>A superseded version of a fact.</summary>
/// <param name="Fact">The fact as it was.</param>
/// <param name="On">The day on which the next version took its place.</param>
/// <param name="Role">Who changed it: <c>moderator</c>, <c>owner</c>, <c>files</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record SupersededFact(Fact Fact, DateSpan? On, string? Role, string? Reason);

/// <summary>A knowledge folder as read: the records, and what was wrong with the files. Immutable once read, and thread-safe.</summary>
public sealed class KnowledgeFolder
{
    private readonly Lazy<ReadingNotes> _beside;

    private KnowledgeFolder(string directory, ReadingNotes notes, string hash, IReadOnlyList<ParsedFile> files, int filesRead)
    {
        FilesRead = filesRead;
        Notes = notes;
        Hash = hash;
        Files = files;
        SeedsDirectory = Path.GetFullPath(Path.Combine(directory, "..", "seeds"));
        _beside = new(() => ReadAll(FolderFiles.BesideTheBase(directory), new Dictionary<string, ParsedFile>()).Notes);
    }

    /// <summary>All items in the order of the files.</summary>
    public IEnumerable<IItem> Items => Notes.Items;

    /// <summary>Superseded versions of facts.</summary>
    public IReadOnlyList<SupersededFact> History => Notes.History;

    /// <summary>The questions of tests/. Read when first asked for: an answer does not need them.</summary>
    /// <exception cref="KnowledgeFolderException">A file cannot be read.</exception>
    public IReadOnlyList<KnowledgeQuestion> Questions => _beside.Value.Questions;

    /// <summary>What sources say and the base leaves out. Read when first asked for.</summary>
    /// <exception cref="KnowledgeFolderException">The file cannot be read.</exception>
    public IReadOnlyList<LeftOutStatement> LeftOut => _beside.Value.LeftOut;

    /// <summary>SHA-256 of the names and contents of all files of the base, in lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Problems of form found while reading. <see cref="KnowledgeChecker"/> adds those of substance.</summary>
    public IReadOnlyList<Problem> Problems => Notes.Problems;

    internal ReadingNotes Notes { get; }

    /// <summary>What was noted while reading what stands beside the base.</summary>
    internal ReadingNotes Beside => _beside.Value;

    /// <summary>What each file holds.</summary>
    internal IReadOnlyList<ParsedFile> Files { get; }

    /// <summary>How many files were read as YAML; the others were known.</summary>
    internal int FilesRead { get; }

    internal string SeedsDirectory { get; }

    /// <summary>Reads every .yaml file of the folder.</summary>
    /// <param name="directory">The knowledge folder; seeds/ is looked for beside it.</param>
    /// <exception cref="KnowledgeFolderException">The folder is missing, unreadable or holds no facts.</exception>
    public static KnowledgeFolder Read(string directory) => Read(directory, new Dictionary<string, ParsedFile>());

    /// <summary>Reads only the files that are not known yet. What is known has no lines, so that such a folder can be imported, but not checked.</summary>
    /// <exception cref="KnowledgeFolderException">The folder is missing, unreadable or holds no facts.</exception>
    internal static KnowledgeFolder Read(string directory, IReadOnlyDictionary<string, ParsedFile> known)
    {
        var files = FolderFiles.Of(directory);
        var (notes, parsed) = ReadAll(files, known);
        return new KnowledgeFolder(directory, notes, files.Hash(), parsed, parsed.Count(file => known.GetValueOrDefault(file.Name) != file));
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

    private static (ReadingNotes Notes, IReadOnlyList<ParsedFile> Files) ReadAll(FolderFiles files, IReadOnlyDictionary<string, ParsedFile> known)
    {
        var (notes, parsed) = (new ReadingNotes(), new List<ParsedFile>());
        foreach (var name in files.PassedOver) notes.Add(Rule.FileName, name, 1, "only files that end in .yaml are read", "Rename the file to end in .yaml.");
        foreach (var (name, bytes) in files.Read) parsed.Add(ReadOne(name, bytes, known.GetValueOrDefault(name), notes));
        return (notes, parsed);
    }

    private static ParsedFile ReadOne(string name, byte[] bytes, ParsedFile? known, ReadingNotes notes)
    {
        var hash = ParsedFile.HashOf(bytes);
        var (items, history) = (notes.Items.Count, notes.History.Count);
        if (known?.Hash == hash)
        {
            notes.Items.AddRange(known.Items);
            notes.History.AddRange(known.History);
            return known;
        }
        if (YamlFile.Read(name, bytes, notes) is { } root) ReadRoot(root, notes);
        return new ParsedFile(name, hash, notes.Items[items..], notes.History[history..]);
    }

    private static void ReadRoot(NodeReader root, ReadingNotes notes)
    {
        switch (root.File.Split('/')[0])
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
                var (translatedBy, verifiedOn) = (root.LocalText("translated_by"), root.Date("verified_on"));
                notes.Items.AddRange(root.RequiredList("facts", node => ItemReaders.Fact(node, translatedBy, verifiedOn)));
                break;
            case "history":
                notes.History.AddRange(root.RequiredList("history", ItemReaders.Superseded));
                break;
            case "tests":
                notes.Questions.AddRange(root.RequiredList("questions", ItemReaders.Question));
                break;
            case "left-out.yaml":
                notes.LeftOut.AddRange(root.RequiredList("left_out", ItemReaders.LeftOut));
                break;
        }
        root.Finish();
    }
}
