using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>Messages in channels.</summary>
internal sealed class MessageRoutes(World world, Posting posting)
{
    private static RouteLimit PerChannel(int requests, double seconds) => new(requests, TimeSpan.FromSeconds(seconds), "channel_id");

    public IReadOnlyList<Route> All =>
    [
        new("GET", "/channels/{channel_id}/messages", List, PerChannel(50, 1)),
        new("POST", "/channels/{channel_id}/messages", Post, PerChannel(5, 5)),
        new("GET", "/channels/{channel_id}/messages/{message_id}", request => WireMessages.Fetched(world, MessageOf(request)), PerChannel(30, 1)),
        new("PATCH", "/channels/{channel_id}/messages/{message_id}", Edit, PerChannel(5, 5)),
        new("DELETE", "/channels/{channel_id}/messages/{message_id}", Delete, PerChannel(5, 1)),
        new("POST", "/channels/{channel_id}/typing", Type, PerChannel(5, 5)),
    ];

    public static Channel ChannelOf(World world, RestRequest request)
    {
        var channel = world.FindChannel(request.Id("channel_id")) ?? throw RefusalException.UnknownChannel();
        // A guild that the bot is not in (any more) is not unknown but out of reach.
        if (channel.Guild is { } guild && world.FindGuild(guild.Id) is null) throw RefusalException.MissingAccess();
        return channel.PermissionsOfBot.HasFlag(Permissions.ViewChannel) ? channel : throw RefusalException.MissingAccess();
    }

    private Message MessageOf(RestRequest request)
    {
        var message = ChannelOf(world, request).Find(request.Id("message_id"));
        // What only one person sees is not in the channel at all.
        return message is { IsEphemeral: false } ? message : throw RefusalException.UnknownMessage();
    }

    private Answer Post(RestRequest request)
    {
        var channel = ChannelOf(world, request);
        Need(channel, Permissions.SendMessages);
        if (request.Files.Count > 0) Need(channel, Permissions.AttachFiles);
        if (request.Body.Items("embeds").Count > 0) Need(channel, Permissions.EmbedLinks);
        if (channel.Recipient is { AcceptsDirectMessages: false }) throw RefusalException.CannotMessageUser();
        var message = new Message(world, channel, world.Bot) { RepliesTo = Referred(channel, request.Body), Nonce = request.Body.Text("nonce") };
        posting.Fill(message, request.Form);
        // "Only you see this" is for interactions; here the flag does nothing.
        message.Flags &= ~Message.Ephemeral;
        channel.Post(message);
        return WireMessages.Message(world, message);
    }

    private static Message? Referred(Channel channel, JsonNode? body)
    {
        if (body.At("message_reference") is not JsonObject reference) return null;
        Need(channel, Permissions.ReadMessageHistory, new RefusalException(400, 160002, "Cannot reply without permission to read message history"));
        var message = channel.Find(reference.Snowflake("message_id") ?? 0);
        if (message is { IsEphemeral: false }) return message;
        if (reference.Has("fail_if_not_exists") && !reference.Flag("fail_if_not_exists")) return null;
        var errors = new FormErrors();
        errors.Add("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
        throw errors.ToRefusal();
    }

    private Answer Edit(RestRequest request)
    {
        var message = MessageOf(request);
        if (message.Author != world.Bot) throw RefusalException.NotYourMessage();
        posting.Fill(message, request.Form);
        message.Channel.Changed(message);
        return WireMessages.Message(world, message);
    }

    private Answer Delete(RestRequest request)
    {
        var message = MessageOf(request);
        if (message.Author != world.Bot) Need(message.Channel, Permissions.ManageMessages);
        message.Channel.Remove(message, world.Bot);
        return Answer.Nothing;
    }

    private Answer Type(RestRequest request)
    {
        var channel = ChannelOf(world, request);
        Need(channel, Permissions.SendMessages);
        world.Typing.Add(channel.Name);
        world.Trim(world.Typing);
        world.Changes.Announce();
        return Answer.Nothing;
    }

    private Answer List(RestRequest request)
    {
        var channel = ChannelOf(world, request);
        if (!channel.PermissionsOfBot.HasFlag(Permissions.ReadMessageHistory)) return new JsonArray();
        var limit = int.TryParse(request.Asked("limit") ?? "50", CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 100) : 50;
        var before = ulong.TryParse(request.Asked("before"), CultureInfo.InvariantCulture, out var id) ? id : ulong.MaxValue;
        return Json.Array(channel.Messages.Where(message => !message.IsEphemeral && message.Id < before).TakeLast(limit).Reverse().Select(message => WireMessages.Fetched(world, message)));
    }

    private static void Need(Channel channel, Permissions needed, RefusalException? refusal = null)
    {
        if (!channel.PermissionsOfBot.HasFlag(needed)) throw refusal ?? RefusalException.MissingPermissions();
    }
}
