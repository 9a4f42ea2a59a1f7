using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Scenarios.Discord;

/// <summary>
/// Holds JSON against a schema: the part of JSON Schema that Discord's description uses. As the service does, it takes a
/// number that is written as a string, and an id that is written as a number.
/// </summary>
internal sealed class SchemaCheck(JsonNode root)
{
    /// <summary>What is wrong, the first thing first; empty when nothing is.</summary>
    public IReadOnlyList<string> Check(JsonNode schema, JsonNode? value, string path)
    {
        var errors = new List<string>();
        Into(errors, schema, value, path);
        return errors;
    }

    private void Into(List<string> errors, JsonNode schema, JsonNode? value, string path)
    {
        if (schema.Text("$ref") is { } reference)
        {
            Into(errors, Resolve(reference), value, path);
            return;
        }
        foreach (var part in schema.Items("allOf")) Into(errors, part!, value, path);
        Either(errors, schema.Items("anyOf"), value, path);
        // "Exactly one" of the description's alternatives would refuse what fits two of them; the service does not.
        Either(errors, schema.Items("oneOf"), value, path);
        if (!HasType(schema, value))
        {
            errors.Add($"{path} is {Kind(value)}, not {schema["type"]!.ToJsonString()}");
            return;
        }
        Values(errors, schema, value, path);
        switch (value)
        {
            case JsonObject item: Object(errors, schema, item, path); break;
            case JsonArray items: Array(errors, schema, items, path); break;
            default: Scalar(errors, schema, value, path); break;
        }
    }

    private JsonNode Resolve(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(root, (node, step) => node[step] ?? throw new InvalidDataException($"The description has no {reference}."));

    private void Either(List<string> errors, JsonArray alternatives, JsonNode? value, string path)
    {
        IReadOnlyList<string>? nearest = null;
        foreach (var alternative in alternatives)
        {
            var found = Check(alternative!, value, path);
            if (found.Count == 0) return;
            // The alternative that was meant is the one that gets furthest into the value.
            if (nearest is null || Depth(found) > Depth(nearest)) nearest = found;
        }
        if (nearest is not null) errors.AddRange(nearest);
    }

    private static int Depth(IReadOnlyList<string> errors) => errors.Max(error => error.Split(' ')[0].Count(letter => letter is '.' or '['));

    private static bool HasType(JsonNode schema, JsonNode? value)
    {
        var types = schema.At("type") switch { JsonArray many => many.Select(type => type!.ToString()).ToArray(), { } one => [one.ToString()], _ => [] };
        return types.Length == 0 || types.Any(type => Is(type, schema, value));
    }

    private static bool Is(string type, JsonNode schema, JsonNode? value) => (type, Kind(value)) switch
    {
        ("integer", "number") => value!.ToJsonString().All(letter => letter is '-' or (>= '0' and <= '9')),
        ("integer", "string") => long.TryParse(value!.ToString(), CultureInfo.InvariantCulture, out _),
        ("number", "string") => double.TryParse(value!.ToString(), CultureInfo.InvariantCulture, out _),
        ("string", "number") => schema.Text("format") == "snowflake",
        var (wanted, found) => wanted == found,
    };

    private static string Kind(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        var kind => kind.Value.ToString().ToLowerInvariant(),
    };

    private static void Values(List<string> errors, JsonNode schema, JsonNode? value, string path)
    {
        if (schema.At("enum") is JsonArray choices && !choices.Any(choice => choice?.ToString() == value?.ToString()))
            errors.Add($"{path} is {value?.ToJsonString()}, not one of {choices.ToJsonString()}");
        if (schema.At("const") is { } only && only.ToString() != value?.ToString()) errors.Add($"{path} is {value?.ToJsonString()}, not {only.ToJsonString()}");
    }

    private void Object(List<string> errors, JsonNode schema, JsonObject value, string path)
    {
        foreach (var name in schema.Items("required").Select(name => name!.ToString()))
            if (!value.ContainsKey(name)) errors.Add($"{path}.{name} is missing");
        Range(errors, $"{path} has {value.Count} members", value.Count, schema.Number("minProperties"), schema.Number("maxProperties"));
        foreach (var (name, member) in value)
        {
            if (schema.At("properties").At(name) is { } known) Into(errors, known, member, $"{path}.{name}");
            else if (schema.At("additionalProperties") is JsonObject others) Into(errors, others, member, $"{path}.{name}");
            else if (schema.At("additionalProperties") is JsonValue allowed && !allowed.GetValue<bool>()) errors.Add($"{path}.{name} is not known");
        }
    }

    private void Array(List<string> errors, JsonNode schema, JsonArray value, string path)
    {
        Range(errors, $"{path} has {value.Count} items", value.Count, schema.Number("minItems"), schema.Number("maxItems"));
        if (schema.Flag("uniqueItems") && value.Select(item => item?.ToJsonString()).Distinct().Count() != value.Count) errors.Add($"{path} names something twice");
        if (schema.At("items") is not { } items) return;
        for (var i = 0; i < value.Count; i++) Into(errors, items, value[i], $"{path}[{i}]");
    }

    private static void Scalar(List<string> errors, JsonNode schema, JsonNode? value, string path)
    {
        if (value is null) return;
        var text = value.ToString();
        if (Kind(value) == "string")
        {
            Range(errors, $"{path} has {text.Length} characters", text.Length, schema.Number("minLength"), schema.Number("maxLength"));
            if (schema.Text("format") == "uri" && !Uri.TryCreate(text, UriKind.Absolute, out _)) errors.Add($"{path} is no address");
        }
        if (schema.Text("pattern") is { } pattern && !Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant)) errors.Add($"{path} does not match {pattern}");
        if (double.TryParse(text, CultureInfo.InvariantCulture, out var number) && schema.Text("type") != "string")
            Range(errors, $"{path} is {text}", number, Decimal(schema, "minimum"), Decimal(schema, "maximum"));
    }

    private static double? Decimal(JsonNode schema, string name) => schema.Text(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    private static void Range(List<string> errors, string what, double value, double? least, double? most)
    {
        if (value < least || value > most) errors.Add(string.Create(CultureInfo.InvariantCulture, $"{what}, allowed are {least ?? 0} to {(most is { } end ? end : "any number of")}"));
    }
}
