using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>Guilds and channels, as the API writes them.</summary>
internal static class WireGuilds
{
    private const int Text = 0;
    private const int Direct = 1;

    public static JsonObject Channel(Channel channel)
    {
        if (channel.Recipient is { } person)
            return new() { ["id"] = Json.Id(channel.Id), ["type"] = Direct, ["last_message_id"] = LastMessage(channel), ["flags"] = 0, ["recipients"] = new JsonArray(WirePeople.User(person)) };
        return new()
        {
            ["id"] = Json.Id(channel.Id), ["type"] = Text, ["guild_id"] = Json.Id(channel.Guild!.Id), ["name"] = channel.Name, ["position"] = channel.Guild.Channels.IndexOf(channel),
            ["permission_overwrites"] = new JsonArray(), ["parent_id"] = null, ["topic"] = null, ["nsfw"] = false, ["rate_limit_per_user"] = 0,
            ["last_message_id"] = LastMessage(channel), ["flags"] = 0,
        };
    }

    public static JsonObject Guild(Guild guild) => new()
    {
        ["id"] = Json.Id(guild.Id), ["name"] = guild.Name, ["icon"] = null, ["splash"] = null, ["discovery_splash"] = null, ["owner_id"] = Json.Id(guild.Owner.Id),
        ["afk_channel_id"] = null, ["afk_timeout"] = 300, ["verification_level"] = 0, ["default_message_notifications"] = 1, ["explicit_content_filter"] = 0,
        ["roles"] = Json.Array(guild.Roles.Select((role, position) => (JsonNode?)WirePeople.Role(role, position))), ["emojis"] = new JsonArray(), ["features"] = new JsonArray(),
        ["mfa_level"] = 0, ["application_id"] = null, ["system_channel_id"] = null, ["system_channel_flags"] = 0, ["rules_channel_id"] = null,
        ["vanity_url_code"] = null, ["description"] = null, ["banner"] = null, ["premium_tier"] = 0, ["premium_subscription_count"] = 0,
        ["preferred_locale"] = guild.Locale, ["public_updates_channel_id"] = null, ["nsfw_level"] = 0, ["premium_progress_bar_enabled"] = false, ["stickers"] = new JsonArray(),
    };

    /// <summary>As the gateway sends it; only the bot itself among the members, since the others need a privileged intent.</summary>
    public static JsonObject Whole(Guild guild, Person bot)
    {
        var json = Guild(guild);
        json["joined_at"] = Json.Time(guild.FindMember(bot.Id)!.JoinedAt);
        json["large"] = false;
        json["unavailable"] = false;
        json["member_count"] = guild.Members.Count;
        json["voice_states"] = new JsonArray();
        json["members"] = new JsonArray(WirePeople.Member(guild.FindMember(bot.Id)!));
        json["channels"] = Json.Array(guild.Channels.Select(Channel));
        json["threads"] = new JsonArray();
        json["presences"] = new JsonArray();
        json["stage_instances"] = new JsonArray();
        json["guild_scheduled_events"] = new JsonArray();
        json["soundboard_sounds"] = new JsonArray();
        return json;
    }

    private static string? LastMessage(Channel channel) => channel.LastMessageId is { } id ? Json.Id(id) : null;
}
