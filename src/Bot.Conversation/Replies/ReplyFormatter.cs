using Bot.Answering;
using Bot.Conversation.Texts;
using Bot.Knowledge;

namespace Bot.Conversation.Replies;

/// <summary>Makes a reply of what the answerer gave back. Stateless and thread-safe.</summary>
public static class ReplyFormatter
{
    public static Reply Format(Response response) => response switch
    {
        Answer answer => Formatted(answer),
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

    // Several facts may stand in one place of one source: who reads sees one number for it.
    private static Reply Formatted(Answer answer)
    {
        var places = answer.Citations.GroupBy(citation => (citation.Source.Id, citation.Locator)).ToList();
        var shown = places.SelectMany((place, at) => place.Select(citation => (citation.Number, Shown: at + 1))).ToDictionary(pair => pair.Number, pair => pair.Shown);
        var sources = places.Select((place, at) => new SourceEntry(at + 1, SourceLabel.Of(place.First().Source, place.Key.Locator, answer.Language), place.First().Source.Url) { Facts = [.. place.Select(citation => citation.Fact.Key).Distinct().Select(key => new CommandHint(CommandTable.Fact, key))] });
        return new(answer.Language, [.. Claims(answer, shown), .. answer.Unanswered.Select(sentence => new Paragraph([sentence])), new SourceList([.. sources])]);
    }

    // Sentences that follow one another run on; a heading or a list entry begins something new.
    private static List<Block> Claims(Answer answer, Dictionary<int, int> shown)
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
                entries.Add(Cited(claim, shown));
                continue;
            }
            if (entries.Count > 0) Close();
            if (sentences.Count > 0) sentences.Add(" ");
            sentences.AddRange(Cited(claim, shown));
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

    private static List<Span> Cited(CitedClaim claim, Dictionary<int, int> shown) =>
        [claim.Text, .. claim.Citations.Select(number => shown[number]).Distinct().Order().Select(number => new CitationMark(number))];

    private static IEnumerable<Block> Nearest(Abstention abstention) => abstention.Nearest.Count == 0 ? [] :
        [new Heading(Phrasebook.Get(abstention.Language, "nearest-facts")), new Bullets([.. abstention.Nearest.Select(fact => FactLine(fact, abstention.Language))])];
}
