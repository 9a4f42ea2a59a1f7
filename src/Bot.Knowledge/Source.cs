namespace Bot.Knowledge;

/// <summary>How much a source counts for.</summary>
public enum SourceGrade
{
    /// <summary>A government's or the platform's own text, also when reprinted.</summary>
    Official,

    /// <summary>A news outlet or institute with an editor.</summary>
    Press,

    /// <summary>Rewrites, aggregators, undated mirrors: never enough alone.</summary>
    Weak,
}

/// <summary>A published document that facts cite. Immutable.</summary>
public sealed record Source : IItem
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public required string Key { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; } = 1;

    /// <summary>The page's title, in its own language.</summary>
    public required string Title { get; init; }

    /// <summary>Who published this page.</summary>
    public required string Publisher { get; init; }

    /// <summary>Whose text it is, when the page is a reprint or a relay.</summary>
    public string? OriginalPublisher { get; init; }

    /// <summary>Absolute http or https address.</summary>
    public required string Url { get; init; }

    /// <summary>Publication date, as far as the page shows one.</summary>
    public DateSpan? Published { get; init; }

    /// <summary>ISO 639-1 code of the page's language; not only the seven of the fact base.</summary>
    public required string Language { get; init; }

    /// <summary>News, press-release, joint-statement, official-page, analysis or reference.</summary>
    public required string Kind { get; init; }

    /// <summary>How much it counts for.</summary>
    public required SourceGrade Grade { get; init; }

    /// <summary>File name under seeds/ when the text itself is kept there, so that quotes can be checked.</summary>
    public string? Document { get; init; }

    /// <summary>Further ids of the same page.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Words for curators; not shown to askers.</summary>
    public string? Notes { get; init; }

    /// <inheritdoc/>
    public ItemKind ItemKind => ItemKind.Source;
}
