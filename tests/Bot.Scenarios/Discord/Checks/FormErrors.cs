using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>Gathers what is wrong with a form, in Discord's tree of errors.</summary>
/// <param name="prefix">Where the form stands in the body: nowhere, or <c>data</c>.</param>
internal sealed class FormErrors(string prefix = "")
{
    private readonly JsonObject root = [];

    /// <param name="path">Names and positions joined by dots: <c>embeds.0.title</c>.</param>
    public void Add(string path, string code, string message)
    {
        var place = root;
        foreach (var step in $"{prefix}.{path}".Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (place[step] is not JsonObject) place[step] = new JsonObject();
            place = (JsonObject)place[step]!;
        }
        if (place["_errors"] is not JsonArray) place["_errors"] = new JsonArray();
        ((JsonArray)place["_errors"]!).Add((JsonNode)new JsonObject { ["code"] = code, ["message"] = message });
    }

    public void Required(string path) => Add(path, "BASE_TYPE_REQUIRED", "This field is required");

    public void NotAChoice(string path, string choices) => Add(path, "BASE_TYPE_CHOICES", $"Value must be one of {choices}.");

    /// <summary>Lengths are counted in UTF-16 units. What Discord counts is not published; no other count is larger.</summary>
    public void Length(string path, string? text, int least, int most)
    {
        if (text is null)
        {
            if (least > 0) Required(path);
            return;
        }
        if (text.Length >= least && text.Length <= most) return;
        if (text.Length == 0 && least == 1) Required(path);
        else if (least > 0) Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");
        else Add(path, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
    }

    public void Count(string path, int count, int least, int most)
    {
        if (count >= least && count <= most) return;
        Add(path, "BASE_TYPE_BAD_LENGTH", least > 0 ? $"Must be between {least} and {most} in length." : $"Must be {most} or fewer in length.");
    }

    public void ThrowIfAny()
    {
        if (root.Count > 0) throw ToRefusal();
    }

    public RefusalException ToRefusal() => RefusalException.InvalidForm(root);
}
