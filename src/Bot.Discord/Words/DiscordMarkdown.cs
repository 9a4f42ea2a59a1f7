using System.Text;
using Bot.Conversation.Replies;
using Bot.Conversation.Replies.Layout;

namespace Bot.Discord;

/// <summary>Writes what replies are made of in Discord's Markdown. A backslash before what would act makes it a character like any other.</summary>
internal sealed class DiscordMarkdown(bool hasLinks) : IMarkup
{
    public static readonly DiscordMarkdown Instance = new(hasLinks: true);

    /// <summary>The same with words where links would be.</summary>
    public static readonly DiscordMarkdown WithoutLinks = new(hasLinks: false);

    // Acts wherever it stands: emphasis, code, spoilers, mentions, timestamps, emoji.
    private const string Acting = "\\*_~`|<@";

    // Acts at the beginning of a line: headings, lists, quotes, small print.
    private const string Leading = "#->+";

    public Piece Text(string words) => Plain(Escaped(words));

    // Stars hold no blanks at their edges.
    public Piece Bold(string words) =>
        words.Trim() is { Length: > 0 } bold ? Plain($"{words[..words.IndexOf(bold, StringComparison.Ordinal)]}**{Escaped(bold)}**{words[words.TrimEnd().Length..]}") : Text(words);

    public Piece Quote(string words) => Plain($"> {Escaped(words)}");

    public Piece Link(string words, string url)
    {
        if (!hasLinks || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)) return Text(words);
        // Discord shows no link whose words are an address themselves.
        return words == url ? Plain($"<{uri.AbsoluteUri}>") : Plain($"[{Escaped(words, isLabel: true)}]({Address(uri)})");
    }

    // The list of sources below has the address; here it would fill the message.
    public Piece Citation(int number, string? url) => Plain($" [{number}]");

    public Piece Command(CommandHint hint) => hint.Words.Contains('`', StringComparison.Ordinal) ? Text(hint.Words) : Plain($"`{hint.Words}`");

    private static Piece Plain(string markup) => new(markup, markup.Length);

    private static string Address(Uri uri) => uri.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    private static string Escaped(string words, bool isLabel = false)
    {
        var escaped = new StringBuilder(words.Length + 8);
        var start = words.Length - words.AsSpan().TrimStart().Length;
        for (var at = 0; at < words.Length; at++)
        {
            if (Acts(words, at, start, isLabel)) escaped.Append('\\');
            escaped.Append(words[at]);
        }
        return escaped.ToString();
    }

    private static bool Acts(string words, int at, int start, bool isLabel) => words[at] switch
    {
        // Of addresses and of names of emoji, not of "Note: this" or "10:30".
        ':' => at + 1 < words.Length && (words[at + 1] == '/' || char.IsAsciiLetter(words[at + 1]) || words[at + 1] == '_'),
        // Words in brackets, with an address in round ones behind them, here or in what follows.
        '[' => isLabel || words[^1] == ']' || words.IndexOf("](", at, StringComparison.Ordinal) >= 0,
        ']' => isLabel,
        // "1. " begins a list.
        '.' => at > start && words.AsSpan(start, at - start).IndexOfAnyExceptInRange('0', '9') < 0,
        var letter => Acting.Contains(letter, StringComparison.Ordinal) || (at == start && Leading.Contains(letter, StringComparison.Ordinal)),
    };
}
