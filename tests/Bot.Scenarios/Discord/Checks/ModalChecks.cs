using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>The limits of forms: one text input to a row.</summary>
internal static class ModalChecks
{
    public static void Check(JsonNode? data)
    {
        var errors = new FormErrors("data");
        errors.Length("custom_id", data.Text("custom_id"), 1, 100);
        errors.Length("title", data.Text("title"), 1, 45);
        var rows = data.Items("components");
        errors.Count("components", rows.Count, 1, 5);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++) Row($"components.{i}", rows[i], seen, errors);
        errors.ThrowIfAny();
    }

    private static void Row(string path, JsonNode? row, HashSet<string> seen, FormErrors errors)
    {
        var items = row.Items("components");
        if (row.Number("type") != ComponentType.Row || items.Count != 1 || items[0].Number("type") != ComponentType.TextInput)
        {
            errors.Add(path, "UNION_TYPE_CHOICES", "Each row of a modal holds one text input.");
            return;
        }
        Input($"{path}.components.0", items[0], errors);
        if (items[0].Text("custom_id") is { } id && !seen.Add(id))
            errors.Add($"{path}.components.0.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }

    private static void Input(string path, JsonNode? input, FormErrors errors)
    {
        errors.Length($"{path}.custom_id", input.Text("custom_id"), 1, 100);
        errors.Length($"{path}.label", input.Text("label"), 1, 45);
        errors.Length($"{path}.value", input.Text("value"), 0, 4000);
        errors.Length($"{path}.placeholder", input.Text("placeholder"), 0, 100);
        if (input.Number("style") is not (1 or 2)) errors.NotAChoice($"{path}.style", "(1, 2)");
        if (input.Number("min_length") is < 0 or > 4000) errors.Add($"{path}.min_length", "NUMBER_TYPE_MAX", "int value should be less than or equal to 4000.");
        if (input.Number("max_length") is < 1 or > 4000) errors.Add($"{path}.max_length", "NUMBER_TYPE_MAX", "int value should be less than or equal to 4000.");
        if (input.Number("min_length") > (input.Number("max_length") ?? 4000)) errors.Add($"{path}.min_length", "TEXT_INPUT_MIN_GREATER_THAN_MAX", "min_length must be less than or equal to max_length");
    }
}
