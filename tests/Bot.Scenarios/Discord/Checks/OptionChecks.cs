using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>The limits of a command's options and their choices.</summary>
internal static class OptionChecks
{
    private const int Group = 2;
    private const int Text = 3;

    public static void Check(string path, JsonArray options, FormErrors errors)
    {
        errors.Count($"{path}.options", options.Count, 0, 25);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var optionalSeen = false;
        for (var i = 0; i < options.Count; i++)
        {
            var place = $"{path}.options.{i}";
            One(place, options[i], errors);
            if (options[i].Text("name") is { } name && !names.Add(name)) errors.Add($"{place}.name", "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option name already exists");
            if (options[i].Flag("required") && optionalSeen)
                errors.Add(place, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            optionalSeen |= !options[i].Flag("required");
        }
    }

    private static void One(string path, JsonNode? option, FormErrors errors)
    {
        var type = option.Number("type") ?? 0;
        if (type is < 1 or > 11) errors.NotAChoice($"{path}.type", "(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)");
        CommandChecks.Name(path, option, isSlash: true, errors);
        CommandChecks.Description(path, option, 1, errors);
        if (type <= Group) Check(path, option.Items("options"), errors);
        var choices = option.Items("choices");
        errors.Count($"{path}.choices", choices.Count, 0, 25);
        for (var i = 0; i < choices.Count; i++) Choice($"{path}.choices.{i}", choices[i], type, errors);
        if (choices.Count > 0 && option.Flag("autocomplete")) errors.Add(path, "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE", "Option cannot have both choices and autocomplete");
        if (option.Number("min_length") is < 0 or > 6000) errors.Add($"{path}.min_length", "NUMBER_TYPE_MAX", "int value should be less than or equal to 6000.");
        if (option.Number("max_length") is < 1 or > 6000) errors.Add($"{path}.max_length", "NUMBER_TYPE_MAX", "int value should be less than or equal to 6000.");
    }

    /// <summary>Of an option of a command, or of what completes one.</summary>
    public static void Choice(string path, JsonNode? choice, long type, FormErrors errors)
    {
        errors.Length($"{path}.name", choice.Text("name"), 1, 100);
        foreach (var (locale, name) in choice.At("name_localizations") as JsonObject ?? [])
        {
            CommandChecks.Locale($"{path}.name_localizations.{locale}", locale, errors);
            errors.Length($"{path}.name_localizations.{locale}", name?.ToString(), 1, 100);
        }
        if (type == Text) errors.Length($"{path}.value", choice.Text("value"), 1, 100);
        else if (choice.At("value") is null) errors.Required($"{path}.value");
    }
}
