using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>Messages, as the API writes them.</summary>
internal static class WireMessages
{
    private const int Plain = 0;
    private const int Reply = 19;
    private const int Slash = 20;

    public static JsonObject Message(World world, Message message, bool withReference = true)
    {
        var json = new JsonObject
        {
            ["id"] = Json.Id(message.Id), ["channel_id"] = Json.Id(message.Channel.Id), ["type"] = TypeOf(message), ["content"] = message.Text,
            ["author"] = WirePeople.User(message.Author), ["timestamp"] = Json.Time(message.SentAt), ["edited_timestamp"] = Json.Time(message.EditedAt), ["tts"] = false,
            ["mention_everyone"] = message.Mentions.Everyone, ["mentions"] = Json.Array(message.Mentions.People.Select(WirePeople.User)),
            ["mention_roles"] = Json.Array(message.Mentions.Roles.Select(role => (JsonNode?)Json.Id(role.Id))),
            ["attachments"] = Json.Array(message.Files.Select(file => Attachment(message, file))), ["embeds"] = message.EmbedsJson.DeepClone(),
            ["components"] = message.ComponentsJson.DeepClone(), ["pinned"] = false, ["flags"] = message.Flags,
        };
        if (message.Nonce is { } nonce) json["nonce"] = nonce;
        if (message.RepliesTo is { } other && withReference) Refer(world, json, other);
        if (message.Answers is { } interaction) Answer(world, json, interaction);
        return json;
    }

    /// <summary>As the gateway sends it: without the intent, what people wrote stays empty, except to the bot itself.</summary>
    public static JsonObject Event(World world, Message message, Intents intents)
    {
        var json = Message(world, message);
        if (message.Channel.Guild is { } guild)
        {
            json["guild_id"] = Json.Id(guild.Id);
            if (guild.FindMember(message.Author.Id) is { } member) json["member"] = WirePeople.MemberAlone(member);
        }
        if (!MaySee(world, message, intents)) Blank(json);
        return json;
    }

    public static JsonObject Deleted(Message message)
    {
        var json = new JsonObject { ["id"] = Json.Id(message.Id), ["channel_id"] = Json.Id(message.Channel.Id) };
        if (message.Channel.Guild is { } guild) json["guild_id"] = Json.Id(guild.Id);
        return json;
    }

    /// <summary>As a request gets it: what counts there is whether the owner switched the intent on.</summary>
    public static JsonObject Fetched(World world, Message message)
    {
        var json = Message(world, message);
        if (!MaySee(world, message, world.Rules.PrivilegedIntents)) Blank(json);
        return json;
    }

    private static bool MaySee(World world, Message message, Intents intents) =>
        intents.HasFlag(Intents.MessageContent) || message.Channel.IsDirect || message.Author == world.Bot || message.Mentions.People.Contains(world.Bot);

    private static void Blank(JsonObject json)
    {
        json["content"] = "";
        foreach (var part in (string[])["embeds", "attachments", "components"]) json[part] = new JsonArray();
    }

    private static int TypeOf(Message message)
    {
        if (message.Answers is { Kind: InteractionKind.Command } interaction && interaction.Original == message) return Slash;
        return message.RepliesTo is null ? Plain : Reply;
    }

    private static void Refer(World world, JsonObject json, Message other)
    {
        json["message_reference"] = new JsonObject { ["type"] = 0, ["message_id"] = Json.Id(other.Id), ["channel_id"] = Json.Id(other.Channel.Id) };
        if (other.Channel.Guild is { } guild) json["message_reference"]!["guild_id"] = Json.Id(guild.Id);
        json["referenced_message"] = other.IsDeleted ? null : Message(world, other, withReference: false);
    }

    private static void Answer(World world, JsonObject json, Interaction interaction)
    {
        json["application_id"] = Json.Id(world.Bot.Id);
        json["webhook_id"] = Json.Id(world.Bot.Id);
        json["interaction_metadata"] = new JsonObject
        {
            ["id"] = Json.Id(interaction.Id), ["type"] = (int)interaction.Kind, ["user"] = WirePeople.User(interaction.Who),
            ["authorizing_integration_owners"] = WireInteractions.Owners(interaction.Channel),
        };
        if (interaction.Kind != InteractionKind.Command) return;
        json["interaction_metadata"]!["name"] = interaction.What.TrimStart('/');
        json["interaction"] = new JsonObject
        {
            ["id"] = Json.Id(interaction.Id), ["type"] = (int)interaction.Kind, ["name"] = interaction.What.TrimStart('/'), ["user"] = WirePeople.User(interaction.Who),
        };
    }

    private static JsonObject Attachment(Message message, Attachment file)
    {
        var url = $"https://cdn.discordapp.com/attachments/{Json.Id(message.Channel.Id)}/{Json.Id(file.Id)}/{file.Name}";
        var json = new JsonObject { ["id"] = Json.Id(file.Id), ["filename"] = file.Name, ["size"] = file.Content.Length, ["url"] = url, ["proxy_url"] = url };
        if (file.Description is { } description) json["description"] = description;
        return json;
    }
}
