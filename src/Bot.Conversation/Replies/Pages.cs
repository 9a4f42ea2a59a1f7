using System.Globalization;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;

namespace Bot.Conversation.Replies;

/// <summary>Long replies in pages that buttons turn, where the chat has buttons.</summary>
internal static class Pages
{
    // A page is read without scrolling far, and with its sources still fits into one message.
    private const int LongestPage = 1_500;
    private const int LongestWithSources = 3_600;

    /// <summary>One page of a reply; the whole reply where nobody turns pages.</summary>
    /// <param name="reply">The whole.</param>
    /// <param name="turn">Who reads it.</param>
    /// <param name="page">From 1; one that does not exist any more becomes the nearest.</param>
    /// <param name="command">The command that shows it.</param>
    /// <param name="argument">The words after the command.</param>
    public static Reply Of(Reply reply, Turn turn, int page, string command, string argument)
    {
        if (!turn.TurnsPages || !ReplyAction.ForPage(command, 99, argument).Fits) return reply;
        var pages = Cut([.. reply.Blocks.Where(block => block is not SourceList)], reply.Blocks.OfType<SourceList>().SelectMany(list => list.Entries).ToLookup(entry => entry.Number));
        if (pages.Count < 2) return reply;
        page = Math.Clamp(page, 1, pages.Count);
        var blocks = Titled(pages[page - 1], reply.Blocks[0] as Heading);
        return reply with
        {
            Blocks = [.. blocks, .. Sources(reply, blocks)],
            Buttons = [[.. Turns(page, pages.Count, command, argument, reply.Language)], .. reply.Buttons],
            Mode = turn.Kind == TurnKind.Button ? ReplyMode.Replace : reply.Mode,
            Replaced = turn is { Kind: TurnKind.Button, Message: { } message } ? [message] : [],
        };
    }

    // Whoever turned a page still sees what it is a page of.
    private static IReadOnlyList<Block> Titled(IReadOnlyList<Block> page, Heading? title) => title is null || page[0] == title ? page : [title, .. page];

    private static IEnumerable<Button> Turns(int page, int count, string command, string argument, string language)
    {
        if (page > 1) yield return To(page - 1, "page-back");
        if (page < count) yield return To(page + 1, "page-on");

        Button To(int other, string text) => new(
            Phrasebook.Fill(language, text, ("page", other.ToString(CultureInfo.InvariantCulture)), ("count", count.ToString(CultureInfo.InvariantCulture))),
            ReplyAction.ForPage(command, other, argument));
    }

    // Pages end between blocks and between list entries; a heading goes with what follows it, and stands again where its list goes on.
    private static List<IReadOnlyList<Block>> Cut(IReadOnlyList<Block> blocks, ILookup<int, SourceEntry> sources)
    {
        var pages = new List<IReadOnlyList<Block>>();
        var page = new List<Block>();
        var length = 0;
        var cited = new HashSet<int>();
        Heading? heading = null;
        foreach (var part in blocks.SelectMany(Parts))
        {
            var own = Length(part);
            cited.UnionWith(Cited(part));
            if (length > 0 && (length + own > LongestPage || length + own + cited.Sum(number => sources[number].Sum(Length)) > LongestWithSources))
            {
                var orphan = page[^1] is Heading;
                if (orphan) page.RemoveAt(page.Count - 1);
                pages.Add(Joined(page));
                page = heading is not null && part is Bullets ? [heading] : [];
                length = page.Sum(Length);
                cited = [.. Cited(part)];
            }
            page.Add(part);
            length += own;
            if (part is Heading begun) heading = begun;
            else if (part is Paragraph) heading = null;
        }
        if (page.Count > 0) pages.Add(Joined(page));
        return pages;
    }

    private static IEnumerable<Block> Parts(Block block) => block is Bullets list ? list.Entries.Select(entry => new Bullets([entry])) : [block];

    private static IReadOnlyList<Block> Joined(List<Block> parts)
    {
        var blocks = new List<Block>();
        foreach (var part in parts)
        {
            if (part is Bullets entry && blocks.Count > 0 && blocks[^1] is Bullets list) blocks[^1] = new Bullets([.. list.Entries, .. entry.Entries]);
            else blocks.Add(part);
        }
        return blocks;
    }

    private static int Length(Block block) => block switch
    {
        Heading heading => heading.Words.Length,
        Paragraph paragraph => Length(paragraph.Spans),
        Bullets list => list.Entries.Sum(Length),
        _ => 0,
    };

    private static int Length(IReadOnlyList<Span> spans) => spans.Sum(span => span switch
    {
        Text text => text.Words.Length,
        Bold bold => bold.Words.Length,
        Link link => link.Words.Length,
        CommandHint hint => hint.Words.Length,
        _ => 4,
    });

    // Only the sources that the page cites.
    private static IEnumerable<Block> Sources(Reply reply, IReadOnlyList<Block> blocks)
    {
        var cited = blocks.SelectMany(Cited).ToHashSet();
        var entries = reply.Blocks.OfType<SourceList>().SelectMany(list => list.Entries).Where(entry => cited.Contains(entry.Number)).ToList();
        return entries.Count == 0 ? [] : [new SourceList(entries)];
    }

    private static int Length(SourceEntry entry) => entry.Label.Length + (entry.Quote?.Length ?? 0) + 8;

    private static IEnumerable<int> Cited(Block block) => Spans(block).OfType<CitationMark>().Select(mark => mark.Number);

    private static IEnumerable<Span> Spans(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Spans,
        Bullets list => list.Entries.SelectMany(entry => entry),
        _ => [],
    };
}
