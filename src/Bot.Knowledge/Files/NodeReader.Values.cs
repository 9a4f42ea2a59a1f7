using YamlDotNet.RepresentationModel;

namespace Bot.Knowledge.Files;

// Single values and lists of them: words, ids, choices.
internal sealed partial class NodeReader
{
    public string? Text(string key)
    {
        if (Node(key) is not { } child) return null;
        if (WordsOf(child) is { } words) return words;
        Wrong(child, $"'{key}' must be words", "Write one value after the colon, or take the key out.");
        return null;
    }

    public string Required(string key)
    {
        Require(key);
        return Text(key) ?? "";
    }

    public IReadOnlyList<string> Texts(string key) => [.. Scalars(key).Select(scalar => scalar.Value!)];

    /// <summary>A list of ids; each is remembered with its line, so that the checker can tell where a dangling one stands.</summary>
    public IReadOnlyList<string> Ids(string key, ItemKind kind)
    {
        var scalars = Scalars(key).ToList();
        foreach (var scalar in scalars) notes.References.Add(new(kind, scalar.Value!, file, LineOf(scalar)));
        return [.. scalars.Select(scalar => scalar.Value!)];
    }

    public IReadOnlyList<string> RequiredIds(string key, ItemKind kind)
    {
        if (Node(key) is YamlSequenceNode { Children.Count: 0 }) Wrong(node, $"'{key}' has no entry", "Name at least one id.");
        Require(key);
        return Ids(key, kind);
    }

    public string? Id(string key, ItemKind kind)
    {
        if (Text(key) is not { } id) return null;
        notes.References.Add(new(kind, id, file, LineOf(key)));
        return id;
    }

    public string RequiredId(string key, ItemKind kind)
    {
        Require(key);
        return Id(key, kind) ?? "";
    }

    public T Choice<T>(string key, T whenAbsent) where T : struct, Enum
    {
        if (OneOf(key, [.. Enum.GetValues<T>().Select(Names.Of)]) is not { } text) return whenAbsent;
        foreach (var value in Enum.GetValues<T>())
            if (Names.Of(value) == text) return value;
        return whenAbsent;
    }

    public T RequiredChoice<T>(string key) where T : struct, Enum
    {
        Require(key);
        return Choice(key, default(T));
    }

    /// <summary>A word of a closed list, or null.</summary>
    public string? OneOf(string key, params string[] known)
    {
        if (Text(key) is not { } text) return null;
        if (known.Contains(text)) return text;
        Unknown(key, text, $"Use one of: {string.Join(", ", known)}.");
        return null;
    }

    public string RequiredOneOf(string key, params string[] known)
    {
        Require(key);
        return OneOf(key, known) ?? "";
    }

    /// <summary>A code of some letters: a currency, a language.</summary>
    public string RequiredCode(string key, int length, Func<char, bool> letter, string mend)
    {
        var text = Required(key);
        if (text.Length > 0 && (text.Length != length || !text.All(letter))) Unknown(key, text, mend);
        return text;
    }

    public bool Flag(string key) => OneOf(key, "true", "false") == "true";

    private void Unknown(string key, string text, string mend) => notes.Add(Rule.UnknownValue, file, LineOf(key), $"'{key}: {text}' is not known", mend);

    private IEnumerable<YamlScalarNode> Scalars(string key)
    {
        var child = Node(key);
        IEnumerable<YamlNode> nodes = child switch { null => [], YamlSequenceNode sequence => sequence.Children, _ => [child] };
        foreach (var entry in nodes)
        {
            if (WordsOf(entry) is not null) yield return (YamlScalarNode)entry;
            else Wrong(entry, $"an entry of '{key}' is empty or not a plain value", "Write one value, or take the entry out.");
        }
    }
}
