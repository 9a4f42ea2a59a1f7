using Bot.Conversation.Replies;

namespace Bot.Terminal;

/// <summary>Plain lines, for files, pipes and programs.</summary>
internal sealed class PlainRenderer(TextWriter output) : ITerminalRenderer
{
    public void Render(Reply reply)
    {
        Block? above = null;
        foreach (var block in reply.Blocks)
        {
            if (above is not null && (block is Heading || (block is SourceList && above is not Heading))) output.WriteLine();
            foreach (var line in Lines(block)) output.WriteLine(line);
            above = block;
        }
        if (reply.File is { } file) output.WriteLine(file.Content);
        output.Flush();
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Heading heading => [$"{heading.Words}:"],
        Paragraph paragraph => [Line(paragraph.Spans)],
        Bullets bullets => bullets.Entries.Select(entry => $"• {Line(entry)}"),
        SourceList sources => sources.Entries.SelectMany(Lines),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static IEnumerable<string> Lines(SourceEntry entry)
    {
        yield return $"[{entry.Number}] {entry.Label}";
        if (entry.Quote is { } quote) yield return $"    “{quote}”";
        yield return $"    {entry.Url}";
        if (entry.Facts.Count > 0) yield return $"    {string.Join(", ", entry.Facts.Select(fact => fact.Words))}";
    }

    private static string Line(IReadOnlyList<Span> spans) => string.Concat(spans.Select(Words));

    private static string Words(Span span) => span switch
    {
        Text text => text.Words,
        Bold bold => bold.Words,
        Link link => link.Words == link.Url ? link.Url : $"{link.Words} ({link.Url})",
        CitationMark mark => $" [{mark.Number}]",
        CommandHint hint => $"({hint.Words})",
        _ => throw new ArgumentOutOfRangeException(nameof(span)),
    };
}
