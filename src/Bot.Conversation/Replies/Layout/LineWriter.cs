namespace Bot.Conversation.Replies.Layout;

/// <summary>A stretch of a line.</summary>
/// <param name="Piece">In the platform's markup.</param>
/// <param name="Words">The words when it is nothing else, so that it can be cut; else null.</param>
/// <param name="Fallback">Its words, whatever it is.</param>
internal readonly record struct Run(Piece Piece, string? Words, string Fallback);

/// <summary>A line of a reply.</summary>
internal sealed record Line(IReadOnlyList<Run> Runs, bool HasGapAbove, bool IsHeading = false)
{
    public int Length { get; } = Runs.Sum(run => run.Piece.Length);

    public int Entities { get; } = Runs.Sum(run => run.Piece.Entities);
}

/// <summary>Writes the blocks of a reply as lines.</summary>
internal static class LineWriter
{
    public static IReadOnlyList<Line> Lines(Reply reply, IMarkup markup)
    {
        var urls = reply.Blocks.OfType<SourceList>().SelectMany(list => list.Entries).GroupBy(entry => entry.Number).ToDictionary(group => group.Key, group => group.First().Url);
        var lines = new List<Line>();
        Block? above = null;
        foreach (var block in reply.Blocks)
        {
            var gap = block is Heading || (block is Paragraph or SourceList && above is not Heading);
            foreach (var line in Lines(block, markup, urls))
            {
                lines.Add(new Line(line, gap && lines.Count > 0, block is Heading));
                gap = false;
            }
            above = block;
        }
        return lines;
    }

    private static IEnumerable<IReadOnlyList<Run>> Lines(Block block, IMarkup markup, Dictionary<int, string> urls) => block switch
    {
        Heading heading => [[new(markup.Bold(heading.Words), null, heading.Words)]],
        Paragraph paragraph => [Runs(paragraph.Spans, markup, urls)],
        Bullets bullets => bullets.Entries.Select(entry => (IReadOnlyList<Run>)[Plain("• ", markup), .. Runs(entry, markup, urls)]),
        SourceList sources => sources.Entries.SelectMany(entry => Lines(entry, markup)),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static IEnumerable<IReadOnlyList<Run>> Lines(SourceEntry entry, IMarkup markup)
    {
        yield return [Plain($"[{entry.Number}] ", markup), new(markup.Link(entry.Label, entry.Url), null, entry.Label)];
        if (entry.Quote is { } quote) yield return [new(markup.Quote($"“{quote}”"), null, $"“{quote}”")];
    }

    private static IReadOnlyList<Run> Runs(IReadOnlyList<Span> spans, IMarkup markup, Dictionary<int, string> urls) => [.. spans.Select(span => Of(span, markup, urls))];

    private static Run Of(Span span, IMarkup markup, Dictionary<int, string> urls) => span switch
    {
        Text text => Plain(text.Words, markup),
        Bold bold => new(markup.Bold(bold.Words), null, bold.Words),
        Link link => new(markup.Link(link.Words, link.Url), null, link.Words),
        CitationMark mark => new(markup.Citation(mark.Number, urls.GetValueOrDefault(mark.Number)), null, $" [{mark.Number}]"),
        CommandHint hint => new(markup.Command(hint), null, hint.Words),
        _ => throw new ArgumentOutOfRangeException(nameof(span)),
    };

    private static Run Plain(string words, IMarkup markup) => new(markup.Text(words), words, words);
}
