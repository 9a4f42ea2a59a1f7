using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Knowledge.Files;

/// <summary>Reads one YAML mapping key by key; notes what is missing, of the wrong shape or unknown, with its line.</summary>
internal sealed partial class NodeReader(YamlMappingNode node, string file, ReadingNotes notes)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public string File => file;

    private int Line => LineOf(node);

    private Place Place => new(file, Line, node.Children.Keys.OfType<YamlScalarNode>().Where(key => key.Value is not null)
        .ToDictionary(key => key.Value!, LineOf, StringComparer.Ordinal));

    public static int LineOf(YamlNode node) => Math.Max(1, (int)node.Start.Line);

    public YamlNode? Node(string key)
    {
        _asked.Add(key);
        return Find(key)?.Value;
    }

    /// <summary>A record of its own under a key: <c>superseded: {…}</c>.</summary>
    public T? RequiredRecord<T>(string key, Func<NodeReader, T> read) where T : class
    {
        Require(key);
        return Mapping(key) is { } child ? Record(child, read) : null;
    }

    /// <summary>A list that may be left out; an entry that makes no record is left out.</summary>
    public IReadOnlyList<T> List<T>(string key, Func<NodeReader, T?> read) where T : class
    {
        var child = Node(key);
        if (child is null) return [];
        if (child is not YamlSequenceNode sequence)
        {
            Wrong(child, $"'{key}' must be a list", "Start each entry with '- '.");
            return [];
        }
        var list = new List<T>();
        foreach (var entry in sequence.Children)
        {
            if (entry is not YamlMappingNode mapping) Wrong(entry, $"an entry of '{key}' must be a map", "Write key: value pairs, indented.");
            else if (Record(new NodeReader(mapping, file, notes), read) is { } record) list.Add(record);
        }
        return list;
    }

    public IReadOnlyList<T> RequiredList<T>(string key, Func<NodeReader, T?> read) where T : class
    {
        if (Node(key) is YamlSequenceNode { Children.Count: 0 })
            notes.Add(Rule.MissingKey, file, LineOf(key), $"'{key}' has no entry", "Add one that starts with '- '.");
        Require(key);
        return List(key, read);
    }

    /// <summary>Notes every key that nobody asked for. Call when all keys have been read.</summary>
    public void Finish()
    {
        foreach (var name in Unasked()) notes.Add(Rule.UnknownKey, file, LineOf(name), $"{Shown(name)} is not known here", KnownAre());
    }

    private void FinishLanguages()
    {
        foreach (var name in Unasked()) notes.Add(Rule.UnknownLanguage, file, LineOf(name), $"{Shown(name)} is not the code of one of the seven languages", KnownAre());
    }

    private T Record<T>(NodeReader child, Func<NodeReader, T> read)
    {
        var record = read(child);
        child.Finish();
        if (record is not null) notes.Remember(record, child.Place);
        return record;
    }

    private NodeReader? Mapping(string key)
    {
        var child = Node(key);
        if (child is null) return null;
        if (child is YamlMappingNode mapping) return new NodeReader(mapping, file, notes);
        Wrong(child, $"'{key}' must be a map", "Write key: value pairs, indented.");
        return null;
    }

    private void Require(string key)
    {
        if (Node(key) is null) notes.Add(Rule.MissingKey, file, Line, $"'{key}' is missing", $"Add '{key}:'.");
    }

    private int LineOf(string key) => Find(key) is { Key: { } name } ? LineOf(name) : Line;

    private KeyValuePair<YamlNode, YamlNode>? Find(string key)
    {
        foreach (var pair in node.Children)
            if (pair.Key is YamlScalarNode scalar && scalar.Value == key) return pair;
        return null;
    }

    private IEnumerable<YamlNode> Unasked() => node.Children.Keys.Where(name => name is not YamlScalarNode { Value: { } key } || !_asked.Contains(key));

    private string KnownAre() => $"Known are: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}.";

    private static string Shown(YamlNode name) => name is YamlScalarNode scalar ? $"'{scalar.Value}'" : "a key of several parts";

    /// <summary>The words of a plain value; null for none, which YAML also writes '~' and 'null'.</summary>
    private static string? WordsOf(YamlNode child) => child switch
    {
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "~" or "null" or "Null" or "NULL" } => null,
        YamlScalarNode { Value: { } words } when !string.IsNullOrWhiteSpace(words) => words,
        _ => null,
    };

    private void Wrong(YamlNode child, string message, string mend) => notes.Add(Rule.WrongShape, file, LineOf(child), message, mend);
}
