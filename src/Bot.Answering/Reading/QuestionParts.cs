using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Knowledge;

namespace Bot.Answering.Reading;

/// <summary>
/// Takes a message with several questions apart: at the end of a sentence, and at a joining word or comma with a question word or auxiliary behind it. Only
/// where both sides are questions by themselves: "when and where was it" and "who came and from where" stay whole. Thread-safe.
/// </summary>
internal static partial class QuestionParts
{
    private const int LongestRest = 5;

    private static readonly FrozenSet<string> s_joining = FrozenSet.Create(StringComparer.Ordinal, "and", "n", "but", "и", "а", "но", "және", "жана", "va", "ва", "we");

    private static readonly FrozenSet<string> s_alsoWords = FrozenSet.Create(StringComparer.Ordinal, "also", "then", "так", "также", "еще", "потом", "затем", "заодно");

    // Behind a comma these mostly begin a clause of the same sentence.
    private static readonly FrozenSet<string> s_relative = FrozenSet.Create(StringComparer.Ordinal, "who", "whom", "whose", "which", "where", "when", "кто", "что", "где", "когда", "куда", "чем", "чего", "кому", "кем", "как");

    /// <summary>The questions in order; the whole text when there is only one.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var language = LanguageDetector.Detect(text, Tokenizer.Tokens(text));
        var parts = Sentences(text, language).SelectMany(sentence => Joined(sentence, language)).ToList();
        return parts.Count > 1 ? parts : [text];
    }

    // Whatever is no question goes with the question behind it, the last with the one before it.
    private static List<string> Sentences(string text, string language)
    {
        var parts = new List<string>();
        var first = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!EndsSentence(text, at) || !IsQuestion(Tokenizer.Tokens(text[first..(at + 1)]), language) || !Follows(text[(at + 1)..], language)) continue;
            parts.Add(text[first..(at + 1)].Trim());
            first = at + 1;
        }
        parts.Add(text[first..].Trim());
        return parts;
    }

    // A mark, the last of several, with a space behind it; a full stop only behind a word long enough to be no abbreviation.
    private static bool EndsSentence(string text, int at)
    {
        if (text[at] == '\n') return true;
        if (at + 1 >= text.Length || !char.IsWhiteSpace(text[at + 1])) return false;
        return text[at] is '?' or '!' or ';' or '…' || (text[at] == '.' && at >= 3 && char.IsLetter(text[at - 1]) && char.IsLetter(text[at - 2]) && char.IsLetter(text[at - 3]));
    }

    // A question of its own, or the rest of one: "And Borland?".
    private static bool Follows(string rest, string language) =>
        Tokenizer.Tokens(rest) is { Count: > 1 } tokens && (IsQuestion(tokens, language) || (s_joining.Contains(tokens[0].Folded) && tokens.Count <= LongestRest && rest.TrimEnd().EndsWith('?')));

    private static bool IsQuestion(List<Token> tokens, string language) => Skipped(tokens) is var rest && QuestionWords.TypeOf(rest, language).Type != AnswerType.Open;

    private static List<string> Joined(string sentence, string language)
    {
        var tokens = Tokenizer.Tokens(sentence);
        var parts = new List<string>();
        var (first, from) = (0, 0);
        for (var at = 1; at < tokens.Count; at++)
        {
            var begins = BehindJoint(sentence, tokens, at);
            if (begins < 0 || !StandsAlone(tokens.GetRange(first, at - first), language, Short().IsMatch(sentence[from..tokens[at].Start])) || !Begins(tokens.GetRange(begins, tokens.Count - begins), language)) continue;
            parts.Add(sentence[from..tokens[at].Start].TrimEnd(' ', ','));
            (first, from) = (begins, tokens[begins].Start);
            at = begins;
        }
        parts.Add(sentence[from..]);
        return parts;
    }

    // Where the next question may begin when this token is, or stands behind, what joins two; otherwise -1.
    private static int BehindJoint(string sentence, List<Token> tokens, int at)
    {
        if (s_joining.Contains(tokens[at].Folded))
        {
            var next = at + 1;
            while (next < tokens.Count && s_alsoWords.Contains(tokens[next].Folded)) next++;
            return next < tokens.Count ? next : -1;
        }
        var isBehindComma = sentence.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End).Contains(',');
        if (!isBehindComma) return -1;
        var isRelative = s_relative.Contains(tokens[at].Folded) && !(at + 1 < tokens.Count && IsAscii(tokens[at]) && Verbs.IsAuxiliary(tokens[at + 1]));
        return isRelative ? -1 : at;
    }

    // The first question of two: more than a question word and what it counts.
    private static bool StandsAlone(List<Token> tokens, string language, bool hasShortIs)
    {
        var (type, used) = QuestionWords.TypeOf(tokens, language);
        if (type == AnswerType.Open || !Enumerable.Range(0, tokens.Count).Any(at => !used[at] && IsContent(tokens[at], language))) return false;
        if (!language.IsRead() || hasShortIs) return true;
        return type is AnswerType.Who or AnswerType.Definition or AnswerType.Summary or AnswerType.Compare or AnswerType.YesNo
            || Enumerable.Range(0, tokens.Count).Any(at => Verbs.IsAuxiliary(tokens[at]) || (!used[at] && Verbs.IsVerb(tokens, at)));
    }

    // The second: begins with a question word or, with a subject behind it, an auxiliary; in Russian also with a verb and «ли».
    private static bool Begins(List<Token> tokens, string language)
    {
        var (type, used) = QuestionWords.TypeOf(tokens, language);
        if (type == AnswerType.Open) return false;
        var says = Enumerable.Range(0, tokens.Count).Any(at => !used[at] && (IsContent(tokens[at], language) || Verbs.IsAuxiliary(tokens[at])));
        if (!language.IsRead()) return says;
        if (tokens.Count > 1 && tokens[1].Folded == "ли") return true;
        var begins = used[0] || (tokens.Count > 1 && used[1] && tokens[0].Folded.Length <= 4 && WordLists.IsStop(tokens[0].Folded, language) && !Verbs.IsAuxiliary(tokens[0]));
        return begins && says && (!IsAscii(tokens[0]) || !Verbs.IsAuxiliary(tokens[0]) || HasSubject(tokens));
    }

    // "And was it approved", not "and was approved".
    private static bool HasSubject(List<Token> tokens) =>
        tokens.Count > 2 && !Verbs.IsVerb(tokens, 1) && tokens[1].Folded is not ("not" or "now" or "still" or "also" or "then" or "to" or "been" or "being") && !tokens[1].Folded.EndsWith("ing", StringComparison.Ordinal);

    private static bool IsContent(Token token, string language) => !WordLists.IsStop(token.Folded, language) && !s_joining.Contains(token.Folded);

    private static bool IsAscii(Token token) => token.Folded.Length > 0 && char.IsAscii(token.Folded[0]);

    // "And what came out?" asks as "what came out?" does.
    private static List<Token> Skipped(List<Token> tokens) => [.. tokens.SkipWhile(token => s_joining.Contains(token.Folded) || s_alsoWords.Contains(token.Folded))];

    // "What's": the tokenizer leaves the 's off.
    [GeneratedRegex(@"\b(?:what|who|when|where|how|why)['\u2019]s\b", RegexOptions.IgnoreCase)]
    private static partial Regex Short();

    private static bool IsRead(this string language) => language is Languages.English or Languages.Russian;
}
