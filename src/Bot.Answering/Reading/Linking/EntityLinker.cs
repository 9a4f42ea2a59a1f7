using System.Collections.Frozen;
using Bot.Knowledge;

namespace Bot.Answering.Reading.Linking;

/// <summary>
/// Finds what a text names: entities, sessions and publishers of the fact base, by their names in seven languages, inflected forms, surnames alone,
/// and for names (never for topics) misspellings and abbreviations of words that the base does not know otherwise. Immutable once it has learnt its words, and thread-safe.
/// </summary>
internal sealed class EntityLinker
{
    private const int ShortestMisspelt = 5;
    private const int ShortestAbbreviation = 4;

    private readonly FrozenDictionary<string, Alias[]> _byStart;
    private readonly Alias[] _nameWords;
    private readonly FrozenSet<string> _nameStems;
    private FrozenSet<string> _vocabulary = FrozenSet<string>.Empty;
    private readonly KnowledgeBase _base;

    public EntityLinker(KnowledgeBase knowledge)
    {
        _base = knowledge;
        var aliases = AliasesOf.All(knowledge).ToList();
        _byStart = aliases.GroupBy(alias => Start(alias.Tokens[0])).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _nameWords = [.. aliases.Where(alias => alias.IsName && alias.Tokens is [{ Folded.Length: >= ShortestMisspelt }])];
        _nameStems = aliases.SelectMany(alias => alias.Tokens).Select(token => token.Stem).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Teaches it the words that are no names. To be called once, before anything is guessed: facts are linked without guessing, and their words come from there.</summary>
    public void Learn(IEnumerable<string> vocabulary) => _vocabulary = vocabulary.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the base or the lexicon knows this word.</summary>
    public bool Knows(Token token) => Knows(token.Stem) || Knows(token.Folded);

    private bool Knows(string word) => _vocabulary.Contains(word) || _nameStems.Contains(word);

    /// <summary>All mentions, in order. Mentions of sessions may lie over mentions of entities; otherwise the longest wins.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="guess">Whether misspelt and abbreviated names count: for questions, never for facts and claims.</param>
    public List<Mention> Link(IReadOnlyList<Token> tokens, string language, bool guess)
    {
        var agglutinative = language is not (Languages.English or Languages.Russian);
        var lowerCase = !tokens.Any(token => token.IsCapitalised && !token.Folded.Contains('+', StringComparison.Ordinal));
        var mentions = new List<Mention>();
        foreach (var target in (ReadOnlySpan<LinkTarget>)[LinkTarget.Entity, LinkTarget.Session, LinkTarget.Publisher])
        {
            for (var at = 0; at < tokens.Count; at++)
            {
                if (LongestAt(tokens, at, target, agglutinative, lowerCase, guess) is not { } mention) continue;
                mentions.Add(mention);
                at = mention.Last;
            }
        }
        // "Asia" in "Central Asia" is not the paper of that name.
        mentions.RemoveAll(mention => mention.Target == LinkTarget.Publisher && mentions.Exists(other => other.Target == LinkTarget.Entity && other.Length > mention.Length && other.First <= mention.First && other.Last >= mention.Last));
        if (guess) AddGuesses(tokens, mentions);
        return [.. mentions.OrderBy(mention => mention.First).ThenBy(mention => mention.Target)];
    }

    private Mention? LongestAt(IReadOnlyList<Token> tokens, int at, LinkTarget target, bool agglutinative, bool lowerCase, bool guess)
    {
        if (!_byStart.TryGetValue(Start(tokens[at]), out var candidates)) return null;
        var length = 0;
        var ids = new List<string>();
        foreach (var alias in candidates)
        {
            if (alias.Target != target || alias.Tokens.Count < length || at + alias.Tokens.Count > tokens.Count) continue;
            if (!lowerCase && IsPlainWord(alias, tokens[at], guess) || !Matches(alias, tokens, at, agglutinative, lowerCase)) continue;
            if (alias.Tokens.Count > length) ids.Clear();
            length = alias.Tokens.Count;
            if (!ids.Contains(alias.Id)) ids.Add(alias.Id);
        }
        return ids.Count == 0 ? null : new Mention(target, Preferred(ids, target), at, at + length - 1);
    }

    // «По делам» names no Delhi. Where capitals are written, the name of a person or place has one; a question may lack it, unless the word is also a common one.
    private bool IsPlainWord(Alias alias, Token token, bool guess) =>
        alias is { Target: LinkTarget.Entity, Tokens: [{ IsCapitalised: true }] } && _base.Entity(alias.Id)!.Kind is EntityKind.Person or EntityKind.Place or EntityKind.Country && !token.IsCapitalised && !char.IsAsciiDigit(token.Folded[0]) && (!guess || _vocabulary.Contains(token.Stem));

    private static bool Matches(Alias alias, IReadOnlyList<Token> tokens, int at, bool agglutinative, bool lowerCase)
    {
        for (var word = 0; word < alias.Tokens.Count; word++)
            if (!Inflection.IsFormOf(alias.Tokens[word], tokens[at + word], agglutinative, alias.IsName)) return false;
        if (!alias.IsAcronym || tokens[at].Text.All(char.IsUpper)) return true;
        // "us" is the country only in a question typed without capitals, and not after "tell" and the like.
        return lowerCase && (at == 0 || tokens[at - 1].Folded is not ("tell" or "give" or "show" or "help" or "let" or "about" or "for" or "with" or "of" or "to"));
    }

    // One of several that share a name: who yields goes behind those it yields to.
    private IReadOnlyList<string> Preferred(List<string> ids, LinkTarget target)
    {
        if (ids.Count == 1 || target != LinkTarget.Entity) return ids;
        var yielding = ids.Where(id => _base.Entity(id)!.YieldsTo.Any(ids.Contains)).ToList();
        return [.. ids.Except(yielding), .. yielding];
    }

    private void AddGuesses(IReadOnlyList<Token> tokens, List<Mention> mentions)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var word = tokens[at].Folded;
            if (word.Length < ShortestAbbreviation || char.IsAsciiDigit(word[0]) || Knows(tokens[at]) || mentions.Exists(mention => mention.Covers(at))) continue;
            if (Guess(word) is { } alias) mentions.Add(new Mention(alias.Target, [alias.Id], at, at, IsGuess: true));
        }
    }

    // Only when the guess is unambiguous: two names equally near are no guess at all.
    private Alias? Guess(string word)
    {
        var allowed = word.Length >= 8 ? 2 : 1;
        if (word.Length >= ShortestMisspelt)
        {
            for (var distance = 1; distance <= allowed; distance++)
            {
                var near = _nameWords.Where(alias => alias.Tokens[0].Folded[0] == word[0] && EditDistance.Within(alias.Tokens[0].Folded, word, distance)).DistinctBy(alias => alias.Id).Take(2).ToList();
                if (near.Count > 0) return near.Count == 1 ? near[0] : null;
            }
        }
        var abbreviated = _nameWords.Where(alias => alias.Target == LinkTarget.Entity && alias.Tokens[0].Folded.StartsWith(word, StringComparison.Ordinal)).DistinctBy(alias => alias.Id).Take(2).ToList();
        return abbreviated.Count == 1 ? abbreviated[0] : null;
    }

    private static string Start(Token token) => token.Folded.Length <= 3 ? token.Folded : token.Folded[..3];
}
