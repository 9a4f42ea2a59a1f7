using System.Text.Json;
using Bot.Knowledge.Files;

namespace Bot.Tests.Knowledge.Files;

/// <summary>knowledge/schema.json, and what the reader says about the same records.</summary>
internal static class Schema
{
    public static JsonElement Root { get; } = JsonDocument.Parse(Checkout.Read("knowledge/schema.json")).RootElement;

    public static JsonElement Definitions { get; } = Root.GetProperty("definitions");

    public static IEnumerable<string> KeysOf(JsonElement record) => record.GetProperty("properties").EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal);

    public static IEnumerable<string?> EnumOf(string definition, string key) =>
        Definitions.GetProperty(definition).GetProperty("properties").GetProperty(key).GetProperty("enum").EnumerateArray().Select(value => value.GetString());

    /// <summary>The keys that the reader itself names when it meets one that it does not know, at the question mark.</summary>
    public static IReadOnlyList<string> KnownTo(KnowledgeFolderFixture folder, string kind, string yaml)
    {
        var problem = ProblemsOf(folder, kind, yaml).Single(problem => problem.Rule is "unknown-key" or "unknown-language");
        return problem.Mend["Known are: ".Length..^1].Split(", ");
    }

    /// <summary>What the reader finds wrong with a file of this YAML, whose question mark stands for something unknown.</summary>
    public static IReadOnlyList<Problem> ProblemsOf(KnowledgeFolderFixture folder, string kind, string yaml)
    {
        var file = kind.EndsWith(".yaml", StringComparison.Ordinal) ? kind : $"{kind}/asked.yaml";
        return [.. folder.Write(file, yaml.Replace("?", "zzz", StringComparison.Ordinal) + "\n").Check().Where(problem => problem.File == file)];
    }
}
