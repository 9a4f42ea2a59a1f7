using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>Entities that a call gives as a list, in place of a parse mode.</summary>
internal static class GivenEntities
{
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "blockquote", "expandable_blockquote", "text_link", "text_mention", "custom_emoji",
    };

    // Found by Telegram itself; giving them changes nothing.
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number",
    };

    public static IReadOnlyList<Entity> Read(JsonNode? given, int textLength)
    {
        if (given is not JsonArray list) return [];
        var entities = list.Select(node => ReadOne(node as JsonObject)).OfType<Entity>();
        return [.. entities.Where(entity => entity.Offset >= 0 && entity.Length > 0 && entity.End <= textLength)];
    }

    private static Entity? ReadOne(JsonObject? given)
    {
        var type = given?["type"]?.ToString() ?? throw RefusalException.BadRequest("can't parse MessageEntity: expected an Object");
        if (Ignored.Contains(type)) return null;
        if (!Taken.Contains(type)) throw RefusalException.BadRequest("can't parse MessageEntity: unsupported type specified");
        var entity = new Entity(type, (int?)given["offset"] ?? -1, (int?)given["length"] ?? 0);
        return type switch
        {
            "text_link" => Links.Checked(given["url"]?.ToString() ?? "") is { } link ? entity with { Argument = link } : null,
            "text_mention" => entity with { UserId = (long?)given["user"]?["id"] ?? 0 },
            "pre" => entity with { Argument = given["language"]?.ToString() },
            "custom_emoji" => entity with { Argument = given["custom_emoji_id"]?.ToString() },
            _ => entity,
        };
    }
}
