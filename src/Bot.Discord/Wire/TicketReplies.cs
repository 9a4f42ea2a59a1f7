using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Conversation.Replies;
using Discord;
using Discord.Net;
using Microsoft.Extensions.Options;

// The library takes no part in this, and BannedSymbols.Discord.txt bans other ways to the network.
#pragma warning disable RS0030

namespace Bot.Discord;

/// <summary>
/// Answers interactions through their tickets. The library answers only those that it holds in memory; a ticket is plain data, and so an answer goes out after a
/// restart too. Nothing that is sent mentions anybody. Thread-safe.
/// </summary>
internal sealed class TicketReplies(IOptions<DiscordOptions> options, Delivery delivery, TimeProvider time) : IDisposable
{
    private const string First = "@original";
    private const int Quiet = 1 << 6;

    private static readonly TimeSpan s_longestCall = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { BaseAddress = new Uri(options.Value.ApiBaseUrl), Timeout = s_longestCall };

    /// <summary>Posts a further message.</summary>
    /// <returns>Its id.</returns>
    public Task<string> PostAsync(Ticket ticket, Draft draft, bool isQuiet, CancellationToken cancellationToken)
    {
        var body = Body(draft);
        if (isQuiet) body["flags"] = Quiet;
        return DoAsync(isHarmless: false, HttpMethod.Post, Address(ticket) + "?wait=true", body, draft.File, cancellationToken);
    }

    /// <summary>Writes the first answer: what stands where the bot seems to think, or the message whose button was pressed.</summary>
    public Task<string> FillAsync(Ticket ticket, Draft draft, bool isOnlyControls, CancellationToken cancellationToken)
    {
        var body = Body(draft);
        if (isOnlyControls) body.Remove("embeds");
        return DoAsync(isHarmless: true, HttpMethod.Patch, $"{Address(ticket)}/messages/{First}", body, draft.File, cancellationToken);
    }

    /// <summary>Takes the first answer away.</summary>
    public Task WithdrawAsync(Ticket ticket, CancellationToken cancellationToken) =>
        DoAsync(isHarmless: true, HttpMethod.Delete, $"{Address(ticket)}/messages/{First}", null, null, cancellationToken);

    public void Dispose() => _http.Dispose();

    private static string Address(Ticket ticket) => string.Create(CultureInfo.InvariantCulture, $"webhooks/{ticket.Application}/{ticket.Token}");

    private static JsonObject Body(Draft draft) => new()
    {
        ["embeds"] = new JsonArray([.. draft.Boxes.Select(box => new JsonObject { ["description"] = box, ["color"] = Controls.Stripe })]),
        ["components"] = new JsonArray([.. draft.Rows.Select(row => Row(row.Select(Of))), .. draft.Menu is { } menu ? [Row([Of(menu)])] : Array.Empty<JsonNode>()]),
        ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
    };

    private static JsonNode Row(IEnumerable<JsonNode> parts) => new JsonObject { ["type"] = (int)ComponentType.ActionRow, ["components"] = new JsonArray([.. parts]) };

    private static JsonNode Of(Conversation.Replies.Button button) => new JsonObject
    {
        ["type"] = (int)ComponentType.Button, ["style"] = (int)Controls.StyleOf(button), ["label"] = button.Label, ["custom_id"] = button.Action.Code,
    };

    private static JsonNode Of(Menu menu) => new JsonObject
    {
        ["type"] = (int)ComponentType.SelectMenu, ["custom_id"] = Menu.Code, ["placeholder"] = menu.Prompt,
        ["options"] = new JsonArray([.. menu.Choices.Select(choice => new JsonObject { ["label"] = choice.Label, ["value"] = choice.Code })]),
    };

    private Task<string> DoAsync(bool isHarmless, HttpMethod method, string address, JsonObject? body, ReplyFile? file, CancellationToken cancellationToken) =>
        delivery.DoAsync(isHarmless, () => SendAsync(method, address, body, file, cancellationToken), cancellationToken);

    private async Task<string> SendAsync(HttpMethod method, string address, JsonObject? body, ReplyFile? file, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(method, address) { Content = Content(body, file) };
            using var response = await _http.SendAsync(request, CancellationToken.None);
            var answer = response.StatusCode == HttpStatusCode.NoContent ? null : await ReadAsync(response);
            if (response.IsSuccessStatusCode) return (string?)answer?["id"] ?? "";
            if (response.StatusCode != HttpStatusCode.TooManyRequests)
                throw new HttpException(response.StatusCode, null, (DiscordErrorCode?)(int?)answer?["code"], (string?)answer?["message"]);
            await Task.Delay(TimeSpan.FromSeconds((double?)answer?["retry_after"] ?? 1), time, cancellationToken);
        }
    }

    // Something between may answer with a page.
    private static async Task<JsonNode?> ReadAsync(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType == "application/json" ? await response.Content.ReadFromJsonAsync<JsonNode>() : null;

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
