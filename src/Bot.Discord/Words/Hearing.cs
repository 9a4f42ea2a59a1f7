using System.Globalization;

namespace Bot.Discord;

/// <summary>Tells what is said to the bot from what it merely overhears.</summary>
internal static class Hearing
{
    /// <summary>The words of a message without the mention of the bot; null when it is not addressed.</summary>
    /// <param name="content">The message.</param>
    /// <param name="me">The bot.</param>
    /// <param name="isPrivate">Whether only the two of them are there.</param>
    /// <param name="isMentioned">Whether Discord says that the message mentions the bot, or calls it by a reply.</param>
    /// <param name="isReply">Whether it replies to a message of the bot.</param>
    public static string? WordsOf(string? content, ulong me, bool isPrivate, bool isMentioned, bool isReply)
    {
        if (!isPrivate && !isMentioned && !isReply) return null;
        var id = me.ToString(CultureInfo.InvariantCulture);
        return (content ?? "").Replace($"<@{id}>", " ", StringComparison.Ordinal).Replace($"<@!{id}>", " ", StringComparison.Ordinal).Trim();
    }

    /// <summary>The language of somebody's app, when the bot speaks it.</summary>
    public static string? LanguageOf(string? locale) =>
        locale is { Length: >= 2 } code && Knowledge.Languages.Has(code[..2]) && (code.Length == 2 || code[2] == '-') ? code[..2] : null;
}
