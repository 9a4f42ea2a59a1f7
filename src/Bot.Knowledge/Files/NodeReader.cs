using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Bot.Knowledge.Files;

/// <summary>Reads one YAML mapping key by key; notes what is missing, of the wrong shape or unknown, with its line.</summary>
internal sealed class NodeReader(YamlMappingNode node, string file, ReadingNotes notes)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public int Line => LineOf(node);

    public string File => file;

    public ReadingNotes Notes => notes;

    public static int LineOf(YamlNode node) => Math.Max(1, (int)node.Start.Line);

    public YamlNode? Node(string key)
    {
        _asked.Add(key);
        foreach (var (name, value) in node.Children)
            if (name is YamlScalarNode scalar && scalar.Value == key) return value;
        return null;
    }

    public int LineOf(string key) => Node(key) is { } child ? LineOf(child) : Line;

    public string? Text(string key)
    {
        if (Node(key) is not { } child) return null;
        if (child is YamlScalarNode { Value: { Length: > 0 } words }) return words;
        Wrong(child, $"'{key}' must be words", "Write one value after the colon.");
        return null;
    }

    public string Required(string key)
    {
        if (Node(key) is null) notes.Add("missing-key", file, Line, $"'{key}' is missing", $"Add '{key}:'.");
        return Text(key) ?? "";
    }

    public IReadOnlyList<string> Texts(string key) => [.. Scalars(Node(key), key).Select(scalar => scalar.Value!)];

    /// <summary>A list of ids; each is remembered with its line, so that the checker can tell where a dangling one stands.</summary>
    public IReadOnlyList<string> Ids(string key, ItemKind kind)
    {
        var scalars = Scalars(Node(key), key).ToList();
        foreach (var scalar in scalars) notes.References.Add(new(kind, scalar.Value!, file, LineOf(scalar)));
        return [.. scalars.Select(scalar => scalar.Value!)];
    }

    public string? Id(string key, ItemKind kind)
    {
        if (Text(key) is not { } id) return null;
        notes.References.Add(new(kind, id, file, LineOf(key)));
        return id;
    }

    public T Choice<T>(string key, T whenAbsent, bool required = false) where T : struct, Enum
    {
        var text = required ? Required(key) : Text(key);
        if (text is null or "") return whenAbsent;
        foreach (var value in Enum.GetValues<T>())
            if (Names.Of(value) == text) return value;
        notes.Add("unknown-value", file, LineOf(key), $"'{key}: {text}' is not known", $"Use one of: {string.Join(", ", Enum.GetValues<T>().Select(Names.Of))}.");
        return whenAbsent;
    }

    public bool Flag(string key)
    {
        var text = Text(key);
        if (text is not (null or "true" or "false")) notes.Add("unknown-value", file, LineOf(key), $"'{key}: {text}' is neither true nor false", "Write true, or leave it out.");
        return text == "true";
    }

    public int Version()
    {
        if (Text("version") is not { } text) return 1;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version >= 1) return version;
        notes.Add("unknown-value", file, LineOf("version"), $"'version: {text}' is not a number from 1", "Count versions 1, 2, 3.");
        return 1;
    }

    public DateSpan? Date(string key)
    {
        if (Text(key) is not { } text) return null;
        if (DateSpan.TryParse(text, out var span)) return span;
        notes.Add("impossible-date", file, LineOf(key), $"'{key}: {text}' is no date", "Write 2023, 2023-09, 2023-09-19, --07-27, or two of them with a slash.");
        return null;
    }

    public IReadOnlyList<decimal> Numbers(string key)
    {
        var numbers = new List<decimal>();
        foreach (var scalar in Scalars(Node(key), key))
        {
            if (decimal.TryParse(scalar.Value, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)) numbers.Add(number);
            else Wrong(scalar, $"'{key}: {scalar.Value}' is no number", "Write digits, with a point for fractions.");
        }
        return numbers;
    }

    public LocalText? LocalText(string key, bool required = false)
    {
        var child = Node(key);
        if (child is null)
        {
            if (required) notes.Add("missing-key", file, Line, $"'{key}' is missing", $"Add '{key}: {{en: …, ru: …}}'.");
            return null;
        }
        if (child is not YamlMappingNode mapping)
        {
            Wrong(child, $"'{key}' must say its languages", $"Write '{key}: {{en: …, ru: …}}'.");
            return null;
        }
        var reader = new NodeReader(mapping, file, notes);
        var text = new LocalText(Languages(language => reader.Text(language)));
        reader.Finish();
        return text;
    }

    /// <summary>Words by language: <c>{en: [a, b], ru: [c]}</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> WordLists(string key)
    {
        if (Mapping(key) is not { } reader) return Entity.EmptyNames;
        var lists = new Dictionary<string, IReadOnlyList<string>>(Languages(language => reader.Texts(language) is { Count: > 0 } words ? words : null));
        reader.Finish();
        return lists;
    }

    /// <summary>Word forms by language and role: <c>{ru: {in: в Астане}}</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Forms(string key, params string[] roles)
    {
        if (Mapping(key) is not { } reader) return Entity.EmptyForms;
        var forms = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        foreach (var language in Knowledge.Languages.All)
        {
            if (reader.Mapping(language) is not { } words) continue;
            forms[language] = roles.Select(role => (role, words: words.Text(role))).Where(pair => pair.words is not null).ToDictionary(pair => pair.role, pair => pair.words!);
            words.Finish();
        }
        reader.Finish();
        return forms;
    }

    public NodeReader? Mapping(string key)
    {
        var child = Node(key);
        if (child is null) return null;
        if (child is YamlMappingNode mapping) return new NodeReader(mapping, file, notes);
        Wrong(child, $"'{key}' must be a map", "Write key: value pairs, indented.");
        return null;
    }

    public IReadOnlyList<T> List<T>(string key, Func<NodeReader, T> read)
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
            if (entry is not YamlMappingNode mapping)
            {
                Wrong(entry, $"an entry of '{key}' must be a map", "Write key: value pairs, indented.");
                continue;
            }
            var reader = new NodeReader(mapping, file, notes);
            list.Add(read(reader));
            reader.Finish();
        }
        return list;
    }

    /// <summary>Notes every key that nobody asked for. Call when all keys have been read.</summary>
    public void Finish()
    {
        foreach (var name in node.Children.Keys)
        {
            if (name is YamlScalarNode { Value: { } key } && _asked.Contains(key)) continue;
            notes.Add("unknown-key", file, LineOf(name), $"'{name}' is not known here", $"Known are: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}.");
        }
    }

    private static IEnumerable<KeyValuePair<string, T>> Languages<T>(Func<string, T?> read) where T : class
    {
        foreach (var language in Knowledge.Languages.All)
            if (read(language) is { } value) yield return new(language, value);
    }

    private IEnumerable<YamlScalarNode> Scalars(YamlNode? child, string key)
    {
        IEnumerable<YamlNode> nodes = child switch { null => [], YamlSequenceNode sequence => sequence.Children, _ => [child] };
        foreach (var entry in nodes)
        {
            if (entry is YamlScalarNode { Value.Length: > 0 } scalar) yield return scalar;
            else Wrong(entry, $"an entry of '{key}' is empty or not a plain value", "Write one value, or take the entry out.");
        }
    }

    private void Wrong(YamlNode child, string message, string mend) => notes.Add("wrong-shape", file, LineOf(child), message, mend);
}
