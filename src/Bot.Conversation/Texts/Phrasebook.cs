using System.Collections.Frozen;
using Bot.Knowledge;

namespace Bot.Conversation.Texts;

/// <summary>Every word a user reads that is no answer, by language. What a language lacks is said in English. Thread-safe.</summary>
public static class Phrasebook
{
    private static readonly FrozenDictionary<string, Lazy<FrozenDictionary<string, string>>> s_byLanguage =
        Languages.All.ToFrozenDictionary(language => language, language => new Lazy<FrozenDictionary<string, string>>(() => Read(language)), StringComparer.Ordinal);

    /// <summary>The text in this language, else in English.</summary>
    public static string Get(string language, string name) =>
        In(language).TryGetValue(name, out var text) || In(Languages.English).TryGetValue(name, out text)
            ? text : throw new ArgumentOutOfRangeException(nameof(name), name, "no such text");

    /// <summary>The text with its {places} filled.</summary>
    public static string Fill(string language, string name, params ReadOnlySpan<(string Place, string Words)> places)
    {
        var text = Get(language, name);
        foreach (var (place, words) in places) text = text.Replace($"{{{place}}}", words, StringComparison.Ordinal);
        return text;
    }

    internal static FrozenDictionary<string, string> In(string language) => s_byLanguage[language].Value;

    private static FrozenDictionary<string, string> Read(string language)
    {
        using var stream = typeof(Phrasebook).Assembly.GetManifestResourceStream($"Texts/{language}.txt")
            ?? throw new InvalidOperationException($"The program was built without Texts/{language}.txt.");
        using var reader = new StreamReader(stream);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            texts.Add(line[..colon], line[(colon + 2)..]);
        }
        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
