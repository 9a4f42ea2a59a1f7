using Bot.Knowledge;

namespace Bot.Tests.Knowledge.Storage;

/// <summary>A knowledge folder in a temporary directory, written from what a test states.</summary>
internal sealed class YamlFolder : IDisposable
{
    public const string FactId = "astana/host";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("knowledge-");
    private readonly SortedDictionary<string, string> _facts = new(StringComparer.Ordinal);
    private readonly List<string> _history = [];

    public YamlFolder()
    {
        Fact(FactId, "Kazakhstan hosted the session.");
        Fact("astana/place", "The session was in Astana.");
        Write("sources", "sources", "- {id: asiaplus, title: Session, publisher: Asia-Plus, url: 'http://example.org/1', language: en, kind: news, grade: press}");
        Entities("kazakhstan", "astana");
        Session("session on Afghanistan");
    }

    public string Path => _root.FullName;

    public YamlFolder Fact(string id, string words, int? version = null, string source = "asiaplus", string more = "", string? verifiedOn = null)
    {
        _facts[id] = $"- {{id: {id}, {(version is { } stated ? $"version: {stated}, " : "")}{(verifiedOn is null ? "" : $"verified_on: {verifiedOn}, ")}kind: place, text: {{en: '{words}', ru: 'ru {words}'}}, sources: [{{source: {source}}}]{more}}}";
        return WriteFacts();
    }

    public YamlFolder Without(string id)
    {
        _facts.Remove(id);
        return WriteFacts();
    }

    public YamlFolder History(string id, int version, string words, string superseded)
    {
        _history.Add($"- {{id: {id}, version: {version}, kind: place, text: {{en: '{words}', ru: 'ru {words}'}}, sources: [{{source: asiaplus}}], superseded: {superseded}}}");
        return Write("history", "history", [.. _history]);
    }

    public YamlFolder Sources(params string[] ids) => Write("sources", "sources",
        [.. ids.Select(id => $"- {{id: {id}, title: Session, publisher: Asia-Plus, url: 'http://example.org/1', language: en, kind: news, grade: press}}")]);

    public YamlFolder Entities(params string[] ids) => Write("entities", "entities", [.. ids.Select(id => $"- {{id: {id}, kind: place, names: {{en: [{id}], ru: [ru {id}]}}}}")]);

    public YamlFolder Session(string name)
    {
        Write("sessions", "session", $"  {{id: astana, names: {{en: {name}, ru: сессия}}, platform: c5plus1, level: leaders, dates: [{{date: 2023-07-27, facts: [{FactId}]}}]}}");
        return this;
    }

    /// <summary>Makes the folder's hash another one without changing an item.</summary>
    public YamlFolder Comment(string words)
    {
        File.AppendAllText(System.IO.Path.Combine(Path, "facts", "facts.yaml"), $"# {words}\n");
        return this;
    }

    public YamlFolder Raw(string folder, string yaml)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, folder));
        File.WriteAllText(System.IO.Path.Combine(Path, folder, folder + ".yaml"), yaml);
        return this;
    }

    public YamlFolder Remove(string folder)
    {
        Directory.Delete(System.IO.Path.Combine(Path, folder), recursive: true);
        return this;
    }

    public static Fact FactOf(KnowledgeBase @base, string id = FactId) => @base.Fact(id) ?? throw new InvalidOperationException($"no fact {id}");

    public void Dispose() => _root.Delete(recursive: true);

    private YamlFolder WriteFacts() => Write("facts", "facts", [.. _facts.Values]);

    private YamlFolder Write(string folder, string key, params string[] lines) => Raw(folder, $"{key}:\n{string.Join('\n', lines)}\n");
}
