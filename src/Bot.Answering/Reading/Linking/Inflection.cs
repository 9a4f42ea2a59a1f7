using System.Collections.Frozen;

namespace Bot.Answering.Reading.Linking;

/// <summary>Whether a word of a text is a form of a word of a name.</summary>
internal static class Inflection
{
    // Case, number and adjective endings of Russian nouns and names. What stands between base and end must be one of these.
    private static readonly FrozenSet<string> s_russianEndings = FrozenSet.Create(StringComparer.Ordinal,
        "", "а", "у", "ы", "и", "е", "о", "ю", "я", "ь", "й", "ой", "ою", "ей", "ею", "ем", "ом", "ым", "им", "ам", "ям", "ами", "ями", "ах", "ях", "ов", "ев", "ие", "ия", "ий", "ии", "ию", "ием", "ией",
        "ый", "ая", "яя", "ое", "ее", "ые", "ого", "его", "ому", "ему", "ую", "юю", "ых", "их", "ыми", "ими", "ова", "ову", "овым", "ове");

    private const int LongestSuffix = 8;

    /// <param name="name">Word of the name, in base form.</param>
    /// <param name="word">Word of the text.</param>
    /// <param name="agglutinative">Whether the text's language puts strings of suffixes on names (Kazakh, Kyrgyz, Uzbek, Turkmen; Tajik's -и, -ро, -ҳо).</param>
    /// <param name="isName">Whether it is a proper name, which English only puts into the plural; words of topics may have any form.</param>
    public static bool IsFormOf(Token name, Token word, bool agglutinative, bool isName)
    {
        if (name.Folded == word.Folded) return true;
        if (name.Folded.Length < 3 || word.Folded.Length < 3) return false;
        var cyrillic = Stemming.IsCyrillic(name.Folded[0]);
        if (cyrillic != Stemming.IsCyrillic(word.Folded[0])) return false;
        if (name.Folded.Length >= 4 && name.Stem == word.Stem && !isName) return true;
        if (!cyrillic && word.Folded.Length == name.Folded.Length + 1 && word.Folded[^1] == 's' && word.Folded.StartsWith(name.Folded, StringComparison.Ordinal)) return true;
        if (cyrillic && IsRussianForm(name.Folded, word.Folded)) return true;
        return agglutinative && name.Folded.Length >= 4 && word.Folded.Length - name.Folded.Length is > 0 and <= LongestSuffix && word.Folded.StartsWith(name.Folded, StringComparison.Ordinal);
    }

    private static bool IsRussianForm(string name, string word)
    {
        var start = name.AsSpan();
        for (var trimmed = 0; trimmed < 2 && start.Length > 3 && IsEndingLetter(start[^1]); trimmed++) start = start[..^1];
        if (start.Length == name.Length && start.Length == 3 && IsEndingLetter(start[^1])) return false;
        return word.AsSpan().StartsWith(start, StringComparison.Ordinal) && s_russianEndings.Contains(word[start.Length..]);
    }

    private static bool IsEndingLetter(char letter) => letter is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я' or 'ь' or 'й';
}
