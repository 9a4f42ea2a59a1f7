using System.Collections.Frozen;
using Bot.Knowledge;

namespace Bot.Answering.Reading;

/// <summary>Words that carry no content, by language: function words and the filler of chat.</summary>
internal static class WordLists
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_stop = LexiconFile.Entries("Lexicon/stop.txt")
        .GroupBy(entry => entry.Section).ToFrozenDictionary(group => group.Key, group => group.SelectMany(entry => entry.Words).Select(word => Folding.Fold(word)).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrozenSet<string>> s_light = LexiconFile.Entries("Lexicon/light.txt")
        .GroupBy(entry => entry.Section).ToFrozenDictionary(group => group.Key, group => group.SelectMany(entry => entry.Words).Concat(LexiconFile.Entries("Lexicon/pronouns.txt").Where(entry => entry.Section == group.Key).SelectMany(entry => entry.Words))
            .SelectMany(Tokenizer.Tokens).Select(token => token.Stem).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Whether the word says so little that a fact need not hold it.</summary>
    public static bool IsLight(Token token, string language) => s_light.TryGetValue(language, out var stems) && stems.Contains(token.Stem);

    /// <summary>Whether the word is empty in this language. English and Russian filler counts in every language written in the same letters.</summary>
    public static bool IsStop(string folded, string language) =>
        Has(language, folded) || Has(folded.Length > 0 && Stemming.IsCyrillic(folded[0]) ? Languages.Russian : Languages.English, folded);

    /// <summary>How many languages' lists hold the word, for telling languages apart.</summary>
    public static bool Has(string language, string folded) => s_stop.TryGetValue(language, out var words) && words.Contains(folded);

    /// <summary>All stop words of a language.</summary>
    public static FrozenSet<string> Stop(string language) => s_stop.GetValueOrDefault(language, FrozenSet<string>.Empty);
}
