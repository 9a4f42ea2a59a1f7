using Bot.Knowledge;

namespace Bot.Answering.Reading.Linking;

/// <summary>Collects every name under which the fact base's things can be found.</summary>
internal static class AliasesOf
{
    public static IEnumerable<Alias> All(KnowledgeBase knowledge)
    {
        var all = knowledge.Entities.SelectMany(Entity).Concat(knowledge.Entities.SelectMany(Surnames)).Concat(knowledge.Sessions.SelectMany(Session)).Concat(Publishers(knowledge));
        return all.Where(alias => alias.Tokens.Count > 0).DistinctBy(alias => (alias.Target, alias.Id, string.Join(' ', alias.Tokens.Select(token => token.Folded))));
    }

    private static IEnumerable<Alias> Entity(Entity entity) =>
        entity.Names.Values.SelectMany(names => names).Concat(entity.Demonyms.Values.SelectMany(names => names))
            .Select(name => new Alias(LinkTarget.Entity, entity.Id, Tokenizer.Tokens(name), entity.Kind != EntityKind.Term));

    // People are called by their surnames: the last word of a full name.
    private static IEnumerable<Alias> Surnames(Entity entity) =>
        entity.Kind != EntityKind.Person ? [] : entity.Names.Values.SelectMany(names => names).Select(Tokenizer.Tokens)
            .Where(tokens => tokens.Count >= 2 && tokens[^1].Folded.Length >= 2)
            .Select(tokens => new Alias(LinkTarget.Entity, entity.Id, [tokens[^1]], true));

    private static IEnumerable<Alias> Session(Session session) =>
        session.Names.Select(pair => pair.Value).Concat(session.Aliases.Values.SelectMany(names => names))
            .Select(name => new Alias(LinkTarget.Session, session.Id, Tokenizer.Tokens(name), true));

    private static IEnumerable<Alias> Publishers(KnowledgeBase knowledge) =>
        knowledge.Sources.SelectMany(source => new[] { source.Publisher, source.OriginalPublisher }).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)
            .SelectMany(name => Spellings(name).Select(spelling => new Alias(LinkTarget.Publisher, name, Tokenizer.Tokens(spelling), true)));

    // "The Astana Times" is also called "Astana Times"; "News Central Asia (nCa)" is called either.
    private static IEnumerable<string> Spellings(string name)
    {
        yield return name;
        if (name.StartsWith("The ", StringComparison.Ordinal)) yield return name[4..];
        if (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && name.EndsWith(')'))
        {
            yield return name[..open].Trim();
            yield return name[(open + 1)..^1];
        }
    }
}
