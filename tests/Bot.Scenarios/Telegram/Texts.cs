using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>A part of a text that is more than text. Offset and length count UTF-16 units.</summary>
/// <param name="Argument">The address of a text_link, the language of a pre, the id of a custom_emoji.</param>
internal sealed record Entity(string Type, int Offset, int Length, string? Argument = null, long UserId = 0)
{
    public int End => Offset + Length;

    /// <summary>What no other entity is looked for in.</summary>
    public bool IsSealed => Type is "code" or "pre" or "text_link" or "text_mention" or "mention" or "url" or "email" or "bot_command" or "hashtag";
}

/// <summary>A text as people see it.</summary>
internal sealed record FormattedText(string Text, IReadOnlyList<Entity> Entities)
{
    public static FormattedText Empty { get; } = new("", []);

    public string Slice(Entity entity) => Text.Substring(entity.Offset, entity.Length);

    /// <summary>The parts that notify somebody.</summary>
    public IEnumerable<string> Pings => Entities.Where(entity => entity.Type is "mention" or "text_mention").Select(Slice);

    public bool SameAs(FormattedText other) => Text == other.Text && Entities.SequenceEqual(other.Entities);

    public JsonArray EntitiesJson(Func<long, JsonObject?> user) => new([.. Entities.Select(entity => EntityJson(entity, user))]);

    private static JsonObject EntityJson(Entity entity, Func<long, JsonObject?> user)
    {
        var json = new JsonObject { ["type"] = entity.Type, ["offset"] = entity.Offset, ["length"] = entity.Length };
        if (entity.Type == "text_link") json["url"] = entity.Argument;
        if (entity.Type == "pre" && entity.Argument is not null) json["language"] = entity.Argument;
        if (entity.Type == "custom_emoji") json["custom_emoji_id"] = entity.Argument;
        if (entity.Type == "text_mention") json["user"] = user(entity.UserId);
        return json;
    }
}
