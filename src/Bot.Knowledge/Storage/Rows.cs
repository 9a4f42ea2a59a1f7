namespace Bot.Knowledge.Storage;

/// <summary>One version of an item.</summary>
internal sealed class RevisionRow
{
    public ItemKind Kind { get; init; }

    public required string ItemId { get; init; }

    public int Version { get; init; }

    public required string Key { get; init; }

    /// <summary>JSON without the version, so that equal contents are equal texts.</summary>
    public required string Content { get; init; }

    public bool Removed { get; init; }

    public required string Role { get; init; }

    public required string Origin { get; init; }

    public DateTimeOffset At { get; init; }

    public string? Reason { get; init; }

    public Revision ToRevision() => new(Kind, ItemId, Key, Version, ItemContent.Read(Kind, Content, Version), Role, Origin, At, Reason, Removed);
}

/// <summary>Which version of an item is the latest.</summary>
internal sealed class HeadRow
{
    public ItemKind Kind { get; init; }

    public required string ItemId { get; init; }

    public int Version { get; set; }

    public required string Key { get; set; }

    /// <summary>Place in the order of the files.</summary>
    public int Position { get; set; }

    /// <summary>When the latest version of a fact was last held against its sources, written as in the files; null when nobody did.</summary>
    public string? VerifiedOn { get; set; }

    /// <summary>Hash of what the files said at the last import; null when it does not stand there.</summary>
    public string? FileHash { get; set; }

    public RevisionRow? Latest { get; init; }
}

/// <summary>What a file of the knowledge folder held at the last import.</summary>
internal sealed class FileRow
{
    public required string Name { get; init; }

    public required string Hash { get; set; }

    /// <summary>JSON of its items.</summary>
    public required string Content { get; set; }
}

/// <summary>One import that was not skipped.</summary>
internal sealed class ImportRow
{
    public long Number { get; init; }

    public required string Hash { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>A change that waits for review, or waited.</summary>
internal sealed class ProposalRow
{
    public long Number { get; init; }

    public ItemKind Kind { get; init; }

    public required string ItemId { get; init; }

    public int BaseVersion { get; set; }

    public required string Content { get; init; }

    public required string ContentHash { get; init; }

    public bool Removes { get; init; }

    public required string Origin { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Reason { get; init; }

    public ProposalStatus Status { get; set; }

    public Proposal ToProposal() =>
        new(Number, Kind, ItemId, BaseVersion, ItemContent.Read(Kind, Content, BaseVersion + 1), Removes, Origin, At, Reason, Status);
}
