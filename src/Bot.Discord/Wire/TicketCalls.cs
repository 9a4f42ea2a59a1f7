using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Conversation.Replies;
using Discord;
using Discord.Net;
using Microsoft.Extensions.Options;

// The library takes no part in this; BannedSymbols.Discord.txt bans other ways around it.
#pragma warning disable RS0030

namespace Bot.Discord;

/// <summary>
/// Makes the calls that answer interactions. The library answers only those that it holds in memory, where a restart loses them; and it counts all first answers
/// as one, so that under load they come after Discord's three seconds. Thread-safe.
/// </summary>
internal sealed class TicketCalls(IOptions<DiscordOptions> options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { BaseAddress = new Uri(options.Value.ApiBaseUrl), Timeout = s_longest };

    /// <param name="method">What is done.</param>
    /// <param name="address">Within the API.</param>
    /// <param name="body">What is sent, or null.</param>
    /// <param name="file">What is attached, or null.</param>
    /// <param name="waiting">Stops the waiting where Discord limits rates.</param>
    /// <param name="calling">Breaks the call off.</param>
    /// <returns>The id of the message that this was about, if any.</returns>
    /// <exception cref="HttpException">Discord refuses it.</exception>
    public async Task<string> SendAsync(HttpMethod method, string address, JsonObject? body, ReplyFile? file, CancellationToken waiting, CancellationToken calling = default)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(method, address) { Content = Content(body, file) };
            using var response = await _http.SendAsync(request, calling);
            var answer = await ReadAsync(response, calling);
            if (response.IsSuccessStatusCode) return (string?)answer?["id"] ?? "";
            if (response.StatusCode != HttpStatusCode.TooManyRequests)
                throw new HttpException(response.StatusCode, null, (DiscordErrorCode?)(int?)answer?["code"], (string?)answer?["message"]);
            await Task.Delay(TimeSpan.FromSeconds((double?)answer?["retry_after"] ?? 1), time, waiting);
        }
    }

    public void Dispose() => _http.Dispose();

    // Something between may answer with a page.
    private static async Task<JsonNode?> ReadAsync(HttpResponseMessage response, CancellationToken calling) =>
        response.Content.Headers.ContentType?.MediaType == "application/json" ? await response.Content.ReadFromJsonAsync<JsonNode>(calling) : null;

    private static HttpContent? Content(JsonObject? body, ReplyFile? file)
    {
        if (body is null) return null;
        if (file is null) return JsonContent.Create(body);
        body["attachments"] = new JsonArray(new JsonObject { ["id"] = 0, ["filename"] = file.Name });
        var attachment = new StringContent(file.Content);
        attachment.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new MultipartFormDataContent { { JsonContent.Create(body), "payload_json" }, { attachment, "files[0]", file.Name } };
    }
}
