using Bot.Conversation.Replies;
using Bot.Conversation.Replies.Layout;

namespace Bot.Telegram;

/// <summary>Writes a reply as words alone, for the notices that Telegram shows above a chat.</summary>
internal sealed class PlainMarkup : IMarkup
{
    private const int LongestNotice = 200;

    private static readonly PlainMarkup s_instance = new();

    /// <summary>The reply in as many words as a notice takes.</summary>
    public static string Notice(Reply reply)
    {
        var parts = MessageLayout.Messages(reply, s_instance, new MessageLimits(LongestNotice - 1, int.MaxValue));
        return parts.Count switch { 0 => "", 1 => parts[0], _ => $"{parts[0]}…" };
    }

    public Piece Text(string words) => new(words, words.Length);

    public Piece Bold(string words) => Text(words);

    public Piece Quote(string words) => Text(words);

    public Piece Link(string words, string url) => Text(words);

    public Piece Citation(int number, string? url) => Text($" [{number}]");

    public Piece Command(CommandHint hint) => Text(hint.Words);
}
