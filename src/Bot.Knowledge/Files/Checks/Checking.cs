namespace Bot.Knowledge.Files.Checks;

/// <summary>One check of one folder: its items by kind, its documents, and the problems found so far.</summary>
internal sealed class Checking(KnowledgeFolder folder)
{
    private readonly List<Problem> _found = [];

    public IReadOnlyList<Problem> Found => _found;

    public KnowledgeFolder Folder => folder;

    public IReadOnlyList<IItem> Items => folder.Notes.Items;

    public IReadOnlyList<Fact> Facts { get; } = Distinct<Fact>(folder);

    public IReadOnlyList<Source> Sources { get; } = Distinct<Source>(folder);

    public IReadOnlyList<Session> Sessions { get; } = Distinct<Session>(folder);

    public IReadOnlyList<Entity> Entities { get; } = Distinct<Entity>(folder);

    public SeedDocuments Seeds { get; } = new(folder.SeedsDirectory);

    public Place PlaceOf(object record) => folder.Notes.PlaceOf(record);

    /// <summary>Notes a problem at a key of a record, or at its first line.</summary>
    public void Add(Rule rule, object record, string? field, string message, string mend)
    {
        var place = PlaceOf(record);
        AddAt(rule, place.File, place.LineOf(field), message, mend);
    }

    public void AddAt(Rule rule, string file, int line, string message, string mend) => _found.Add(new(Names.Of(rule), file, line, message, mend));

    // The second of two items with one id is reported as that and not checked further; items whose id is missing are all checked.
    private static List<T> Distinct<T>(KnowledgeFolder folder) where T : class, IItem
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. folder.Notes.Items.OfType<T>().Where(item => item.Id.Length == 0 || seen.Add(item.Id))];
    }
}
