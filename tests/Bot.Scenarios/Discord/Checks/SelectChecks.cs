using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>The limits of menus.</summary>
internal static class SelectChecks
{
    public static void Check(string path, JsonNode? select, FormErrors errors)
    {
        errors.Length($"{path}.custom_id", select.Text("custom_id"), 1, 100);
        errors.Length($"{path}.placeholder", select.Text("placeholder"), 0, 150);
        var options = select.Items("options");
        var least = select.Number("min_values") ?? 1;
        var most = select.Number("max_values") ?? 1;
        if (least is < 0 or > 25) errors.Add($"{path}.min_values", "NUMBER_TYPE_MAX", "int value should be less than or equal to 25.");
        if (most is < 1 or > 25) errors.Add($"{path}.max_values", "NUMBER_TYPE_MAX", "int value should be less than or equal to 25.");
        if (least > most) errors.Add($"{path}.min_values", "SELECT_COMPONENT_MIN_GREATER_THAN_MAX", "min_values must be less than or equal to max_values");
        if (select.Number("type") != ComponentType.Select) return;
        errors.Count($"{path}.options", options.Count, 1, 25);
        if (most > options.Count) errors.Add($"{path}.max_values", "SELECT_COMPONENT_MAX_VALUES", "max_values must be at most the number of options");
        Options($"{path}.options", options, errors);
    }

    private static void Options(string path, JsonArray options, FormErrors errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < options.Count; i++)
        {
            errors.Length($"{path}.{i}.label", options[i].Text("label"), 1, 100);
            errors.Length($"{path}.{i}.value", options[i].Text("value"), 1, 100);
            errors.Length($"{path}.{i}.description", options[i].Text("description"), 0, 100);
            if (options[i].Text("value") is { } value && !seen.Add(value))
                errors.Add($"{path}.{i}.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }
    }
}
