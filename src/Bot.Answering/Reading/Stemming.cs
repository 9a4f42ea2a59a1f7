using Lucene.Net.Tartarus.Snowball.Ext;

namespace Bot.Answering.Reading;

/// <summary>
/// Stems by script: Latin letters by Porter's second English algorithm, Cyrillic ones by the Russian Snowball algorithm (both from Lucene.NET).
/// Words of the other languages come through too, the same way on both sides of a comparison. Thread-safe.
/// </summary>
internal static class Stemming
{
    // A Snowball program keeps its word in itself, so each thread has its own.
    [ThreadStatic]
    private static EnglishStemmer? t_english;

    [ThreadStatic]
    private static RussianStemmer? t_russian;

    public static string Stem(string folded)
    {
        if (folded.Length < 3 || char.IsAsciiDigit(folded[0])) return folded;
        return IsCyrillic(folded[0]) ? Russian(folded) : English(folded);
    }

    public static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u052f';

    private static string English(string folded)
    {
        t_english ??= new EnglishStemmer();
        t_english.SetCurrent(folded);
        t_english.Stem();
        return t_english.Current;
    }

    private static string Russian(string folded)
    {
        t_russian ??= new RussianStemmer();
        t_russian.SetCurrent(folded);
        t_russian.Stem();
        return t_russian.Current;
    }
}
