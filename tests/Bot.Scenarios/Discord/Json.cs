using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>Reads what a bot sent the way Discord does: numbers may come as strings and ids as numbers.</summary>
internal static class Json
{
    public static JsonSerializerOptions Wire { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Id(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    public static bool Has(this JsonNode? node, string name) => (node as JsonObject)?.ContainsKey(name) == true;

    public static JsonNode? At(this JsonNode? node, string name) => (node as JsonObject)?[name];

    public static string? Text(this JsonNode? node, string name) => node.At(name) is JsonValue value
        ? value.GetValueKind() switch { JsonValueKind.String => value.GetValue<string>(), JsonValueKind.Number => value.ToJsonString(), _ => null }
        : null;

    public static long? Number(this JsonNode? node, string name) => node.Text(name) is { } text && long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static ulong? Snowflake(this JsonNode? node, string name) => node.Text(name) is { } text && ulong.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static bool Flag(this JsonNode? node, string name) => node.At(name) is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    public static JsonArray Items(this JsonNode? node, string name) => node.At(name) as JsonArray ?? [];

    public static IReadOnlyList<ulong> Snowflakes(this JsonNode? node, string name) =>
        [.. node.Items(name).Select(item => ulong.TryParse(item?.ToString(), CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id != 0)];

    public static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];

    public static string? Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);
}
