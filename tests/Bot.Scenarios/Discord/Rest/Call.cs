using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>One request of the bot.</summary>
/// <param name="Number">1 for the first one.</param>
/// <param name="Name">The route, as in <see cref="Routes"/>; the bare method and path where the emulator has no such route.</param>
/// <param name="Values">What the path names.</param>
/// <param name="Body">The JSON; of files only the names stand in <paramref name="Files"/>.</param>
internal sealed record Call(int Number, string Name, string Path, IReadOnlyDictionary<string, string> Values, JsonNode? Body, IReadOnlyList<string> Files, DateTimeOffset At)
    : RecordedCall(Number, Name, At)
{
    /// <summary>What Discord made of it; null before it was handled, when a fault came first, or when there is nothing to say.</summary>
    public JsonNode? Answer { get; init; }

    public bool IsOk => Status is >= 200 and < 300;

    public int ErrorCode => IsOk ? 0 : (int)(Answer.Number("code") ?? 0);

    public string Text(string name) => Body.Text(name) ?? Body.At("data").Text(name) ?? "";
}
