using System.Collections.Frozen;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Bot.Answering.Reading;

/// <summary>
/// Stems by script: Latin letters by Krovetz's stemmer, which keeps words apart that Porter's runs together (president, presidency, preside), Cyrillic ones by
/// the Russian Snowball algorithm (both from Lucene.NET). Words of the other languages come through too, the same way on both sides of a comparison. Thread-safe.
/// </summary>
internal static class Stemming
{
    private const int ShortestInIng = 7;

    // A stemmer keeps its word in itself, so each thread has its own.
    [ThreadStatic]
    private static OneWord? t_word;

    [ThreadStatic]
    private static KStemFilter? t_english;

    [ThreadStatic]
    private static RussianStemmer? t_russian;

    // Krovetz's dictionary has some plurals as words of their own; these mean no more than their singular.
    private static readonly FrozenSet<string> s_plurals = FrozenSet.Create(StringComparer.Ordinal, "sessions", "regions", "dates", "letters", "offices");

    public static string Stem(string folded)
    {
        if (folded.Length < 3 || char.IsAsciiDigit(folded[0])) return folded;
        return IsCyrillic(folded[0]) ? Russian(folded) : English(folded);
    }

    public static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u052f';

    private static string English(string folded) =>
        Krovetz(s_plurals.Contains(folded) ? folded[..^1] : folded);

    private static string Krovetz(string folded)
    {
        t_word ??= new OneWord();
        t_english ??= new KStemFilter(t_word);
        t_word.Next = folded;
        t_english.IncrementToken();
        var stem = t_word.Current;
        // Krovetz keeps nouns in -ing; a question's "matching" must meet a fact's "to match".
        return stem.Length >= ShortestInIng && stem.EndsWith("ing", StringComparison.Ordinal) ? stem[..^3] : stem;
    }

    private static string Russian(string folded)
    {
        t_russian ??= new RussianStemmer();
        t_russian.SetCurrent(folded);
        t_russian.Stem();
        return t_russian.Current;
    }

    /// <summary>Hands the filter one word at a time: Lucene.NET offers this stemmer only as a filter of streams.</summary>
    private sealed class OneWord : TokenStream
    {
        private readonly ICharTermAttribute _term;

        public OneWord() => _term = AddAttribute<ICharTermAttribute>();

        public string Next { get; set; } = "";

        public string Current => _term.ToString()!;

        public override bool IncrementToken()
        {
            ClearAttributes();
            _term.Append(Next);
            return true;
        }
    }
}
