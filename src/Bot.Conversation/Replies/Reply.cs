namespace Bot.Conversation.Replies;

/// <summary>What goes back for a turn: rich text as a small tree, which knows no platform. Immutable.</summary>
/// <param name="Language">Language of its labels.</param>
/// <param name="Blocks">From top to bottom.</param>
public sealed record Reply(string Language, IReadOnlyList<Block> Blocks)
{
    /// <summary>A reply of one line.</summary>
    public static Reply Line(string language, string words) => new(language, [new Paragraph([words])]);
}

/// <summary>A part of a reply that begins on a line of its own.</summary>
public abstract record Block;

/// <summary>A label above what follows.</summary>
public sealed record Heading(string Words) : Block
{
    public string Words { get; } = VisibleText.Of(Words);
}

/// <summary>Running text.</summary>
public sealed record Paragraph(IReadOnlyList<Span> Spans) : Block;

/// <summary>A list of short entries.</summary>
public sealed record Bullets(IReadOnlyList<IReadOnlyList<Span>> Entries) : Block;

/// <summary>The sources, in the order of their numbers.</summary>
public sealed record SourceList(IReadOnlyList<SourceEntry> Entries) : Block;

/// <summary>One source as it is listed.</summary>
/// <param name="Number">What citation marks show.</param>
/// <param name="Label">Publisher, date, place in the source, title.</param>
/// <param name="Url">Its address.</param>
/// <param name="Quote">Verbatim words, or null.</param>
public sealed record SourceEntry(int Number, string Label, string Url, string? Quote = null)
{
    /// <summary>What opens the facts that stand there.</summary>
    public IReadOnlyList<CommandHint> Facts { get; init; } = [];

    public string Label { get; } = VisibleText.Of(Label);

    public string Url { get; } = VisibleText.Of(Url);

    public string? Quote { get; } = Quote is null ? null : VisibleText.Of(Quote);
}

/// <summary>A run of text within a block. Nothing invisible survives in any of them, so no platform's renderer can forget to take it out.</summary>
public abstract record Span
{
    public static implicit operator Span(string words) => new Text(words);
}

/// <summary>Plain words.</summary>
public sealed record Text(string Words) : Span
{
    public string Words { get; } = VisibleText.Of(Words);
}

/// <summary>Words that stand out.</summary>
public sealed record Bold(string Words) : Span
{
    public string Words { get; } = VisibleText.Of(Words);
}

/// <summary>Words that lead to an address.</summary>
public sealed record Link(string Words, string Url) : Span
{
    public string Words { get; } = VisibleText.Of(Words);

    public string Url { get; } = VisibleText.Of(Url);
}

/// <summary>The number of a source, behind what it supports.</summary>
public sealed record CitationMark(int Number) : Span;

/// <summary>A command to type or to press: <c>/fact k7m2p9qx</c>.</summary>
public sealed record CommandHint(string Command, string Argument) : Span
{
    public string Words { get; } = VisibleText.Of($"/{Command} {Argument}".TrimEnd());
}
