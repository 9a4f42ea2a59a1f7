using Bot.Conversation.Naming;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Knowledge;

namespace Bot.Conversation.Handlers;

/// <summary>The reply to a name that nothing, or more than one thing, has: what was not found, and what could have been meant.</summary>
internal static class NotFound
{
    private const int MostOffered = 5;
    private const int LongestEcho = 80;

    /// <param name="kind">What was looked for; names the texts <c>no-KIND</c> and <c>several-KIND</c>.</param>
    /// <param name="typed">What the user typed.</param>
    /// <param name="names">Knows what could have been meant.</param>
    /// <param name="line">Shows an item in a line.</param>
    /// <param name="language">Language of the words.</param>
    public static Reply Of<T>(ItemKind kind, string typed, ItemNames names, Func<T, IReadOnlyList<Span>> line, string language) where T : class, IItem
    {
        var several = names.Matching<T>(kind, typed).Count > 1;
        var offers = names.Near<T>(kind, typed, MostOffered);
        var words = new Paragraph([Phrasebook.Fill(language, $"{(several ? "several" : "no")}-{Knowledge.Files.Names.Of(kind)}", ("name", Echo(typed)))]);
        return offers.Count == 0
            ? new Reply(language, [words])
            : new Reply(language, [words, new Heading(Phrasebook.Get(language, "did-you-mean")), new Bullets([.. offers.Select(line)])])
            {
                Buttons = [.. offers.Select(offer => (IReadOnlyList<Button>)[new Button(ItemNames.Label(offer, language), new ReplyAction(ReplyAction.Open, offer.Key))])],
            };
    }

    /// <summary>What was typed, as much of it as one wants to read again.</summary>
    public static string Echo(string typed) => typed.Length <= LongestEcho ? typed : typed[..LongestEcho] + "…";
}
