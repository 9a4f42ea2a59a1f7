using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

internal static class ComponentType
{
    public const int Row = 1;
    public const int Button = 2;
    public const int Select = 3;
    public const int TextInput = 4;
    public const int LastSelect = 8;
}

/// <summary>The limits of rows, buttons and menus under a message. Components of the second version are refused: the client library has none.</summary>
internal static class ComponentChecks
{
    private const int Link = 5;
    private const int Premium = 6;

    public static void Check(JsonArray rows, FormErrors errors)
    {
        errors.Count("components", rows.Count, 0, 5);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++) Row($"components.{i}", rows[i], seen, errors);
    }

    private static void Row(string path, JsonNode? row, HashSet<string> seen, FormErrors errors)
    {
        if (row.Number("type") != ComponentType.Row)
        {
            errors.Add($"{path}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).");
            return;
        }
        var items = row.Items("components");
        errors.Count($"{path}.components", items.Count, 1, 5);
        if (items.Count > 1 && items.Any(item => item.Number("type") != ComponentType.Button))
            errors.Add($"{path}.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
        for (var i = 0; i < items.Count; i++) Item($"{path}.components.{i}", items[i], seen, errors);
    }

    private static void Item(string path, JsonNode? item, HashSet<string> seen, FormErrors errors)
    {
        switch (item.Number("type"))
        {
            case ComponentType.Button: Button(path, item, errors); break;
            case >= ComponentType.Select and <= ComponentType.LastSelect and not ComponentType.TextInput: SelectChecks.Check(path, item, errors); break;
            default: errors.Add($"{path}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (2, 3, 5, 6, 7, 8)."); break;
        }
        if (item.Text("custom_id") is { } id && !seen.Add(id))
            errors.Add($"{path}.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }

    private static void Button(string path, JsonNode? button, FormErrors errors)
    {
        var style = button.Number("style") ?? 0;
        if (style is < 1 or > Premium) errors.NotAChoice($"{path}.style", "(1, 2, 3, 4, 5, 6)");
        errors.Length($"{path}.label", button.Text("label"), 0, 80);
        if (string.IsNullOrEmpty(button.Text("label")) && button.At("emoji") is null && style != Premium)
            errors.Add($"{path}", "BUTTON_COMPONENT_INVALID_EMOJI_OR_LABEL", "A button must have a label or an emoji");
        if (style == Link)
        {
            if (button.Text("url") is not { } url) errors.Add($"{path}", "BUTTON_COMPONENT_URL_REQUIRED", "A url is required");
            else if (!Uris.IsForButton(url)) errors.Add($"{path}.url", "BASE_TYPE_BAD_SCHEME", "Scheme must be one of ('http', 'https', 'discord').");
            else errors.Length($"{path}.url", url, 1, 512);
            if (button.Text("custom_id") is not null) errors.Add(path, "COMPONENT_CUSTOM_ID_FORBIDDEN", "A custom id and url cannot both be specified");
        }
        else if (style != Premium)
        {
            if (button.Text("custom_id") is null) errors.Add(path, "COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required");
            else errors.Length($"{path}.custom_id", button.Text("custom_id"), 1, 100);
        }
    }
}
