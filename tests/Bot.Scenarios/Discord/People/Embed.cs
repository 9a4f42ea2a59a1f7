using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

internal sealed record EmbedField(string Name, string Value);

/// <summary>The box under a message.</summary>
internal sealed record Embed(string Title, string Description, string Url, string Author, string Footer, IReadOnlyList<EmbedField> Fields)
{
    public static Embed Of(JsonNode? json) => new(
        json.Text("title") ?? "", json.Text("description") ?? "", json.Text("url") ?? "",
        json.At("author").Text("name") ?? "", json.At("footer").Text("text") ?? "",
        [.. json.Items("fields").Select(field => new EmbedField(field.Text("name") ?? "", field.Text("value") ?? ""))]);
}

internal sealed record Button(string Label, string? CustomId, string? Url, bool IsDisabled)
{
    public static IReadOnlyList<Button> In(JsonArray rows) =>
        [.. rows.SelectMany(row => row.Items("components")).Where(item => item.Number("type") == ComponentType.Button).Select(Of)];

    private static Button Of(JsonNode? json) => new(
        string.Join(' ', ((string?[])[json.At("emoji").Text("name"), json.Text("label")]).Where(part => !string.IsNullOrEmpty(part))),
        json.Text("custom_id"), json.Text("url"), json.Flag("disabled"));
}

internal sealed record MenuOption(string Label, string Value, string Description);

internal sealed record Menu(string CustomId, string Placeholder, int Type, int Least, int Most, bool IsDisabled, IReadOnlyList<MenuOption> Options)
{
    public static IReadOnlyList<Menu> In(JsonArray rows) =>
        [.. rows.SelectMany(row => row.Items("components")).Where(item => item.Number("type") is >= ComponentType.Select and not ComponentType.TextInput).Select(Of)];

    private static Menu Of(JsonNode? json) => new(
        json.Text("custom_id") ?? "", json.Text("placeholder") ?? "", (int)(json.Number("type") ?? 0),
        (int)(json.Number("min_values") ?? 1), (int)(json.Number("max_values") ?? 1), json.Flag("disabled"),
        [.. json.Items("options").Select(option => new MenuOption(option.Text("label") ?? "", option.Text("value") ?? "", option.Text("description") ?? ""))]);
}
