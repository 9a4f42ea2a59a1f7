using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Answering.Reading.Values;

/// <summary>Names of the months in the seven languages.</summary>
internal static class Months
{
    // Months that are also other words, in languages where sentences hold them.
    private static readonly FrozenSet<string> s_mistakable = FrozenSet.Create(StringComparer.Ordinal, "may", "march", "mar", "mart", "мая", "mai", "sep", "jan", "dec", "oct");

    private static readonly FrozenDictionary<string, int> s_names = LexiconFile.Entries("Lexicon/months.txt")
        .Where(entry => int.TryParse(entry.Name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .SelectMany(entry => entry.Words.Select(word => (Name: Folding.Fold(word), Month: int.Parse(entry.Name, CultureInfo.InvariantCulture))))
        .Where(pair => !pair.Name.Contains(' ', StringComparison.Ordinal))
        .DistinctBy(pair => pair.Name).ToFrozenDictionary(pair => pair.Name, pair => pair.Month, StringComparer.Ordinal);

    // Bases that endings are put on: июл|я, iyul|da, шілде|де.
    private static readonly (string Base, int Month)[] s_bases =
    [
        .. s_names.Where(pair => pair.Key.Length >= 4 && !char.IsAsciiDigit(pair.Key[0])).Select(pair => (pair.Key.TrimEnd('ь', 'й', 'я'), pair.Value)).OrderByDescending(pair => pair.Item1.Length),
    ];

    /// <summary>1 to 12, or null.</summary>
    public static int? Of(Token token)
    {
        var word = token.Folded;
        if (s_names.TryGetValue(word, out var month)) return month;
        if (word.Length < 4) return null;
        foreach (var (start, number) in s_bases)
            if (word.Length > start.Length && word.Length - start.Length <= 6 && word.StartsWith(start, StringComparison.Ordinal) && IsEnding(word.AsSpan(start.Length), start)) return number;
        return null;
    }

    /// <summary>Whether the word can stand for a month without a number beside it.</summary>
    public static bool IsUnmistakable(Token token, string wordBefore) =>
        (token.Folded.Length > 3 && !s_mistakable.Contains(token.Folded)) || wordBefore is "in" or "since" or "until" or "last" or "next" or "в" or "с" or "до"
        || (wordBefore == "this" && token.IsCapitalised); // "this may help"

    private static bool IsEnding(ReadOnlySpan<char> ending, string start) =>
        Stemming.IsCyrillic(start[0]) || ending is "da" or "de" or "dan" or "den" or "ning" or "gacha" or "ga" or "y" or "i" or "ida" or "idan" or "ining" or "iga" or "igacha" or "idagi" or "ynda" or "inda" or "inde" or "yn" or "in" or "dagi";
}
