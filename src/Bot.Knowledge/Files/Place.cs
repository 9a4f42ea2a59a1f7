namespace Bot.Knowledge.Files;

/// <summary>Where a record begins, and where each of its keys stands.</summary>
internal sealed record Place(string File, int Line, IReadOnlyDictionary<string, int> Fields)
{
    /// <summary>The key's line; the record's own when it has no such key.</summary>
    public int LineOf(string? field) => field is not null && Fields.TryGetValue(field, out var line) ? line : Line;
}

/// <summary>An id as it stands somewhere in the files.</summary>
internal sealed record Reference(ItemKind Kind, string Id, string File, int Line);
