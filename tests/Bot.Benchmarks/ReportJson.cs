using System.Text.Json;

namespace Bot.Benchmarks;

/// <summary>A report as one JSON object.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Report report) => JsonSerializer.Serialize(report, s_options) + "\n";
}
