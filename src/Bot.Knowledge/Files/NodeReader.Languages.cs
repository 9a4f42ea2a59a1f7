using YamlDotNet.RepresentationModel;

namespace Bot.Knowledge.Files;

// Values by language: texts, lists of names, word forms.
internal sealed partial class NodeReader
{
    /// <summary>Words by language, or null; <paramref name="needs"/> are the languages it must have when it is there.</summary>
    public LocalText? LocalText(string key, params string[] needs)
    {
        var child = Node(key);
        if (child is null) return null;
        if (child is not YamlMappingNode mapping)
        {
            Wrong(child, $"'{key}' must say its languages", $"Write '{key}: {{en: …, ru: …}}'.");
            return null;
        }
        var reader = new NodeReader(mapping, file, notes);
        var text = new LocalText(Languages(language => reader.Text(language)));
        reader.FinishLanguages();
        Need(key, reader, needs);
        // A text without any words would leave an answer nothing to show.
        return text.Count > 0 ? text : null;
    }

    public LocalText RequiredText(string key, params string[] needs)
    {
        Require(key);
        return LocalText(key, needs) ?? Knowledge.LocalText.English("");
    }

    /// <summary>Words by language: <c>{en: [a, b], ru: [c]}</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> WordLists(string key, params string[] needs)
    {
        if (Mapping(key) is not { } reader) return Entity.EmptyNames;
        var lists = new Dictionary<string, IReadOnlyList<string>>(Languages(language => reader.Texts(language) is { Count: > 0 } words ? words : null));
        reader.FinishLanguages();
        Need(key, reader, needs);
        return lists;
    }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> RequiredWordLists(string key, params string[] needs)
    {
        Require(key);
        return WordLists(key, needs);
    }

    /// <summary>Word forms by language and role: <c>{ru: {in: в Астане}}</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Forms(string key, params string[] roles)
    {
        if (Mapping(key) is not { } reader) return Entity.EmptyForms;
        var forms = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        foreach (var language in Knowledge.Languages.All)
        {
            if (reader.Mapping(language) is not { } words) continue;
            forms[language] = roles.Select(role => (role, words: words.Form(role))).Where(pair => pair.words is not null).ToDictionary(pair => pair.role, pair => pair.words!);
            words.Finish();
        }
        reader.FinishLanguages();
        return forms;
    }

    private string? Form(string role) => role == "gender" ? OneOf(role, "m", "f", "n") : Text(role);

    private void Need(string key, NodeReader text, string[] languages)
    {
        foreach (var language in languages.Where(language => text.Find(language) is not { Value: not YamlSequenceNode { Children.Count: 0 } }))
            notes.Add(Rule.MissingLanguage, file, LineOf(key), $"'{key}' has no '{language}'", $"Add '{language}:' under '{key}'.");
    }

    private static IEnumerable<KeyValuePair<string, T>> Languages<T>(Func<string, T?> read) where T : class
    {
        foreach (var language in Knowledge.Languages.All)
            if (read(language) is { } value) yield return new(language, value);
    }
}
