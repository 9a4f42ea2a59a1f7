using Bot.Answering;
using Bot.Conversation.Texts;
using Bot.Knowledge;

namespace Bot.Conversation.Replies;

/// <summary>Makes a reply of what the answerer gave back. Stateless and thread-safe.</summary>
public static class ReplyFormatter
{
    public static Reply Format(Response response) => response switch
    {
        Answer answer => new(answer.Language, [.. Claims(answer), Sources(answer)]),
        Abstention abstention => new(abstention.Language, [new Paragraph([abstention.Text]), .. Nearest(abstention)]),
        _ => throw new ArgumentOutOfRangeException(nameof(response)),
    };

    /// <summary>A fact in a line: its words, in which language when it is another one, and the command that opens it.</summary>
    internal static IReadOnlyList<Span> FactLine(Fact fact, string language)
    {
        var (words, spoken) = fact.Text.Nearest(language);
        var label = spoken == language ? "" : $" ({Phrasebook.Get(language, $"in-{spoken}")})";
        return [$"{words}{label} ", new CommandHint(CommandTable.Fact, fact.Key)];
    }

    // Sentences that follow one another run on; a heading or a list entry begins something new.
    private static List<Block> Claims(Answer answer)
    {
        var blocks = new List<Block>();
        var sentences = new List<Span>();
        var entries = new List<IReadOnlyList<Span>>();
        foreach (var claim in answer.Claims)
        {
            if (claim.Heading is { } heading)
            {
                Close();
                blocks.Add(new Heading(heading));
            }
            if (claim.IsListEntry)
            {
                if (sentences.Count > 0) Close();
                entries.Add(Cited(claim));
                continue;
            }
            if (entries.Count > 0) Close();
            if (sentences.Count > 0) sentences.Add(" ");
            sentences.AddRange(Cited(claim));
        }
        Close();
        return blocks;

        void Close()
        {
            if (sentences.Count > 0) blocks.Add(new Paragraph([.. sentences]));
            if (entries.Count > 0) blocks.Add(new Bullets([.. entries]));
            sentences.Clear();
            entries.Clear();
        }
    }

    private static List<Span> Cited(CitedClaim claim) => [claim.Text, .. claim.Citations.Select(number => new CitationMark(number))];

    private static SourceList Sources(Answer answer) =>
        new([.. answer.Citations.Select(citation => new SourceEntry(citation.Number, SourceLabel.Of(citation.Source, citation.Locator, answer.Language), citation.Source.Url))]);

    private static IEnumerable<Block> Nearest(Abstention abstention) => abstention.Nearest.Count == 0 ? [] :
        [new Heading(Phrasebook.Get(abstention.Language, "nearest-facts")), new Bullets([.. abstention.Nearest.Select(fact => FactLine(fact, abstention.Language))])];
}
