using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.CommandLine;

/// <summary>A question of a batch.</summary>
internal sealed record BatchQuestion(JsonElement? Id, string? Question, string? Language, IReadOnlyList<string>? Previous);

/// <summary>Its answer.</summary>
internal sealed record BatchAnswer(
    JsonElement? Id, bool Answered, string Language, string Text, IReadOnlyList<BatchClaim> Claims, IReadOnlyList<BatchCitation> Citations,
    BatchAbstention? Abstention, IReadOnlyList<IReadOnlyList<string>> Conflicts, double ElapsedMs);

internal sealed record BatchClaim(string Text, IReadOnlyList<int> Citations);

internal sealed record BatchCitation(int N, string Fact, string Key, int Version, string Source, string Url, string Publisher, string? Published, string? Locator);

internal sealed record BatchAbstention(string Reason, IReadOnlyList<string> Missing, IReadOnlyList<string> Nearest);

/// <summary>What a line gets that cannot be answered.</summary>
internal sealed record BatchError(JsonElement? Id, string Error);

/// <summary>The batch's JSON; generated at build time, which spares the start-up reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BatchQuestion))]
[JsonSerializable(typeof(BatchAnswer))]
[JsonSerializable(typeof(BatchError))]
internal sealed partial class BatchJson : JsonSerializerContext
{
    /// <summary>Cyrillic is written as it is; line ends and control characters stay escaped.</summary>
    public static BatchJson Readable { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
