namespace Bot.Conversation.Replies;

/// <summary>How a reply appears.</summary>
public enum ReplyMode
{
    /// <summary>As a message of its own.</summary>
    New,

    /// <summary>In place of what stood in <see cref="Reply.Replaced"/>.</summary>
    Replace,

    /// <summary>Only its buttons, in place of those of the message whose button was pressed.</summary>
    ButtonsOnly,

    /// <summary>As a short notice to the one who pressed a button; nothing stays in the chat.</summary>
    Notice,
}

/// <summary>What goes back for a turn: rich text as a small tree, which knows no platform. Immutable.</summary>
/// <param name="Language">Language of its labels.</param>
/// <param name="Blocks">From top to bottom.</param>
public sealed record Reply(string Language, IReadOnlyList<Block> Blocks)
{
    /// <summary>How it appears.</summary>
    public ReplyMode Mode { get; init; }

    /// <summary>Buttons under it, in rows.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    /// <summary>The answer that it is, to be remembered with its facts; null for all else.</summary>
    public GivenAnswer? Answer { get; init; }

    /// <summary>The form that is to be filled in, or null.</summary>
    public ReplyForm? Form { get; init; }

    /// <summary>A file that comes with it, or null.</summary>
    public ReplyFile? File { get; init; }

    /// <summary>Whether only the asker may see it, whoever else is in the chat.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Messages that it takes the place of, as the platform names them, in order.</summary>
    public IReadOnlyList<string> Replaced { get; init; } = [];

    /// <summary>A reply of one line.</summary>
    public static Reply Line(string language, string words) => new(language, [new Paragraph([words])]);

    /// <summary>A short notice.</summary>
    public static Reply Notice(string language, string words) => Line(language, words) with { Mode = ReplyMode.Notice };
}

/// <summary>A button with what it asks for.</summary>
/// <param name="Label">At most <see cref="LongestLabel"/> characters; longer ones are cut.</param>
/// <param name="Action">What pressing it asks for.</param>
public sealed record Button(string Label, ReplyAction Action)
{
    /// <summary>Characters that every platform shows.</summary>
    public const int LongestLabel = 60;

    public string Label { get; } = Shortened(VisibleText.Of(Label));

    private static string Shortened(string label) => label.Length <= LongestLabel ? label : VisibleText.Cut(label, LongestLabel - 1) + "…";
}

/// <summary>A question for words: a form where the platform has forms, else a message that waits for the next one.</summary>
/// <param name="Action">What the words are for.</param>
/// <param name="Title">What it is, short.</param>
/// <param name="Label">What is asked for.</param>
/// <param name="Longest">Characters that are taken.</param>
public sealed record ReplyForm(ReplyAction Action, string Title, string Label, int Longest);

/// <summary>A file.</summary>
/// <param name="Name">Its name with extension.</param>
/// <param name="Content">UTF-8 text.</param>
public sealed record ReplyFile(string Name, string Content);

/// <summary>Names the answer that a reply gives.</summary>
/// <param name="Id">8 characters, the same when the same turn is answered again.</param>
/// <param name="Facts">The facts it rests on.</param>
public sealed record GivenAnswer(string Id, IReadOnlyList<FactVersion> Facts);

/// <summary>A version of a fact.</summary>
public sealed record FactVersion(string Fact, int Version);

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
