using Bot.Conversation.Naming;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Bot.Knowledge;

namespace Bot.Conversation.Handlers;

/// <summary>Shows one fact with everything that is known of it: words, slots, every source, and facts that disagree.</summary>
public sealed class FactHandler(KnowledgeBase knowledge, ItemNames names) : IHandler
{
    public Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken) => Task.FromResult(
        names.Find<Fact>(ItemKind.Fact, turn.Text) is { } fact
            ? new Reply(language, [new Heading(Phrasebook.Fill(language, "fact", ("key", fact.Key))), Words(fact, language), Slots(fact, language), .. Sources(fact, language), .. Conflicts(fact, language)])
            : NotFound.Of<Fact>(ItemKind.Fact, turn.Text, names, other => ReplyFormatter.FactLine(other, language), language));

    private static Paragraph Words(Fact fact, string language)
    {
        var (words, spoken) = fact.Text.Nearest(language);
        return new Paragraph([spoken == language ? words : $"{words} ({Phrasebook.Get(language, $"in-{spoken}")})"]);
    }

    private Bullets Slots(Fact fact, string language) =>
        new([.. FactSlots.Of(fact, knowledge, language).Select(slot => (IReadOnlyList<Span>)[new Bold($"{slot.Label}: "), slot.Words])]);

    private IEnumerable<Block> Sources(Fact fact, string language)
    {
        var entries = fact.Sources.Select((citation, at) => knowledge.Source(citation.Source) is { } source
            ? new SourceEntry(at + 1, SourceLabel.Of(source, citation.Locator, language), source.Url, citation.Quote) : null).OfType<SourceEntry>().ToList();
        return entries.Count == 0 ? [] : [new Heading(Phrasebook.Get(language, "sources")), new SourceList(entries)];
    }

    private IEnumerable<Block> Conflicts(Fact fact, string language)
    {
        var conflicts = knowledge.ConflictsOf(fact.Id);
        return conflicts.Count == 0 ? [] : [new Heading(Phrasebook.Get(language, "conflicts")), new Bullets([.. conflicts.Select(conflict => Other(conflict, language))])];
    }

    private IReadOnlyList<Span> Other(Conflict conflict, string language)
    {
        var line = ReplyFormatter.FactLine(knowledge.Fact(conflict.With)!, language);
        return conflict.Note is { } note ? [.. line, $" — {note.Nearest(language).Words}"] : line;
    }
}
