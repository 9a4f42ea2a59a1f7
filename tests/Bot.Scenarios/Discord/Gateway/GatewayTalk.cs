using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Scenarios.Discord;

/// <summary>The conversation over one connection, from hello to the end.</summary>
internal sealed class GatewayTalk(World world, Gateway gateway, GatewayConnection connection, Func<string> resumeUrl)
{
    private const int LargestPayload = 4096;
    private readonly Queue<DateTimeOffset> sends = [];

    public static async Task AcceptAsync(HttpContext http, World world, Gateway gateway, Func<string> resumeUrl, CancellationToken stopping)
    {
        if (gateway.Refuses)
        {
            http.Response.StatusCode = 503;
            return;
        }
        var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var connection = new GatewayConnection(socket, http.Request.Query["compress"] == "zlib-stream");
        await using var end = stopping.Register(connection.Drop);
        if (Refusal(http.Request.Query) is { } code) connection.Close(code);
        await new GatewayTalk(world, gateway, connection, resumeUrl).RunAsync();
    }

    private static int? Refusal(IQueryCollection query)
    {
        if (query.TryGetValue("v", out var version) && version != "10") return GatewayClose.InvalidVersion;
        return query.TryGetValue("encoding", out var encoding) && encoding != "json" ? GatewayClose.Undecodable : null;
    }

    private async Task RunAsync()
    {
        lock (world.Gate) gateway.Opened(connection);
        var writing = connection.WriteAsync();
        connection.Send(Gateway.Frame(GatewayOp.Hello, new JsonObject { ["heartbeat_interval"] = (int)world.Rules.HeartbeatInterval.TotalMilliseconds }));
        await using (var heart = world.Rules.Clock.CreateTimer(_ => TimedOut(), null, world.Rules.HeartbeatInterval * 1.5, Timeout.InfiniteTimeSpan))
        {
            while (await connection.ReadAsync(LargestPayload) is { } text)
            {
                if (connection.IsSilent) continue;
                lock (world.Gate) Take(text, heart);
            }
        }
        lock (world.Gate) gateway.Closed(connection);
        await connection.FinishAsync(writing);
    }

    private void TimedOut()
    {
        if (connection.IsSilent) return;
        lock (world.Gate)
        {
            if (connection.Session is { } session) gateway.End(session);
        }
        connection.Close(GatewayClose.SessionTimedOut, "Session timed out.");
    }

    private void Take(string text, ITimer heart)
    {
        if (IsTooFast())
        {
            connection.Close(GatewayClose.RateLimited, "You are being rate limited.");
            return;
        }
        if (text.Length > LargestPayload || Parse(text) is not { } payload || payload.Number("op") is not { } op)
        {
            connection.Close(GatewayClose.Undecodable, "Error while decoding payload.");
            return;
        }
        switch (op)
        {
            case GatewayOp.Heartbeat: Beat(payload, heart); break;
            case GatewayOp.Identify: GatewayStart.Identify(world, gateway, connection, payload["d"], resumeUrl()); break;
            case GatewayOp.Resume: GatewayStart.Resume(world, gateway, connection, payload["d"]); break;
            case GatewayOp.Presence or GatewayOp.Voice or GatewayOp.Members or GatewayOp.Sounds:
                if (!connection.IsIdentified) connection.Close(GatewayClose.NotAuthenticated, "Not authenticated.");
                break;
            default: connection.Close(GatewayClose.UnknownOp, "Unknown opcode."); break;
        }
    }

    private void Beat(JsonObject payload, ITimer heart)
    {
        heart.Change(world.Rules.HeartbeatInterval * 1.5, Timeout.InfiniteTimeSpan);
        if (payload.Number("d") is { } sequence) connection.Session?.Arrived((int)sequence);
        connection.Send(Gateway.Frame(GatewayOp.HeartbeatAck, null));
    }

    private bool IsTooFast()
    {
        sends.Enqueue(world.Now);
        while (world.Now - sends.Peek() > TimeSpan.FromMinutes(1)) sends.Dequeue();
        return sends.Count > world.Rules.GatewaySendsPerMinute;
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
