using System.Collections.Frozen;
using Bot.Knowledge;

namespace Bot.Answering.Reading;

/// <summary>What kind of answer a question expects.</summary>
internal enum AnswerType
{
    Open,
    Who,
    When,
    Where,
    HowMany,
    HowMuch,
    HowLong,
    List,
    Why,
    YesNo,
    Compare,
    Summary,
    What,
    Which,
    Definition,
    How,
}

/// <summary>Words and phrases that tell what kind of answer is expected, by language.</summary>
internal static class QuestionWords
{
    private static readonly FrozenDictionary<string, AnswerType> s_types = Enum.GetValues<AnswerType>().ToFrozenDictionary(type => Knowledge.Files.Names.Of(type), type => type, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Phrase[]> s_byLanguage = LexiconFile.Entries("Lexicon/questions.txt")
        .Where(entry => s_types.ContainsKey(entry.Name))
        .GroupBy(entry => entry.Section)
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(entry => entry.Words.Select(words => new Phrase(s_types[entry.Name], [.. Tokenizer.Tokens(words).Select(token => token.Folded)]))).Where(phrase => phrase.Words.Count > 0).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrozenSet<string>> s_single = s_byLanguage.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Where(phrase => phrase.Words.Count == 1).Select(phrase => phrase.Words[0]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    // What says more about the answer wins over what says less: "list who came" is a list, "how many days" a number.
    private static readonly FrozenDictionary<AnswerType, int> s_rank = new Dictionary<AnswerType, int>
    {
        [AnswerType.Compare] = 9, [AnswerType.Summary] = 9, [AnswerType.List] = 8, [AnswerType.HowMany] = 7, [AnswerType.HowMuch] = 7, [AnswerType.HowLong] = 7,
        [AnswerType.Why] = 6, [AnswerType.When] = 6, [AnswerType.Where] = 6, [AnswerType.Who] = 6, [AnswerType.Definition] = 5, [AnswerType.Which] = 4,
        [AnswerType.How] = 3, [AnswerType.YesNo] = 3, [AnswerType.What] = 2,
    }.ToFrozenDictionary();

    /// <summary>All single question words of all languages.</summary>
    public static IEnumerable<string> All => s_single.Values.SelectMany(words => words);

    /// <summary>Whether a single word is a question word of this language.</summary>
    public static bool Has(string language, string folded) => s_single.TryGetValue(language, out var words) && words.Contains(folded);

    /// <summary>The expected kind of answer, and which tokens said so.</summary>
    public static (AnswerType Type, bool[] Used) TypeOf(IReadOnlyList<Token> tokens, string language)
    {
        var used = new bool[tokens.Count];
        var best = AnswerType.Open;
        foreach (var phrase in s_byLanguage.GetValueOrDefault(language, []).OrderByDescending(phrase => phrase.Words.Count))
        {
            // A yes-no word is one only at the start of an English question: "did he", not "what did he".
            var last = phrase.Type == AnswerType.YesNo && language == Languages.English ? 0 : tokens.Count - phrase.Words.Count;
            for (var at = 0; at <= last && at + phrase.Words.Count <= tokens.Count; at++)
            {
                if (used[at] || !Enumerable.Range(0, phrase.Words.Count).All(word => tokens[at + word].Folded == phrase.Words[word])) continue;
                for (var word = 0; word < phrase.Words.Count; word++) used[at + word] = true;
                if (Rank(phrase.Type) > Rank(best)) best = phrase.Type;
            }
        }
        return (best, used);
    }

    private static int Rank(AnswerType type) => s_rank.GetValueOrDefault(type);

    private sealed record Phrase(AnswerType Type, IReadOnlyList<string> Words);
}
