using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>The bot itself, people, guilds and channels.</summary>
internal sealed class PlaceRoutes(World world, Func<string> gatewayUrl, Func<int> startsLeft)
{
    public IReadOnlyList<Route> All =>
    [
        new("GET", "/gateway", _ => new JsonObject { ["url"] = gatewayUrl() }),
        new("GET", "/gateway/bot", _ => Gateway()),
        new("GET", "/users/@me", _ => WirePeople.Self(world.Bot)),
        new("GET", "/users/@me/guilds", _ => Json.Array(world.Guilds.Select(WireGuilds.Guild))),
        new("POST", "/users/@me/channels", OpenDirect, new RouteLimit(10, TimeSpan.FromSeconds(10))),
        new("GET", "/users/{user_id}", request => WirePeople.User(world.FindPerson(request.Id("user_id")) ?? throw RefusalException.UnknownUser())),
        new("GET", "/applications/@me", _ => Application()),
        new("GET", "/oauth2/applications/@me", _ => Application()),
        new("GET", "/guilds/{guild_id}", request => WireGuilds.Guild(Guild(request))),
        new("GET", "/guilds/{guild_id}/channels", request => Json.Array(Guild(request).Channels.Select(WireGuilds.Channel))),
        new("GET", "/guilds/{guild_id}/roles", request => Json.Array(Guild(request).Roles.Select(WirePeople.Role))),
        new("GET", "/guilds/{guild_id}/members/{user_id}", request => WirePeople.Member(Guild(request).FindMember(request.Id("user_id")) ?? throw RefusalException.UnknownMember())),
        new("GET", "/channels/{channel_id}", request => WireGuilds.Channel(MessageRoutes.ChannelOf(world, request))),
    ];

    private JsonObject Gateway() => new()
    {
        ["url"] = gatewayUrl(), ["shards"] = world.Rules.Shards,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = 1000, ["remaining"] = startsLeft(), ["reset_after"] = 14_400_000, ["max_concurrency"] = world.Rules.IdentifyConcurrency,
        },
    };

    private JsonObject Application() => new()
    {
        ["id"] = Json.Id(world.Bot.Id), ["name"] = world.Bot.Name, ["icon"] = null, ["description"] = "", ["summary"] = "", ["bot_public"] = true,
        ["bot_require_code_grant"] = false, ["verify_key"] = new string('0', 64), ["team"] = null, ["flags"] = 0, ["is_monetized"] = false, ["hook"] = true,
        ["owner"] = WirePeople.User(world.Bot), ["bot"] = WirePeople.User(world.Bot), ["approximate_guild_count"] = world.Guilds.Count,
        ["redirect_uris"] = new JsonArray(), ["interactions_endpoint_url"] = null, ["role_connections_verification_url"] = null, ["tags"] = new JsonArray(),
    };

    private Answer OpenDirect(RestRequest request)
    {
        var person = world.FindPerson(request.Body.Snowflake("recipient_id") ?? 0) ?? throw RefusalException.UnknownUser();
        return WireGuilds.Channel(world.DirectWith(person));
    }

    private Guild Guild(RestRequest request) => world.FindGuild(request.Id("guild_id")) ?? throw RefusalException.UnknownGuild();
}
