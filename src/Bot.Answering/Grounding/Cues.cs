using System.Collections.Frozen;
using Bot.Answering.Reading;
using Bot.Knowledge;

namespace Bot.Answering.Grounding;

/// <summary>What a sentence signals besides its values.</summary>
[Flags]
internal enum Cue
{
    None = 0,

    /// <summary>"Reportedly", "according to", "said".</summary>
    Reported = 1,

    /// <summary>"Was to", "planned".</summary>
    Planned = 2,

    /// <summary>"Not", "no", "without".</summary>
    Negation = 4,
}

/// <summary>Finds hedges and negations by the word lists of all seven languages.</summary>
internal static class Cues
{
    private static readonly FrozenDictionary<string, (Cue Cue, Token[] Words)[]> s_phrases = LexiconFile.Entries("Lexicon/hedges.txt")
        .SelectMany(entry => entry.Words.Select(words => (entry.Section, Cue: CueOf(entry.Name), Words: Tokenizer.Tokens(words).ToArray())))
        .Where(phrase => phrase.Cue != Cue.None && phrase.Words.Length > 0)
        .GroupBy(phrase => phrase.Section).ToFrozenDictionary(group => group.Key, group => group.Select(phrase => (phrase.Cue, phrase.Words)).ToArray(), StringComparer.Ordinal);

    public static Cue In(string text, string language)
    {
        var tokens = Tokenizer.Tokens(text);
        var found = Cue.None;
        foreach (var (cue, words) in s_phrases.GetValueOrDefault(language, []))
            if (!found.HasFlag(cue) && Stands(words, tokens)) found |= cue;
        return found;
    }

    /// <summary>The cues of a text in all its languages.</summary>
    public static Cue In(LocalText text) => text.Aggregate(Cue.None, (found, pair) => found | In(pair.Value, pair.Key));

    private static bool Stands(Token[] words, List<Token> tokens)
    {
        for (var at = 0; at + words.Length <= tokens.Count; at++)
        {
            var same = true;
            for (var word = 0; word < words.Length && same; word++)
                same = words[word].Folded == tokens[at + word].Folded || (words[word].Folded.Length >= 4 && words[word].Stem == tokens[at + word].Stem);
            if (same) return true;
        }
        return false;
    }

    private static Cue CueOf(string name) => name switch { "reported" => Cue.Reported, "planned" => Cue.Planned, "negation" => Cue.Negation, _ => Cue.None };
}
