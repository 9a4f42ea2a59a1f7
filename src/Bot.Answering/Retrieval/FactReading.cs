using Bot.Answering.Reading;
using Bot.Answering.Reading.Linking;
using Bot.Knowledge;

namespace Bot.Answering.Retrieval;

/// <summary>What reading a fact's words gives: the part of an index entry that takes time, and is kept between starts.</summary>
/// <param name="Stems">Stems of its words in every language.</param>
/// <param name="Plain">Those of words written small: the base's vocabulary, in which no name stands by accident.</param>
/// <param name="Concepts">Concepts its words stand for.</param>
/// <param name="Entities">Entities its words name.</param>
internal sealed record FactReading(IReadOnlyCollection<string> Stems, IReadOnlyCollection<string> Plain, IReadOnlyCollection<string> Concepts, IReadOnlyCollection<string> Entities)
{
    private const char BetweenWords = '\u001f';
    private const char BetweenParts = '\u001e';

    public static FactReading Of(Fact fact, EntityLinker linker)
    {
        HashSet<string> Words() => new(StringComparer.Ordinal);
        var (stems, plain, concepts, entities) = (Words(), Words(), Words(), Words());
        foreach (var (language, words) in fact.Text)
        {
            var tokens = Tokenizer.Tokens(words);
            foreach (var token in tokens)
            {
                stems.Add(token.Stem);
                if (!token.IsCapitalised) plain.Add(token.Stem);
            }
            foreach (var tagged in ConceptLexicon.Default.Tag(tokens, language)) concepts.UnionWith(tagged);
            foreach (var mention in linker.Link(tokens, language, guess: false))
                if (mention.Target == LinkTarget.Entity) entities.Add(mention.Id);
        }
        return new FactReading(stems, plain, concepts, entities);
    }

    /// <summary>The reading that <see cref="Write"/> wrote.</summary>
    public static FactReading Parse(string written)
    {
        var parts = written.Split(BetweenParts);
        return new FactReading(Words(parts[0]), Words(parts[1]), Words(parts[2]), Words(parts[3]));

        static string[] Words(string part) => part.Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries);
    }

    public string Write() => string.Join(BetweenParts, string.Join(BetweenWords, Stems), string.Join(BetweenWords, Plain), string.Join(BetweenWords, Concepts), string.Join(BetweenWords, Entities));
}
