using Bot.Answering.Reading;
using Bot.Answering.Reading.Values;
using Bot.Knowledge;

namespace Bot.Answering.Retrieval;

/// <summary>The words of a session's names, read once and shared by all its facts: every candidate fact of every question is held against them.</summary>
internal sealed class SessionWords(Session session)
{
    private HashSet<string>? _names;
    private HashSet<string>? _all;
    private List<TypedValue>? _values;

    /// <summary>Stems of its name in every language.</summary>
    public HashSet<string> NameStems => _names ??= Stems(session.Names.Select(pair => pair.Value));

    /// <summary>Stems of its names and aliases.</summary>
    public HashSet<string> AllStems => _all ??= [.. NameStems, .. Stems(session.Aliases.Values.SelectMany(names => names))];

    /// <summary>Typed values of its name in every language.</summary>
    public IReadOnlyList<TypedValue> Values => _values ??= [.. session.Names.SelectMany(pair => ValueReader.Read(pair.Value, pair.Key))];

    private static HashSet<string> Stems(IEnumerable<string> names) => names.SelectMany(Tokenizer.Tokens).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
}
