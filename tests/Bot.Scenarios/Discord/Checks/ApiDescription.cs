using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>Discord's published description of its API, as far as request bodies go.</summary>
internal sealed class ApiDescription
{
    private static readonly ConcurrentDictionary<string, Lazy<ApiDescription>> Loaded = new(StringComparer.Ordinal);
    private readonly JsonNode paths;
    private readonly SchemaCheck check;

    private ApiDescription(string file)
    {
        var root = JsonNode.Parse(File.ReadAllText(file)) ?? throw new InvalidDataException($"{file} holds no description.");
        paths = root["paths"] ?? throw new InvalidDataException($"{file} describes no paths.");
        check = new SchemaCheck(root);
    }

    /// <summary>Read once in a process: it is more than a megabyte.</summary>
    public static ApiDescription? Load(string? file) =>
        string.IsNullOrEmpty(file) ? null : Loaded.GetOrAdd(file, name => new Lazy<ApiDescription>(() => new ApiDescription(name))).Value;

    /// <summary>What is wrong with a body; null when nothing is, or when the description says nothing about it.</summary>
    public string? Check(RestRequest request)
    {
        var operation = paths.At(request.Route.Template).At(request.Route.Method.ToLowerInvariant());
        var contents = operation.At("requestBody").At("content");
        var schema = (request.Files.Count > 0 ? contents.At("multipart/form-data") : null).At("schema") ?? contents.At("application/json").At("schema");
        if (schema is null) return null;
        if (request.Body is null) return operation.At("requestBody").Flag("required") ? "a body is required" : null;
        return check.Check(schema, request.Body, "body") is [var first, ..] ? first : null;
    }
}
