using System.Buffers;
using System.Text;
using Bot.Conversation;
using Bot.Conversation.Replies;
using Bot.Conversation.Replies.Layout;
using Bot.Conversation.Turns;

namespace Bot.Telegram;

/// <summary>
/// Writes what replies are made of in Telegram's HTML. Telegram makes mentions, commands and links of plain words that look like them; a word joiner, which is
/// neither seen nor breaks a line, keeps them words. Only commands of the bot itself stay alive.
/// </summary>
internal sealed class HtmlMarkup : IMarkup
{
    private const char Joiner = '\u2060';
    private const int LongestCommand = 64;

    // A message may have some 32 KB of markup; addresses of this length count as one thing more each.
    private const int LongAddress = 200;

    /// <summary>What one message takes, counted after Telegram has read the markup.</summary>
    public static readonly MessageLimits Limits = new(4096, 100);

    public static readonly HtmlMarkup Instance = new();

    public Piece Text(string words)
    {
        var (inert, commands) = Inert(words);
        return new(Escaped(inert), inert.Length, commands);
    }

    public Piece Bold(string words) => Tagged(words, "<b>", "</b>");

    public Piece Quote(string words) => Tagged(words, "<blockquote>", "</blockquote>");

    // Telegram looks for nothing in the words of a link, so that an address to copy stays whole. What it does not take as a link it shows as words.
    public Piece Link(string words, string url)
    {
        if (!IsPage(url)) return Text(words);
        return new($"<a href=\"{Escaped(url)}\">{Escaped(words)}</a>", words.Length, 1 + (url.Length / LongAddress));
    }

    public Piece Citation(int number, string? url)
    {
        var mark = url is null ? Text($"[{number}]") : Link($"[{number}]", url);
        return mark with { Markup = $" {mark.Markup}", Length = mark.Length + 1 };
    }

    public Piece Command(CommandHint hint)
    {
        var pressable = hint.Argument.Length == 0 ? $"/{hint.Command}" : $"/{hint.Command}_{hint.Argument}";
        return pressable.Length <= LongestCommand && pressable.AsSpan(1).IndexOfAnyExcept(CommandLetters) < 0
            ? new(pressable, pressable.Length, 1)
            : new($"<code>{Escaped(hint.Words)}</code>", hint.Words.Length, 1);
    }

    // tg: addresses would be mentions; only pages of the web are linked.
    private static bool IsPage(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.Host.Contains('.', StringComparison.Ordinal)
        && !url.Any(char.IsWhiteSpace);

    private static SearchValues<char> CommandLetters { get; } =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private static Piece Tagged(string words, string open, string close)
    {
        var (inert, commands) = Inert(words);
        return new($"{open}{Escaped(inert)}{close}", inert.Length, commands + 1);
    }

    private static string Escaped(string words) =>
        words.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static (string Words, int Commands) Inert(string words)
    {
        if (words.AsSpan().IndexOfAny("@/.#") < 0) return (words, 0);
        var inert = new StringBuilder(words.Length + 8);
        var commands = 0;
        for (var at = 0; at < words.Length; at++)
        {
            inert.Append(words[at]);
            if (IsOwnCommand(words, at)) commands++;
            else if (Acts(words, at)) inert.Append(Joiner);
        }
        return (inert.ToString(), commands);
    }

    // What ends a stretch is held to act too: the next stretch may begin with what it acts on.
    private static bool Acts(string words, int at)
    {
        var next = at + 1 < words.Length ? words[at + 1] : '\0';
        return words[at] switch
        {
            '@' or '#' => next == '\0' || IsWord(next),
            '/' => (next == '\0' || IsWord(next)) && BeginsCommand(words, at),
            ':' => next == '/',
            '.' => at > 0 && IsWord(words[at - 1]) && IsLabel(words, at + 1),
            _ => false,
        };
    }

    private static bool IsOwnCommand(string words, int at)
    {
        if (words[at] != '/' || !BeginsCommand(words, at)) return false;
        var rest = words.AsSpan(at + 1);
        var end = rest.IndexOfAnyExcept(CommandLetters);
        var name = (end < 0 ? rest : rest[..end]).ToString();
        return name == TurnRouter.Cancel || CommandTable.Find(name) is not null;
    }

    private static bool BeginsCommand(string words, int at) => at == 0 || !(IsWord(words[at - 1]) || words[at - 1] is '/' or '<' or '>');

    // The last part of an address has two letters or more; "U.S." and "1.5" are left as they are.
    private static bool IsLabel(string words, int at) => at + 1 < words.Length && char.IsLetter(words[at]) && (char.IsLetterOrDigit(words[at + 1]) || words[at + 1] == '-');

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter == '_';
}
