using System.Collections.Frozen;
using Bot.Knowledge;

namespace Bot.Answering.Reading;

/// <summary>
/// Synonym classes ("concepts") that hold across languages, so that a question's "released" or «вышло» meets a fact's "put out". General language only;
/// what is particular to the platform stands in the fact base. Thread-safe.
/// </summary>
internal sealed class ConceptLexicon
{
    private readonly FrozenDictionary<string, Entry[]> _byFirstStem;
    private readonly FrozenDictionary<string, Entry[]> _byPrefix;

    private ConceptLexicon()
    {
        var stemmed = new List<Entry>();
        var prefixed = new List<Entry>();
        foreach (var file in (ReadOnlySpan<string>)["Lexicon/concepts.en.txt", "Lexicon/concepts.ru.txt", "Lexicon/concepts.other.txt"])
            foreach (var (_, name, words) in LexiconFile.Entries(file))
                foreach (var word in words)
                    if (Tokenizer.Tokens(word) is { Count: > 0 } tokens) (file.EndsWith("other.txt", StringComparison.Ordinal) ? prefixed : stemmed).Add(new Entry(name, tokens));
        _byFirstStem = stemmed.GroupBy(entry => entry.Words[0].Stem).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _byPrefix = prefixed.GroupBy(entry => Prefix(entry.Words[0].Folded)).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        Stems = [.. stemmed.SelectMany(entry => entry.Words).Select(word => word.Stem).Distinct(StringComparer.Ordinal)];
    }

    public static ConceptLexicon Default { get; } = new();

    /// <summary>All stems that the English and Russian classes know.</summary>
    public IReadOnlyList<string> Stems { get; }

    /// <summary>For each token the concepts it belongs to, phrases included; most tokens have none or one.</summary>
    public IReadOnlyList<string>[] Tag(IReadOnlyList<Token> tokens, string language)
    {
        var tags = new IReadOnlyList<string>[tokens.Count];
        var inPhrase = new bool[tokens.Count];
        for (var at = 0; at < tokens.Count; at++) tags[at] ??= [];
        var others = language is not (Languages.English or Languages.Russian);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (_byFirstStem.TryGetValue(tokens[at].Stem, out var entries)) Add(entries, static (word, token) => word.Stem == token.Stem, at);
            if (others && _byPrefix.TryGetValue(Prefix(tokens[at].Folded), out entries)) Add(entries, static (word, token) => IsSuffixed(word.Folded, token.Folded), at);
        }
        return tags;

        void Add(Entry[] entries, Func<Token, Token, bool> same, int at)
        {
            foreach (var entry in entries.OrderByDescending(entry => entry.Words.Count))
            {
                if (at + entry.Words.Count > tokens.Count || !Enumerable.Range(0, entry.Words.Count).All(word => same(entry.Words[word], tokens[at + word]))) continue;
                // A phrase says more than its words: "call for" is no phone call.
                if (entry.Words.Count == 1 && inPhrase[at]) continue;
                for (var word = at; word < at + entry.Words.Count; word++)
                {
                    if (entry.Words.Count > 1 && !inPhrase[word]) (inPhrase[word], tags[word]) = (true, []);
                    if (!tags[word].Contains(entry.Concept)) tags[word] = [.. tags[word], entry.Concept];
                }
            }
        }
    }

    private static bool IsSuffixed(string word, string token) =>
        token == word || (word.Length >= 3 && token.Length - word.Length is > 0 and <= 9 && token.StartsWith(word, StringComparison.Ordinal));

    private static string Prefix(string folded) => folded.Length <= 3 ? folded : folded[..3];

    private sealed record Entry(string Concept, IReadOnlyList<Token> Words);
}
