using System.Collections.Frozen;
using Bot.Answering.Reading;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>The sentence patterns of answers, by language. What a language has no pattern for is said in English. Thread-safe.</summary>
internal static class Phrases
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> s_byLanguage =
        Languages.All.ToFrozenDictionary(language => language, Read, StringComparer.Ordinal);

    /// <summary>All words of all patterns: words of our own, which the gate need not look for in facts.</summary>
    public static IEnumerable<string> Words => s_byLanguage.Values.SelectMany(patterns => patterns.Values).SelectMany(Tokenizer.Tokens).Select(token => token.Stem);

    public static bool Has(string language, string name) => s_byLanguage[language].ContainsKey(name);

    /// <summary>The language to say this in: this one, or Russian where it lacks the pattern.</summary>
    public static string Spoken(string language, string name) => Has(language, name) || language == Languages.English ? language : Languages.Russian;

    /// <summary>The pattern in this language, else in English.</summary>
    public static string Get(string language, string name) =>
        s_byLanguage[language].TryGetValue(name, out var pattern) || s_byLanguage[Languages.English].TryGetValue(name, out pattern)
            ? pattern : throw new ArgumentOutOfRangeException(nameof(name), name, "no such phrase");

    /// <summary>The pattern with its places filled. A place written with a capital takes its words with a capital.</summary>
    public static string Fill(string language, string name, params ReadOnlySpan<(string Place, string Words)> places)
    {
        var text = Get(language, name);
        foreach (var (place, words) in places)
        {
            text = text.Replace($"{{{place}}}", words, StringComparison.Ordinal);
            var capital = Capitalised(place);
            if (capital != place) text = text.Replace($"{{{capital}}}", Capitalised(words), StringComparison.Ordinal);
        }
        return text;
    }

    public static string Capitalised(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>"a, b and c".</summary>
    public static string Listed(string language, IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} {Get(language, "and")} {words[^1]}",
    };

    private static FrozenDictionary<string, string> Read(string language) =>
        LexiconFile.Lines($"Phrases/{language}.txt").Select(line => line.Split(": ", 2)).ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
