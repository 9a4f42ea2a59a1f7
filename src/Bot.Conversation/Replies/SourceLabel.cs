using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Conversation.Texts;
using Bot.Knowledge;

namespace Bot.Conversation.Replies;

/// <summary>A source in one line: publisher, date, place in the source, title.</summary>
internal static partial class SourceLabel
{
    public static string Of(Source source, string? locator, string language) =>
        $"{Publication(source, language)}{(locator is null ? "" : $", {Locator(locator, language)}")} — {source.Title}";

    /// <summary>Who published it and when.</summary>
    public static string Publication(Source source, string language) =>
        $"{Publisher(source, language)}, {(source.Published is { } published ? DateLabel.Of(published, language) : Phrasebook.Get(language, "undated"))}";

    /// <summary>Who published it; for a reprint, whose text it is as well.</summary>
    public static string Publisher(Source source, string language) => source.OriginalPublisher is { } original
        ? Phrasebook.Fill(language, "reprint", ("publisher", source.Publisher), ("original", original)) : source.Publisher;

    // Locators are written in English; the words that most of them are made of are known in the asker's language too.
    private static string Locator(string locator, string language) =>
        LocatorWord().Replace(locator, word => Phrasebook.Get(language, $"locator-{word.Value.ToLower(CultureInfo.InvariantCulture)}"));

    [GeneratedRegex(@"\b(para|title|bullet|headline|preamble|lead)\b")]
    private static partial Regex LocatorWord();
}
