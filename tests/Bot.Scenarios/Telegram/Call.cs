using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>One call of the bot.</summary>
/// <param name="Number">1 for the first call.</param>
/// <param name="Name">The method, as the documentation writes it when it is known.</param>
/// <param name="Parameters">What the call gave; files by name only.</param>
internal sealed record Call(int Number, string Name, JsonObject Parameters, DateTimeOffset At) : RecordedCall(Number, Name, At)
{
    /// <summary>What Telegram made of it; null before it was handled, or when a fault came first.</summary>
    public JsonObject? Answer { get; init; }

    public bool IsOk => (bool?)Answer?["ok"] ?? false;

    public int ErrorCode => (int?)Answer?["error_code"] ?? 0;

    public string Description => Answer?["description"]?.ToString() ?? "";

    public JsonNode? Result => Answer?["result"];

    public string Text(string name) => Parameters[name]?.ToString() ?? "";
}
