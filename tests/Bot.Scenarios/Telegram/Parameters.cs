using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Scenarios.Telegram;

/// <summary>A file that came with a call.</summary>
internal sealed record Upload(string FileName, byte[] Content);

/// <summary>What a call was given, whether as query string, form, multipart form or JSON.</summary>
internal sealed class Parameters(JsonObject values, IReadOnlyDictionary<string, Upload> files)
{
    public JsonObject Values { get; } = values;

    public static async Task<Parameters> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var values = new JsonObject();
        var files = new Dictionary<string, Upload>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Query) values[name] = value.ToString();
        if (request.HasFormContentType) await ReadFormAsync(request, values, files, cancellationToken);
        else if (request.HasJsonContentType()) await ReadJsonAsync(request, values, cancellationToken);
        return new Parameters(values, files);
    }

    public bool Has(string name) => Values[name] is { } value && value.ToString().Length > 0;

    public string Text(string name) => Values[name]?.ToString() ?? "";

    public long Number(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Out of range means the nearest allowed value, as on the real service.</summary>
    public int Number(string name, int otherwise, int least, int most) =>
        Has(name) ? (int)Math.Clamp(Number(name), least, most) : otherwise;

    public bool Flag(string name) => Text(name).ToUpperInvariant() is "TRUE" or "YES" or "1";

    /// <summary>A parameter that is JSON itself; forms and query strings carry it as text.</summary>
    public JsonNode? Json(string name)
    {
        if (!Has(name)) return null;
        if (Values[name] is not JsonValue value || value.GetValueKind() != JsonValueKind.String) return Values[name];
        try
        {
            return JsonNode.Parse(value.GetValue<string>());
        }
        catch (JsonException)
        {
            throw RefusalException.BadRequest($"can't parse {name} JSON object");
        }
    }

    /// <summary>The file itself, or the one that <c>attach://name</c> points to; null when the parameter is a file id or address.</summary>
    public Upload? File(string name)
    {
        const string Attached = "attach://";
        var reference = Text(name);
        var part = reference.StartsWith(Attached, StringComparison.Ordinal) ? reference[Attached.Length..] : name;
        return files.GetValueOrDefault(part);
    }

    private static async Task ReadFormAsync(
        HttpRequest request, JsonObject values, Dictionary<string, Upload> files, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        foreach (var (name, value) in form) values[name] = value.ToString();
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellationToken);
            files[file.Name] = new Upload(FileNameOf(file), content.ToArray());
        }
    }

    // Clients put UTF-8 bytes into the header as if they were Latin-1.
    private static string FileNameOf(IFormFile file) =>
        file.FileName.All(c => c < 256) ? Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(file.FileName)) : file.FileName;

    private static async Task ReadJsonAsync(HttpRequest request, JsonObject values, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(cancellationToken);
        if (body.Length == 0) return;
        JsonObject? given;
        try
        {
            given = JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            given = null;
        }
        if (given is null) throw RefusalException.BadRequest("can't parse request JSON object");
        foreach (var (name, value) in given) values[name] = value?.DeepClone();
    }
}
