namespace Bot.Knowledge.Files;

/// <summary>An id as it stands somewhere in the files.</summary>
internal sealed record Reference(ItemKind Kind, string Id, string File, int Line);

/// <summary>Where an item begins.</summary>
internal sealed record Place(string File, int Line);

/// <summary>What the reader saw on its way: problems, and where ids stand, for the checker.</summary>
internal sealed class ReadingNotes
{
    public List<Problem> Problems { get; } = [];

    public List<Reference> References { get; } = [];

    /// <summary>Every item read, in order; an id that stands twice is here twice.</summary>
    public List<(IItem Item, Place Place)> Items { get; } = [];

    public void Add(string rule, string file, int line, string message, string mend) => Problems.Add(new(rule, file, line, message, mend));
}
