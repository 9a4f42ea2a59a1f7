using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>The limits of embeds.</summary>
internal static class EmbedChecks
{
    private const int Total = 6000;

    public static void Check(JsonArray embeds, FormErrors errors)
    {
        errors.Count("embeds", embeds.Count, 0, 10);
        for (var i = 0; i < embeds.Count; i++) Embed($"embeds.{i}", embeds[i], errors);
        if (embeds.Sum(Size) > Total) errors.Add("embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {Total}");
    }

    /// <summary>Blanks at the ends of texts are not kept, so a text of blanks is none.</summary>
    public static JsonArray Trimmed(JsonArray embeds)
    {
        var copy = (JsonArray)embeds.DeepClone();
        foreach (var embed in copy.OfType<JsonObject>())
        {
            Trim(embed, "title", "description");
            if (embed["footer"] is JsonObject footer) Trim(footer, "text");
            if (embed["author"] is JsonObject author) Trim(author, "name");
            foreach (var field in embed.Items("fields").OfType<JsonObject>()) Trim(field, "name", "value");
            embed["type"] = "rich";
        }
        return copy;
    }

    private static void Embed(string path, JsonNode? embed, FormErrors errors)
    {
        errors.Length($"{path}.title", embed.Text("title"), 0, 256);
        errors.Length($"{path}.description", embed.Text("description"), 0, 4096);
        errors.Length($"{path}.footer.text", embed.At("footer").Text("text"), 0, 2048);
        errors.Length($"{path}.author.name", embed.At("author").Text("name"), 0, 256);
        Links(path, embed, errors);
        var fields = embed.Items("fields");
        errors.Count($"{path}.fields", fields.Count, 0, 25);
        for (var i = 0; i < fields.Count; i++)
        {
            errors.Length($"{path}.fields.{i}.name", fields[i].Text("name")?.Trim(), 1, 256);
            errors.Length($"{path}.fields.{i}.value", fields[i].Text("value")?.Trim(), 1, 1024);
        }
        if (embed.Number("color") is < 0 or > 0xFFFFFF) errors.Add($"{path}.color", "NUMBER_TYPE_MAX", "int value should be less than or equal to 16777215.");
        if (Size(embed) == 0 && embed.At("image") is null && embed.At("thumbnail") is null) errors.Required($"{path}.description");
    }

    private static void Links(string path, JsonNode? embed, FormErrors errors)
    {
        Link($"{path}.url", embed.Text("url"), errors);
        Link($"{path}.author.url", embed.At("author").Text("url"), errors);
        foreach (var part in (string[])["image", "thumbnail"])
        {
            var url = embed.At(part).Text("url");
            if (url?.StartsWith("attachment://", StringComparison.Ordinal) != true) Link($"{path}.{part}.url", url, errors);
        }
    }

    private static void Link(string path, string? url, FormErrors errors)
    {
        if (!string.IsNullOrEmpty(url) && !Uris.IsWeb(url)) errors.Add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
    }

    private static int Size(JsonNode? embed) =>
        Length(embed, "title") + Length(embed, "description") + Length(embed.At("footer"), "text") + Length(embed.At("author"), "name")
        + embed.Items("fields").Sum(field => Length(field, "name") + Length(field, "value"));

    private static int Length(JsonNode? node, string name) => node.Text(name)?.Trim().Length ?? 0;

    private static void Trim(JsonObject node, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (node.Text(name) is { } text) node[name] = text.Trim();
    }
}
