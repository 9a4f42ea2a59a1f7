using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Bot.Scenarios.Discord;

/// <summary>Reads a request's body: JSON, or a form of parts with JSON and files.</summary>
internal static class Payload
{
    public static async Task<(JsonNode? Body, IReadOnlyList<SentFile> Files)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) return (null, []);
        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            using var reader = new StreamReader(request.Body);
            return (Parse(await reader.ReadToEndAsync(cancellationToken)), []);
        }
        if (!type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return (null, []);
        return await ReadPartsAsync(request.Body, HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), cancellationToken);
    }

    private static async Task<(JsonNode?, IReadOnlyList<SentFile>)> ReadPartsAsync(Stream body, string boundary, CancellationToken cancellationToken)
    {
        JsonNode? json = null;
        var fields = new JsonObject();
        var files = new List<SentFile>();
        var parts = new MultipartReader(boundary, body);
        while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var place)) continue;
            using var content = new MemoryStream();
            await part.Body.CopyToAsync(content, cancellationToken);
            var name = HeaderUtilities.RemoveQuotes(place.Name).ToString();
            var fileName = HeaderUtilities.RemoveQuotes(place.FileNameStar.HasValue ? place.FileNameStar : place.FileName).ToString();
            if (fileName.Length > 0) files.Add(new SentFile(name, fileName, content.ToArray()));
            else if (name == "payload_json") json = Parse(System.Text.Encoding.UTF8.GetString(content.ToArray()));
            else fields[name] = System.Text.Encoding.UTF8.GetString(content.ToArray());
        }
        return (json ?? fields, files);
    }

    private static JsonNode? Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw RefusalException.InvalidJson();
        }
    }
}
