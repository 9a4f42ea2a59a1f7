using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Knowledge;

namespace Bot.Answering.Reading;

/// <summary>Tells verbs from names of things, by word lists and, where a shape belongs to verbs alone, by shape. English and Russian. Thread-safe.</summary>
internal static partial class Verbs
{
    private static readonly FrozenSet<string> s_plain = Words("plain");

    private static readonly FrozenSet<string> s_other = Words("other");

    // Behind these stands the name of a thing: "the offer", "on control".
    private static readonly FrozenSet<string> s_beforeNouns = FrozenSet.Create(StringComparer.Ordinal,
        "a", "an", "the", "of", "on", "in", "for", "with", "at", "from", "by", "about", "this", "that", "these", "those", "its", "their", "his", "her", "our", "any", "no", "new", "some", "which", "many", "much");

    // A verb of its own as soon as it stands there at all.
    private static readonly FrozenSet<string> s_auxiliaries = FrozenSet.Create(StringComparer.Ordinal,
        "is", "are", "am", "whats", "whos", "whens", "wheres", "hows", "was", "were", "be", "been", "do", "does", "did", "has", "have", "had", "will", "would", "can", "could", "should", "may", "might", "must",
        "был", "была", "было", "были", "будет", "будут", "есть", "является", "являются", "стал", "стала", "стали");

    /// <summary>Whether the word at this place is a verb.</summary>
    public static bool IsVerb(IReadOnlyList<Token> tokens, int at) => IsPlain(tokens, at) || (CanBe(tokens, at) && (Has(s_other, tokens[at]) || HasShape(tokens[at].Folded)));

    /// <summary>Whether it is one so general that a fact may say the same in any words.</summary>
    public static bool IsPlain(IReadOnlyList<Token> tokens, int at) => CanBe(tokens, at) && Has(s_plain, tokens[at]);

    /// <summary>"Is", "did", «был».</summary>
    public static bool IsAuxiliary(Token token) => s_auxiliaries.Contains(token.Folded);

    private static bool CanBe(IReadOnlyList<Token> tokens, int at) => at == 0 || !s_beforeNouns.Contains(tokens[at - 1].Folded);

    private static bool Has(FrozenSet<string> words, Token token) => words.Contains(IsCyrillic(token) ? token.Stem : token.Folded);

    private static bool HasShape(string folded) => folded.Length >= 5 && (Stemming.IsCyrillic(folded[0]) ? Russian().IsMatch(folded) : English().IsMatch(folded));

    private static bool IsCyrillic(Token token) => token.Folded.Length > 0 && Stemming.IsCyrillic(token.Folded[0]);

    // English verbs are listed in every form, since the base form of many is a noun, too; Russian ones are known by their stems.
    private static FrozenSet<string> Words(string name) => LexiconFile.Entries("Lexicon/verbs.txt").Where(entry => entry.Name == name)
        .SelectMany(entry => entry.Words.SelectMany(Tokenizer.Tokens).Select(token => entry.Section == Languages.Russian ? token.Stem : token.Folded)).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex("[^aeiou]ed$")]
    private static partial Regex English();

    [GeneratedRegex("(?:л(?:ся|ась|ось|ись)|(?:ть|[еи]т|[юя]т)ся|[ауя]ет|[аяу]ют|[аи]вал[аи]?|овал[аи]?)$")]
    private static partial Regex Russian();
}
