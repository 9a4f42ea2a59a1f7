using System.Collections.Frozen;
using Bot.Knowledge;

namespace Bot.Answering.Reading;

/// <summary>Which time a question is about, as far as words say it: "currently", "the latest", "upcoming", "is planned".</summary>
[Flags]
internal enum TimeSense
{
    None = 0,
    Now = 1,
    Latest = 2,
    Next = 4,
    Planned = 8,

    /// <summary>"Will", «состоится»: what is asked for is still to come.</summary>
    Future = 16,

    /// <summary>"Was", «занимал»: what is asked for is over.</summary>
    Past = 32,
}

/// <summary>Words that place a question in time and ask for nothing by themselves. Stateless and thread-safe.</summary>
internal static class TimeWords
{
    private static readonly FrozenDictionary<string, Phrase[]> s_byLanguage = LexiconFile.Entries("Lexicon/time.txt")
        .GroupBy(entry => entry.Section)
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(entry => entry.Words.Select(words => new Phrase(entry.Name, [.. Tokenizer.Tokens(words)]))).OrderByDescending(phrase => phrase.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The times meant, and for each token whether it is a word that only says so.</summary>
    public static (TimeSense Sense, TimeSense[] ByToken) Read(IReadOnlyList<Token> tokens, string language)
    {
        var byToken = new TimeSense[tokens.Count];
        var past = TimeSense.None;
        foreach (var phrase in s_byLanguage.GetValueOrDefault(language, []))
        {
            if (SenseOf(phrase.Name) is not (not TimeSense.None and var sense)) continue;
            for (var at = 0; at + phrase.Words.Length <= tokens.Count; at++)
            {
                if (byToken[at] != TimeSense.None || !Stands(phrase, tokens, at, language)) continue;
                // A verb that tells of the past says more than that.
                if (sense == TimeSense.Past) past = sense;
                for (var word = at; word < at + phrase.Words.Length && sense != TimeSense.Past; word++) byToken[word] = sense;
            }
        }
        return (byToken.Aggregate(past, (all, one) => all | one), byToken);
    }

    /// <summary>The words of this name that end before this token, as the number of tokens they take; 0 for none.</summary>
    public static int Before(string name, IReadOnlyList<Token> tokens, int end, string language) => Longest(name, tokens, language, length => end - length);

    /// <summary>The words of this name that begin at this token, as the number of tokens they take; 0 for none.</summary>
    public static int At(string name, IReadOnlyList<Token> tokens, int start, string language) => Longest(name, tokens, language, _ => start);

    private static int Longest(string name, IReadOnlyList<Token> tokens, string language, Func<int, int> start) =>
        s_byLanguage.GetValueOrDefault(language, []).Where(phrase => phrase.Name == name && start(phrase.Words.Length) >= 0 && start(phrase.Words.Length) + phrase.Words.Length <= tokens.Count && Stands(phrase, tokens, start(phrase.Words.Length), language))
            .Select(phrase => phrase.Words.Length).FirstOrDefault();

    private static bool Stands(Phrase phrase, IReadOnlyList<Token> tokens, int at, string language)
    {
        for (var word = 0; word < phrase.Words.Length; word++)
            if (!IsForm(phrase.Words[word], tokens[at + word], phrase.Name == "past" ? Languages.English : language)) return false;
        return true;
    }

    // Russian adjectives and the endings of the five other languages vary; English words stand as they are, and so do verbs whose ending tells the time.
    private static bool IsForm(Token word, Token token, string language) =>
        word.Folded == token.Folded || (word.Folded.Length > 3 && language switch
        {
            Languages.English => false,
            Languages.Russian => word.Stem == token.Stem,
            _ => token.Folded.Length <= word.Folded.Length + 6 && token.Folded.StartsWith(word.Folded, StringComparison.Ordinal),
        });

    private static TimeSense SenseOf(string name) => name switch
    {
        "now" => TimeSense.Now,
        "latest" => TimeSense.Latest,
        "next" => TimeSense.Next,
        "planned" => TimeSense.Planned,
        "future" => TimeSense.Future,
        "past" => TimeSense.Past,
        _ => TimeSense.None,
    };

    private sealed record Phrase(string Name, Token[] Words);
}
