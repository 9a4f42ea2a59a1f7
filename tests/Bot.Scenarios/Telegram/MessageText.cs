using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Scenarios.Telegram;

/// <summary>Makes of what a call says the text that people see, and refuses what Telegram refuses.</summary>
internal static partial class MessageText
{
    public const int Longest = 4096;
    public const int LongestCaption = 1024;
    private const int MostEntities = 100;
    private const int MostBytes = 32768;

    /// <summary>The text of a message: it must say something.</summary>
    public static FormattedText Read(string text, string parseMode, JsonNode? entities)
    {
        if (text.Length == 0) throw RefusalException.BadRequest("message text is empty");
        var read = Parse(text, parseMode, entities);
        if (Visible().Count(read.Text) == 0) throw RefusalException.BadRequest("message text is empty");
        if (read.Text.Length > Longest) throw RefusalException.BadRequest("message is too long");
        return read;
    }

    public static FormattedText ReadCaption(string text, string parseMode, JsonNode? entities)
    {
        var read = Parse(text, parseMode, entities);
        if (read.Text.Length > LongestCaption) throw RefusalException.BadRequest("message caption is too long");
        return read;
    }

    /// <summary>What somebody typed; their own program cuts longer texts into several messages.</summary>
    public static FormattedText Typed(string text) => text.Length <= Longest
        ? Finish(new FormattedText(text, []))
        : throw new ArgumentException($"Nobody can send more than {Longest} characters at once.", nameof(text));

    private static FormattedText Parse(string text, string parseMode, JsonNode? entities)
    {
        if (Encoding.UTF8.GetByteCount(text) > MostBytes) throw RefusalException.BadRequest("text is too long");
        return Finish(parseMode.ToUpperInvariant() switch
        {
            "HTML" => HtmlText.Parse(text),
            "" or "NONE" => new FormattedText(text, GivenEntities.Read(entities, text.Length)),
            // The real service takes Markdown too; nothing of the bot may depend on it.
            _ => throw RefusalException.BadRequest("unsupported parse_mode"),
        });
    }

    private static FormattedText Finish(FormattedText given)
    {
        var found = PlainText.WithFound(Trimmed(Cleaned(given)));
        return found with { Entities = [.. found.Entities.Take(MostEntities)] };
    }

    // Control characters and the marks that turn the direction of writing do not get through.
    private static FormattedText Cleaned(FormattedText given)
    {
        var spaced = Control().Replace(given.Text, " ");
        return Removed().Matches(spaced).Reverse().Aggregate(given with { Text = spaced }, (text, match) => Without(text, match.Index, match.Length));
    }

    private static FormattedText Trimmed(FormattedText given)
    {
        var end = given.Text.TrimEnd().Length;
        var start = given.Text.Length - given.Text.TrimStart().Length;
        var cut = Without(given, end, given.Text.Length - end);
        return Without(cut, 0, Math.Min(start, cut.Text.Length));
    }

    private static FormattedText Without(FormattedText given, int offset, int length)
    {
        if (length == 0) return given;
        int Moved(int position) => position <= offset ? position : Math.Max(offset, position - length);
        var entities = given.Entities.Select(entity => entity with { Offset = Moved(entity.Offset), Length = Moved(entity.End) - Moved(entity.Offset) });
        return new FormattedText(given.Text.Remove(offset, length), [.. entities.Where(entity => entity.Length > 0)]);
    }

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F]")]
    private static partial Regex Control();

    [GeneratedRegex(@"[\r\u2028-\u202E]")]
    private static partial Regex Removed();

    [GeneratedRegex(@"[^\s\u200B-\u200F\u2060-\u2064\uFEFF\u3164\u00AD]")]
    private static partial Regex Visible();
}
