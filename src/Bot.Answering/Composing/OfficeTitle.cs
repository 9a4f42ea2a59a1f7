using Bot.Answering.Reading;

namespace Bot.Answering.Composing;

/// <summary>A word of a question that names an office.</summary>
/// <param name="Token">The word.</param>
/// <param name="Concepts">The synonym classes it belongs to, with the words around it.</param>
internal sealed record OfficeWord(Token Token, IReadOnlyList<string> Concepts);

/// <summary>The title of an office in one language, as it is held against the words of a question.</summary>
internal sealed class OfficeTitle
{
    private const int ShortestName = 4;

    private readonly string _title;
    private readonly List<Token> _tokens;
    private readonly IReadOnlyList<string>[] _tags;

    public OfficeTitle(string title, string language)
    {
        _title = title;
        _tokens = Tokenizer.Tokens(title);
        _tags = ConceptLexicon.Default.Tag(_tokens, language);
    }

    /// <summary>
    /// Whether the words name this office and not one beside it: a deputy foreign minister is no foreign minister; a "Deputy Prime Minister and Foreign Minister"
    /// is one. Words of one kind of office stand for each other: envoy and special representative.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="acting">Whether somebody who only acts in the office will do.</param>
    public bool IsCalled(IReadOnlyList<OfficeWord> words, bool acting)
    {
        var matched = new bool[_tokens.Count];
        foreach (var word in words)
        {
            var found = false;
            for (var at = 0; at < _tokens.Count; at++)
            {
                if (!IsSame(_tokens[at], word.Token) && !_tags[at].Any(tag => Concepts.Office.Contains(tag) && word.Concepts.Contains(tag) && !IsLessThanAsked(tag, words))) continue;
                matched[at] = found = true;
            }
            if (!found) return false;
        }
        if (words.Any(word => word.Concepts.Any(Concepts.Deputy.Contains))) return true;
        // Each part of a double office stands for itself.
        return Parts().Any(part => IsHead(part, matched, acting));
    }

    /// <summary>Whether all its words are among these stems.</summary>
    public bool IsIn(IReadOnlySet<string> stems) => _tokens.TrueForAll(token => stems.Contains(token.Stem));

    /// <summary>Whether the words say the whole title, so that it is this office and none beside it.</summary>
    public bool IsWhole(IReadOnlyList<OfficeWord> words, IReadOnlyList<Token> countries, string language) =>
        _tokens.Where((token, at) => !WordLists.IsStop(token.Folded, language) && !countries.Any(country => country.Stem == token.Stem)
            && !words.Any(word => IsSame(token, word.Token) || _tags[at].Any(tag => Concepts.Office.Contains(tag) && word.Concepts.Contains(tag)))).Any() == false;

    // "For Central Asia", "for Central Asian affairs": of a name one form goes on where the other ends.
    private static bool IsSame(Token token, Token word) =>
        token.Stem == word.Stem || (token.IsCapitalised && Math.Min(token.Folded.Length, word.Folded.Length) >= ShortestName
            && (token.Folded.StartsWith(word.Folded, StringComparison.Ordinal) || word.Folded.StartsWith(token.Folded, StringComparison.Ordinal)));

    // A "Secretary of State" is asked for, and this is some "Secretary": words of one kind stand for each other only when neither only leaves out what the other says.
    private bool IsLessThanAsked(string tag, IReadOnlyList<OfficeWord> words)
    {
        var own = _tokens.Where((_, at) => _tags[at].Contains(tag)).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        return own.IsProperSubsetOf(words.Where(word => word.Concepts.Contains(tag)).Select(word => word.Token.Stem));
    }

    // The office asked for is what the part is about: not a deputy's or an aide's, nor that of somebody "to the president".
    private bool IsHead((int First, int Length) part, bool[] matched, bool acting)
    {
        for (var at = part.First; at < part.First + part.Length; at++)
        {
            if (acting && _tags[at].Any(Concepts.Acting.Contains)) continue;
            if (_tags[at].Any(Concepts.Deputy.Contains) || !matched[at] && _tokens[at].Folded is "to" or "of" or "for") return false;
            if (_tags[at].Any(Concepts.Office.Contains)) return matched[at];
        }
        return false;
    }

    private IEnumerable<(int First, int Length)> Parts()
    {
        var first = 0;
        for (var at = 1; at <= _tokens.Count; at++)
        {
            if (at < _tokens.Count && !(_tags[at].Any(Concepts.Office.Contains) && IsJoined(at))) continue;
            yield return (first, at - first);
            first = at;
        }
    }

    // "… and Foreign Minister": the words of an office after a joining word begin another one.
    private bool IsJoined(int at)
    {
        var between = _title[(_tokens[at - 1].Start + _tokens[at - 1].Text.Length).._tokens[at].Start];
        return _tokens[at - 1].Folded is "and" or "и" || between.AsSpan().IndexOfAny("–—-;,") >= 0;
    }
}
