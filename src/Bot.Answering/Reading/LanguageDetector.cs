using Bot.Knowledge;

namespace Bot.Answering.Reading;

/// <summary>Tells which of the seven languages a short text is in, by letters that only some have and by function and question words. Thread-safe.</summary>
internal static class LanguageDetector
{
    // Letters of one language's alphabet that the others do not have weigh most: one is often all that a chat message shows.
    private static readonly (string Letters, string Language, int Weight)[] s_letters =
    [
        ("әұіһ", Languages.Kazakh, 4), ("ғқ", Languages.Kazakh, 2), ("ңөү", Languages.Kazakh, 1),
        ("ңөү", Languages.Kyrgyz, 2),
        ("ў", Languages.Uzbek, 4), ("ҳғқ", Languages.Uzbek, 1),
        ("ӣӯҷ", Languages.Tajik, 4), ("ҳқғ", Languages.Tajik, 1),
        ("ňžäý", Languages.Turkmen, 3), ("şçöü", Languages.Turkmen, 1),
    ];

    public static string Detect(string text, IReadOnlyList<Token> tokens)
    {
        var cyrillic = text.Count(letter => Stemming.IsCyrillic(char.ToLowerInvariant(letter)));
        var latin = text.Count(char.IsAsciiLetter);
        var scores = Languages.All.ToDictionary(language => language, _ => 0.0);
        if (cyrillic > latin) scores[Languages.Russian] += 0.5;
        else scores[Languages.English] += 0.5;
        foreach (var letter in text.ToLowerInvariant())
            foreach (var (letters, language, weight) in s_letters)
                if (letters.Contains(letter, StringComparison.Ordinal)) scores[language] += weight;
        foreach (var token in tokens)
            foreach (var language in Languages.All)
                if (WordLists.Has(language, token.Folded) || QuestionWords.Has(language, token.Folded)) scores[language] += 1.5;
        scores[Languages.Uzbek] += UzbekLatin(text);
        // Hardly a Kazakh sentence goes without letters of its own; many a Kyrgyz one does.
        scores[Languages.Kyrgyz] += 0.05;
        return Languages.All.MaxBy(language => scores[language] + (Fits(language, cyrillic > latin) ? 0.1 : 0))!;
    }

    private static bool Fits(string language, bool cyrillic) => cyrillic ? language == Languages.Russian : language == Languages.English;

    // o' and g' are letters of Uzbek: "bo'lgan", "o‘zbek". In English an apostrophe behind o or g is rare ("o'clock", "goin'").
    private static double UzbekLatin(string text)
    {
        var found = 0.0;
        for (var at = 1; at + 1 < text.Length; at++)
            if (Folding.IsApostrophe(text[at]) && char.ToLowerInvariant(text[at - 1]) is 'o' or 'g' && char.IsAsciiLetter(text[at + 1]) && char.ToLowerInvariant(text[at + 1]) is not 's') found += 2;
        return found;
    }
}
