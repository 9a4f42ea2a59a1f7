using Bot.Conversation.Replies;
using Bot.Conversation.Texts;

namespace Bot.Conversation.Handlers;

/// <summary>The reply to a name that nothing, or more than one thing, has: what was not found, and what could have been meant.</summary>
internal static class NotFound
{
    public const int MostOffered = 5;

    private const int LongestEcho = 80;

    /// <param name="language">Language of the words.</param>
    /// <param name="text">Name of the text that says so, with a place {name}.</param>
    /// <param name="typed">What the user typed.</param>
    /// <param name="offers">What could have been meant, a line each.</param>
    public static Reply Of(string language, string text, string typed, IReadOnlyList<IReadOnlyList<Span>> offers)
    {
        var name = typed.Length <= LongestEcho ? typed : typed[..LongestEcho] + "…";
        var words = new Paragraph([Phrasebook.Fill(language, text, ("name", name))]);
        return offers.Count == 0
            ? new Reply(language, [words])
            : new Reply(language, [words, new Heading(Phrasebook.Get(language, "did-you-mean")), new Bullets(offers)]);
    }
}
