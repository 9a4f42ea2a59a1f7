using System.Text.RegularExpressions;

namespace Bot.Discord;

/// <summary>Tells what is said to the bot from what it merely overhears.</summary>
internal static partial class Hearing
{
    /// <summary>The words of a message, without whom it calls; null when the bot is not addressed.</summary>
    /// <param name="content">The message.</param>
    /// <param name="isPrivate">Whether only the two of them are there.</param>
    /// <param name="isMentioned">Whether Discord says that the message mentions the bot, or calls it by a reply.</param>
    /// <param name="isReply">Whether it replies to a message of the bot.</param>
    public static string? WordsOf(string? content, bool isPrivate, bool isMentioned, bool isReply) => isPrivate || isMentioned || isReply ? WordsOf(content) : null;

    /// <summary>The words of a message: mentions, emoji of a server and points in time are written as numbers that nobody sees.</summary>
    public static string WordsOf(string? content) => Unread().Replace(content ?? "", " ").Trim();

    /// <summary>The language of somebody's app, when the bot speaks it.</summary>
    public static string? LanguageOf(string? locale) =>
        locale is { Length: >= 2 } code && Knowledge.Languages.Has(code[..2]) && (code.Length == 2 || code[2] == '-') ? code[..2] : null;

    [GeneratedRegex("<(?:@[!&]?|#|a?:[0-9A-Za-z_~]+:|/[^:>]+:|t:|id:)[^<>]*>")]
    private static partial Regex Unread();
}
