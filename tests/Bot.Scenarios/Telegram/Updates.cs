using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>One thing the bot is told.</summary>
/// <param name="Line">Updates of one line (a chat, or a person for inline queries) go to a webhook one after the other.</param>
internal sealed record Update(int Id, string Kind, JsonObject Content, DateTimeOffset At, long Line)
{
    public JsonObject ToJson() => new() { ["update_id"] = Id, [Kind] = Content.DeepClone() };
}

/// <summary>What waits for the bot. The world's lock guards it.</summary>
internal sealed class Updates(TelegramRules rules, TimeProvider clock)
{
    // What a bot does not get unless it asks for it by name.
    private static readonly HashSet<string> OnlyByName = new(StringComparer.Ordinal) { "chat_member", "message_reaction", "message_reaction_count" };

    private readonly List<Update> waiting = [];
    private int lastId = 700_000_000;

    /// <summary>Kept from call to call; empty means the default.</summary>
    public IReadOnlyList<string> Allowed { get; private set; } = [];

    public IReadOnlyList<Update> Waiting => waiting;

    /// <summary>Every update ever made, also those that were confirmed.</summary>
    public int Made { get; private set; }

    public Changes Changes { get; } = new();

    /// <summary>Told of each update that a poll hands out, each time it does.</summary>
    public Action<Update>? HandedOut { get; set; }

    public int? Add(string kind, JsonObject content, long line)
    {
        if (!Wants(kind)) return null;
        waiting.Add(new Update(++lastId, kind, content, clock.GetUtcNow(), line));
        Made++;
        Changes.Announce();
        return lastId;
    }

    public void Allow(JsonNode? kinds)
    {
        if (kinds is JsonArray list) Allowed = [.. list.Select(kind => kind?.ToString() ?? "")];
    }

    /// <summary>An offset confirms everything below it; a negative one keeps that many of the newest.</summary>
    public void Confirm(int offset)
    {
        var before = waiting.Count;
        if (offset > 0) waiting.RemoveAll(update => update.Id < offset);
        if (offset < 0 && waiting.Count > -offset) waiting.RemoveRange(0, waiting.Count + offset);
        if (waiting.Count < before) Changes.Announce();
    }

    public void Remove(Update update)
    {
        waiting.Remove(update);
        Changes.Announce();
    }

    public void Clear() => waiting.Clear();

    public IReadOnlyList<Update> Take(int limit)
    {
        var oldest = clock.GetUtcNow() - rules.UpdateLifetime;
        waiting.RemoveAll(update => update.At < oldest);
        return [.. waiting.Take(limit)];
    }

    private bool Wants(string kind) => Allowed.Count == 0 ? !OnlyByName.Contains(kind) : Allowed.Contains(kind);
}
