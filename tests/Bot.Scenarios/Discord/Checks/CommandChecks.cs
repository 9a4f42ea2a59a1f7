using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Scenarios.Discord;

/// <summary>The limits of commands.</summary>
internal static partial class CommandChecks
{
    private const int Slash = 1;
    private const int MostWords = 8000;

    public static IReadOnlySet<string> Locales { get; } = new HashSet<string>(
        "ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE th tr uk vi zh-CN zh-TW".Split(' '), StringComparer.Ordinal);

    public static void CheckAll(JsonArray forms)
    {
        var errors = new FormErrors();
        for (var i = 0; i < forms.Count; i++) Check($"{i}", forms[i], errors);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < forms.Count; i++)
            if (!names.Add($"{TypeOf(forms[i])} {forms[i].Text("name")}")) errors.Add($"{i}.name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        errors.ThrowIfAny();
        CheckCounts(forms);
    }

    public static void CheckOne(JsonNode? form)
    {
        var errors = new FormErrors();
        Check("", form, errors);
        errors.ThrowIfAny();
    }

    public static void CheckCounts(IEnumerable<JsonNode?> forms)
    {
        foreach (var group in forms.GroupBy(TypeOf))
        {
            var most = group.Key == Slash ? 100 : 15;
            if (group.Count() > most) throw new RefusalException(400, 30032, $"Maximum number of application commands reached ({most}).");
        }
    }

    public static void Name(string path, JsonNode? form, bool isSlash, FormErrors errors)
    {
        One($"{path}.name", form.Text("name"));
        foreach (var (locale, name) in form.At("name_localizations") as JsonObject ?? [])
        {
            Locale($"{path}.name_localizations.{locale}", locale, errors);
            One($"{path}.name_localizations.{locale}", name?.ToString());
        }

        void One(string place, string? name)
        {
            errors.Length(place, name, 1, 32);
            if (!isSlash || name is null) return;
            if (!SlashName().IsMatch(name) || name.Any(char.IsUpper)) errors.Add(place, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    public static void Description(string path, JsonNode? form, int least, FormErrors errors)
    {
        errors.Length($"{path}.description", form.Text("description"), least, 100);
        foreach (var (locale, text) in form.At("description_localizations") as JsonObject ?? [])
        {
            Locale($"{path}.description_localizations.{locale}", locale, errors);
            errors.Length($"{path}.description_localizations.{locale}", text?.ToString(), 1, 100);
        }
    }

    public static void Locale(string path, string locale, FormErrors errors)
    {
        if (!Locales.Contains(locale)) errors.NotAChoice(path, $"('{string.Join("', '", Locales)}')");
    }

    private static long TypeOf(JsonNode? form) => form.Number("type") ?? Slash;

    private static void Check(string path, JsonNode? form, FormErrors errors)
    {
        var type = TypeOf(form);
        if (type is < 1 or > 3) errors.NotAChoice($"{path}.type", "(1, 2, 3)");
        Name(path, form, type == Slash, errors);
        Description(path, form, type == Slash ? 1 : 0, errors);
        if (type != Slash && !string.IsNullOrEmpty(form.Text("description"))) errors.Add($"{path}.description", "APPLICATION_COMMAND_INVALID_DESCRIPTION", "Context menu commands cannot have description");
        if (type != Slash && form.Items("options").Count > 0) errors.Add($"{path}.options", "APPLICATION_COMMAND_INVALID_OPTIONS", "Context menu commands cannot have options");
        OptionChecks.Check(path, form.Items("options"), errors);
        if (Words(form) > MostWords) errors.Add(path, "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({MostWords})");
    }

    /// <summary>Of each text, its longest translation counts.</summary>
    private static int Words(JsonNode? form) =>
        Longest(form, "name") + Longest(form, "description")
        + form.Items("options").Sum(Words) + form.Items("choices").Sum(choice => Longest(choice, "name") + (choice.Text("value")?.Length ?? 0));

    private static int Longest(JsonNode? form, string name) =>
        Math.Max(form.Text(name)?.Length ?? 0, (form.At($"{name}_localizations") as JsonObject)?.Max(text => text.Value?.ToString().Length) ?? 0);

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{M}]{1,32}$", RegexOptions.CultureInvariant)]
    private static partial Regex SlashName();
}
