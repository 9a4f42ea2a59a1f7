using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>How a session begins, or goes on after a break.</summary>
internal static class GatewayStart
{
    public static void Identify(World world, Gateway gateway, GatewayConnection connection, JsonNode? data, string resumeUrl)
    {
        var (shard, of) = ShardOf(data);
        if (Refusal(world, connection, data, shard, of) is { } code)
        {
            connection.Close(code, "Identify was refused.");
            return;
        }
        if (!gateway.MayStart(shard))
        {
            connection.Send(Gateway.Frame(GatewayOp.InvalidSession, false));
            return;
        }
        var intents = (Intents)data.Number("intents")!;
        var session = new GatewaySession(world.Ids.Next().ToString("x32", CultureInfo.InvariantCulture), shard, of, intents);
        gateway.Start(session, connection, new Identified(shard, of, intents, connection.IsCompressed, data.At("properties")?.DeepClone(), world.Now));
        Welcome(world, session, shard, of, resumeUrl);
    }

    public static void Resume(World world, Gateway gateway, GatewayConnection connection, JsonNode? data)
    {
        if (!HasToken(world, data))
        {
            connection.Close(GatewayClose.AuthenticationFailed, "Authentication failed.");
            return;
        }
        var session = gateway.Find(data.Text("session_id"));
        var sequence = (int)(data.Number("seq") ?? 0);
        if (sequence > session?.Sequence)
        {
            connection.Close(GatewayClose.InvalidSequence, "Invalid seq.");
            return;
        }
        if (session?.After(sequence) is not { } missed)
        {
            connection.Send(Gateway.Frame(GatewayOp.InvalidSession, false));
            return;
        }
        gateway.Resume(session, connection);
        foreach (var text in missed) connection.Send(text);
        session.Dispatch("RESUMED", []);
    }

    private static int? Refusal(World world, GatewayConnection connection, JsonNode? data, int shard, int of)
    {
        if (connection.IsIdentified) return GatewayClose.AlreadyAuthenticated;
        if (!HasToken(world, data)) return GatewayClose.AuthenticationFailed;
        if (shard < 0 || of < 1 || shard >= of) return GatewayClose.InvalidShard;
        if (data.Number("intents") is not { } intents || (intents & ~(long)Intents.Known) != 0) return GatewayClose.InvalidIntents;
        return ((Intents)intents & Intents.Privileged & ~world.Rules.PrivilegedIntents) != 0 ? GatewayClose.DisallowedIntents : null;
    }

    private static bool HasToken(World world, JsonNode? data)
    {
        var token = data.Text("token") ?? "";
        return (token.StartsWith("Bot ", StringComparison.Ordinal) ? token[4..] : token) == world.Rules.Token;
    }

    private static (int Shard, int Of) ShardOf(JsonNode? data) =>
        data.At("shard") is JsonArray { Count: 2 } shard ? (shard[0]!.GetValue<int>(), shard[1]!.GetValue<int>()) : (0, 1);

    /// <summary>First the guilds by their ids alone, then one after the other whole.</summary>
    private static void Welcome(World world, GatewaySession session, int shard, int of, string resumeUrl)
    {
        var guilds = world.Guilds.Where(guild => (int)((guild.Id >> 22) % (ulong)of) == shard).ToList();
        session.Dispatch("READY", new JsonObject
        {
            ["v"] = 10, ["user"] = WirePeople.Self(world.Bot), ["session_id"] = session.Id, ["session_type"] = "normal", ["resume_gateway_url"] = resumeUrl,
            ["shard"] = new JsonArray(shard, of), ["application"] = new JsonObject { ["id"] = Json.Id(world.Bot.Id), ["flags"] = 0 },
            ["guilds"] = Json.Array(guilds.Select(guild => (JsonNode?)new JsonObject { ["id"] = Json.Id(guild.Id), ["unavailable"] = true })),
            ["private_channels"] = new JsonArray(), ["relationships"] = new JsonArray(), ["presences"] = new JsonArray(), ["user_settings"] = new JsonObject(),
            ["guild_join_requests"] = new JsonArray(),
        });
        if (!session.Intents.HasFlag(Intents.Guilds)) return;
        foreach (var guild in guilds.Where(guild => guild.IsAvailable)) session.Dispatch("GUILD_CREATE", WireGuilds.Whole(guild, world.Bot));
    }
}
