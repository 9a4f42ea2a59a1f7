using Bot.Conversation.Replies;
using Spectre.Console;
using Spectre.Console.Rendering;
using Link = Bot.Conversation.Replies.Link;
using Paragraph = Bot.Conversation.Replies.Paragraph;
using Text = Bot.Conversation.Replies.Text;

namespace Bot.Terminal;

/// <summary>Replies for people at a terminal: wrapped to its width, coloured unless NO_COLOR is set.</summary>
internal sealed class StyledRenderer(IAnsiConsole console) : ITerminalRenderer
{
    private static readonly Style s_quiet = new(decoration: Decoration.Dim);
    private static readonly Style s_strong = new(decoration: Decoration.Bold);
    private static readonly Style s_mark = new(foreground: Color.Teal);

    public void Render(Reply reply)
    {
        Block? above = null;
        foreach (var block in reply.Blocks)
        {
            if (above is not null && (block is Heading || (block is SourceList && above is not Heading))) console.WriteLine();
            console.Write(Drawn(block));
            if (block is Heading or Paragraph) console.WriteLine();
            above = block;
        }
        if (reply.File is { } file) console.Write(new Spectre.Console.Text(file.Content + "\n", s_quiet));
    }

    private static IRenderable Drawn(Block block) => block switch
    {
        Heading heading => new Spectre.Console.Text(heading.Words, s_strong),
        Paragraph paragraph => Words(paragraph.Spans),
        Bullets bullets => Hanging(bullets.Entries.Select(entry => (new Spectre.Console.Text("•"), Words(entry)))),
        SourceList sources => Hanging(sources.Entries.Select(entry => (new Spectre.Console.Text($"[{entry.Number}]", s_mark), Source(entry)))),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static Grid Hanging(IEnumerable<(Spectre.Console.Text Label, Spectre.Console.Paragraph Words)> rows)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(1)).AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        foreach (var (label, words) in rows) grid.AddRow(label, words);
        return grid;
    }

    private static Spectre.Console.Paragraph Source(SourceEntry entry)
    {
        var lines = new Spectre.Console.Paragraph().Append(entry.Label);
        if (entry.Quote is { } quote) lines.Append($"\n“{quote}”", new Style(decoration: Decoration.Italic));
        // A long address is broken to fit; as a link it opens whole.
        lines.Append($"\n{entry.Url}", s_quiet, new Spectre.Console.Link(entry.Url));
        return entry.Facts.Count == 0 ? lines : lines.Append($"\n{string.Join(", ", entry.Facts.Select(fact => fact.Words))}", s_quiet);
    }

    private static Spectre.Console.Paragraph Words(IReadOnlyList<Span> spans)
    {
        var line = new Spectre.Console.Paragraph();
        foreach (var span in spans)
        {
            var (words, style) = Styled(span);
            line.Append(words, style);
        }
        return line;
    }

    private static (string Words, Style Style) Styled(Span span) => span switch
    {
        Text text => (text.Words, Style.Plain),
        Bold bold => (bold.Words, s_strong),
        Link link => (link.Words == link.Url ? link.Url : $"{link.Words} ({link.Url})", s_quiet),
        CitationMark mark => ($" [{mark.Number}]", s_mark),
        CommandHint hint => ($"({hint.Words})", s_quiet),
        _ => throw new ArgumentOutOfRangeException(nameof(span)),
    };
}
