using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>How the bot introduced itself.</summary>
internal sealed record Identified(int Shard, int Of, Intents Intents, bool IsCompressed, JsonNode? Properties, DateTimeOffset At);
