using System.Text.RegularExpressions;

namespace Bot.Scenarios.Telegram;

/// <summary>Finds what Telegram makes of plain words: mentions, commands, addresses, tags. Nothing has to mark them.</summary>
internal static partial class PlainText
{
    private static readonly (string Type, Func<Regex> Pattern)[] Kinds =
        [("url", Address), ("email", Email), ("mention", Mention), ("bot_command", Command), ("hashtag", Hashtag)];

    /// <summary>The same text with what was found in it. What is already marked as code or link is left alone.</summary>
    public static FormattedText WithFound(FormattedText given)
    {
        var entities = given.Entities.ToList();
        foreach (var (type, pattern) in Kinds)
            foreach (Match match in pattern().Matches(given.Text))
                Add(entities, new Entity(type, match.Index, match.Length));
        return given with { Entities = [.. entities.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)] };
    }

    private static void Add(List<Entity> entities, Entity found)
    {
        if (!entities.Exists(entity => entity.IsSealed && entity.Offset < found.End && found.Offset < entity.End)) entities.Add(found);
    }

    [GeneratedRegex("""(?<![\w@])(?:https?://[^\s<>"]+|tg://[^\s<>"]+|(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|org|net|gov|edu|int|info|io|me|app|dev|kz|kg|tj|tm|uz|ru|us|uk|eu|de|fr|cn)\b(?:[/?#][^\s<>"]*)?)(?<![.,;:!?)'\]])""", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<![\w.])[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+\b", RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<!\w)@[A-Za-z0-9_]{2,32}(?!\w)")]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<![\w#])#(?=\w*\p{L})\w{1,255}(?![\w#])")]
    private static partial Regex Hashtag();
}
