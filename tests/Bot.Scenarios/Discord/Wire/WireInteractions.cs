using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>Interactions, as the gateway sends them.</summary>
internal static class WireInteractions
{
    public static JsonObject Event(World world, Interaction interaction)
    {
        var channel = interaction.Channel;
        var json = new JsonObject
        {
            ["id"] = Json.Id(interaction.Id), ["application_id"] = Json.Id(world.Bot.Id), ["type"] = (int)interaction.Kind, ["token"] = interaction.Token, ["version"] = 1,
            ["channel_id"] = Json.Id(channel.Id), ["channel"] = WireGuilds.Channel(channel), ["locale"] = interaction.Who.Locale, ["data"] = interaction.Data.DeepClone(),
            ["entitlements"] = new JsonArray(), ["authorizing_integration_owners"] = Owners(channel), ["context"] = channel.IsDirect ? 1 : 0,
            ["app_permissions"] = Json.Id((ulong)channel.PermissionsOfBot), ["attachment_size_limit"] = world.Rules.LargestFile,
        };
        Who(json, interaction);
        if (interaction.Source is { } message) json["message"] = WireMessages.Message(world, message);
        return json;
    }

    public static JsonObject Owners(Channel channel) => new() { ["0"] = Json.Id(channel.Guild?.Id ?? 0) };

    private static void Who(JsonObject json, Interaction interaction)
    {
        if (interaction.Channel.Guild is not { } guild)
        {
            json["user"] = WirePeople.User(interaction.Who);
            return;
        }
        var member = WirePeople.Member(guild.Enter(interaction.Who));
        member["permissions"] = Json.Id((ulong)guild.PermissionsOf(interaction.Who));
        json["member"] = member;
        json["guild_id"] = Json.Id(guild.Id);
        json["guild"] = new JsonObject { ["id"] = Json.Id(guild.Id), ["locale"] = guild.Locale, ["features"] = new JsonArray() };
        json["guild_locale"] = guild.Locale;
    }
}
