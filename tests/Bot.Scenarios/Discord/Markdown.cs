using System.Text.RegularExpressions;

namespace Bot.Scenarios.Discord;

/// <summary>Discord's Markdown, as far as the bot uses it.</summary>
internal static partial class Markdown
{
    /// <summary>A text as it looks on the screen: what is bold without its stars, a link as its words, what is escaped as it is meant.</summary>
    public static string Shown(string text) => Mark().Replace(text, match => match.Groups["as"].Value);

    [GeneratedRegex(@"\\(?<as>[^\w\s])|`(?<as>[^`]*)`|\*\*|(?<!\\)\[(?<as>(?:\\.|[^\]\\])*)\]\(https?://[^)\s]*\)|<(?<as>https?://[^>\s]*)>")]
    private static partial Regex Mark();
}
