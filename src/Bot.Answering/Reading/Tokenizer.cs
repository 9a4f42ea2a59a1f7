using System.Text.RegularExpressions;

namespace Bot.Answering.Reading;

/// <summary>Cuts text into words and numbers. "C5+1" in all its spellings is one word; hyphens part words; an English possessive is left off.</summary>
internal static partial class Tokenizer
{
    /// <summary>Longest input that is read; what lies beyond is cut off at a word boundary by the caller's limit on questions.</summary>
    public static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        foreach (var match in Words().EnumerateMatches(text))
        {
            var start = match.Index;
            var words = text.AsSpan(start, match.Length);
            if (words.Length > 2 && Folding.IsApostrophe(words[^2]) && words[^1] is 's' or 'S') words = words[..^2];
            var folded = Folding.Fold(words);
            if (folded.Length == 0) continue;
            if (Format().IsMatch(folded)) folded = Platform(folded);
            tokens.Add(new Token(words.ToString(), folded, Stemming.Stem(folded), start));
        }
        return tokens;
    }

    // The C of C5+1 may be the Latin or the Cyrillic letter; so may the B of B5+1.
    private static string Platform(string folded)
    {
        var letter = folded[0] switch { 'с' => 'c', 'в' or 'б' => 'b', var other => other };
        return letter + string.Concat(folded.Skip(1).Where(part => !char.IsWhiteSpace(part)));
    }

    [GeneratedRegex(@"^\p{L}\d\s?\+\s?\d$")]
    private static partial Regex Format();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{L}\d\s?\+\s?\d(?![\p{L}\p{N}])|\d+(?:[.,]\d+)+|[\p{L}\p{N}\p{M}]+(?:['\u2018\u2019\u02bb\u02bc\u02b9`\u00b4\u2032\u00ad\u200b-\u200f\u2060-\u2069][\p{L}\p{N}\p{M}]+)*")]
    private static partial Regex Words();
}
