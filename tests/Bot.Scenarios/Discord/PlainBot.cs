using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

internal sealed record PlainReply(int Status, JsonNode? Body, HttpResponseHeaders Headers)
{
    public int Code => (int)(Body.Number("code") ?? 0);

    public string Message => Body.Text("message") ?? "";

    public string Header(string name) => Headers.TryGetValues(name, out var values) ? values.First() : "";

    /// <summary>The code of the error at a place of the form: <c>embeds.0.title</c>.</summary>
    public string ErrorAt(string path) =>
        path.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(Body.At("errors"), (node, step) => node.At(step)).Items("_errors").FirstOrDefault().Text("code") ?? "";
}

/// <summary>A bot with nothing but HTTP and a WebSocket, to test the emulator itself.</summary>
internal sealed class PlainBot(DiscordEmulator discord) : IAsyncDisposable
{
    private readonly HttpClient http = new() { BaseAddress = new Uri(discord.ApiBaseUrl), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bot", discord.Token) } };
    private readonly MemoryStream packed = new();
    private ClientWebSocket socket = new();
    private ZLibStream? unpacker;

    public string SessionId { get; private set; } = "";

    public int Sequence { get; private set; }

    public int CloseCode => (int)(socket.CloseStatus ?? 0);

    public async Task<PlainReply> SendAsync(HttpMethod method, string path, JsonNode? body = null, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        return await SendAsync(request, cancellationToken);
    }

    public async Task<PlainReply> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var response = await http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return new PlainReply((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), response.Headers);
    }

    public Task<PlainReply> PostAsync(string path, JsonNode body, CancellationToken cancellationToken) => SendAsync(HttpMethod.Post, path, body, cancellationToken);

    public Task<PlainReply> PatchAsync(string path, JsonNode body, CancellationToken cancellationToken) => SendAsync(HttpMethod.Patch, path, body, cancellationToken);

    public Task<PlainReply> GetAsync(string path, CancellationToken cancellationToken) => SendAsync(HttpMethod.Get, path, null, cancellationToken);

    public Task<PlainReply> SayAsync(Channel channel, JsonNode message, CancellationToken cancellationToken) => PostAsync($"channels/{channel.Id}/messages", message, cancellationToken);

    /// <summary>The first response to an interaction, as the gateway brought it.</summary>
    public Task<PlainReply> RespondAsync(JsonNode interaction, int type, JsonNode? data, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["type"] = type };
        if (data is not null) body["data"] = data;
        return PostAsync($"interactions/{interaction.Text("id")}/{interaction.Text("token")}/callback", body, cancellationToken);
    }

    public static string Webhook(JsonNode interaction) => $"webhooks/{interaction.Text("application_id")}/{interaction.Text("token")}";

    public Task<PlainReply> RegisterAsync(CancellationToken cancellationToken, params JsonNode[] commands) =>
        SendAsync(HttpMethod.Put, $"applications/{discord.Bot.Id}/commands", new JsonArray([.. commands.Select(command => command.DeepClone())]), cancellationToken);

    /// <summary>Opens a connection and waits for hello.</summary>
    public async Task<JsonObject> ConnectAsync(CancellationToken cancellationToken, string query = "?v=10&encoding=json")
    {
        socket.Dispose();
        socket = new ClientWebSocket();
        if (unpacker is not null) await unpacker.DisposeAsync();
        unpacker = null;
        packed.SetLength(0);
        await socket.ConnectAsync(new Uri(discord.GatewayUrl + query), cancellationToken);
        return await NextAsync(cancellationToken) ?? [];
    }

    public Task IdentifyAsync(Intents intents, CancellationToken cancellationToken, string? token = null, int shard = 0, int of = 1) => SendOpAsync(
        GatewayOp.Identify,
        new JsonObject { ["token"] = token ?? discord.Token, ["intents"] = (int)intents, ["shard"] = new JsonArray(shard, of), ["properties"] = new JsonObject() },
        cancellationToken);

    /// <summary>All the way to the end of the welcome.</summary>
    public async Task<JsonNode> StartAsync(CancellationToken cancellationToken, Intents intents = Intents.GuildMessages | Intents.DirectMessages)
    {
        await ConnectAsync(cancellationToken);
        await IdentifyAsync(intents, cancellationToken);
        var ready = await EventAsync("READY", cancellationToken);
        SessionId = ready.Text("session_id")!;
        return ready;
    }

    public Task ResumeAsync(CancellationToken cancellationToken, int? sequence = null) => SendOpAsync(
        GatewayOp.Resume, new JsonObject { ["token"] = discord.Token, ["session_id"] = SessionId, ["seq"] = sequence ?? Sequence }, cancellationToken);

    public async Task SendOpAsync(int op, JsonNode? data, CancellationToken cancellationToken) =>
        await socket.SendAsync(Encoding.UTF8.GetBytes(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString()), WebSocketMessageType.Text, true, cancellationToken);

    /// <summary>The data of the next event with this name; others are passed over.</summary>
    public async Task<JsonNode> EventAsync(string name, CancellationToken cancellationToken)
    {
        while (true)
        {
            var frame = await NextAsync(cancellationToken) ?? throw new InvalidOperationException($"The gateway closed with {CloseCode}; {name} did not come.");
            if (frame.Text("t") == name) return frame["d"]!;
        }
    }

    /// <returns>The next frame; null when the gateway closed.</returns>
    public async Task<JsonObject?> NextAsync(CancellationToken cancellationToken)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            bytes.Write(buffer, 0, part.Count);
            if (!part.EndOfMessage) continue;
            var frame = (JsonObject)JsonNode.Parse(part.MessageType == WebSocketMessageType.Text ? bytes.ToArray() : Unpack(bytes.ToArray()))!;
            Sequence = (int)(frame.Number("s") ?? Sequence);
            return frame;
        }
    }

    public Task CloseAsync(int code, CancellationToken cancellationToken) => socket.CloseOutputAsync((WebSocketCloseStatus)code, null, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        socket.Dispose();
        if (unpacker is not null) await unpacker.DisposeAsync();
        await packed.DisposeAsync();
    }

    /// <summary>The packed stream goes on over all frames.</summary>
    private byte[] Unpack(byte[] bytes)
    {
        packed.SetLength(0);
        packed.Write(bytes);
        packed.Position = 0;
        unpacker ??= new ZLibStream(packed, CompressionMode.Decompress, leaveOpen: true);
        var text = new MemoryStream();
        unpacker.CopyTo(text);
        return text.ToArray();
    }
}
