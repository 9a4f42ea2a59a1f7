using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>Calls that ask about chats and people in them.</summary>
internal sealed class ChatMethods(World world)
{
    public IReadOnlyDictionary<string, Func<Parameters, JsonNode>> All => new Dictionary<string, Func<Parameters, JsonNode>>
    {
        ["getChat"] = GetChat,
        ["getChatMember"] = GetMember,
        ["getChatAdministrators"] = GetAdministrators,
        ["getChatMemberCount"] = call => Readable(call).Statuses.Count(status => status.Value is not ("left" or "kicked")),
        ["leaveChat"] = Leave,
    };

    private JsonNode GetChat(Parameters call)
    {
        var chat = Readable(call);
        var json = Wire.Chat(chat);
        json["accent_color_id"] = 0;
        json["max_reaction_count"] = 11;
        json["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false, ["limited_gifts"] = false, ["unique_gifts"] = false, ["premium_subscription"] = false, ["gifts_from_channels"] = false,
        };
        if (chat.IsGroup) json["permissions"] = new JsonObject { ["can_send_messages"] = true };
        return json;
    }

    private JsonNode GetMember(Parameters call)
    {
        var chat = Readable(call);
        var account = world.FindAccount(call.Number("user_id")) ?? throw RefusalException.BadRequest("PARTICIPANT_ID_INVALID");
        return Wire.Member(account, chat.StatusOf(account.Id));
    }

    private JsonNode GetAdministrators(Parameters call)
    {
        var chat = Readable(call);
        if (!chat.IsGroup) throw RefusalException.BadRequest("there are no administrators in the private chat");
        // Other bots would be left out.
        var administrators = chat.Statuses.Where(status => chat.IsAdministrator(status.Key)).Select(status => Wire.Member(world.FindAccount(status.Key)!, status.Value));
        return new JsonArray([.. administrators]);
    }

    private JsonNode Leave(Parameters call)
    {
        var chat = Readable(call);
        if (!chat.IsGroup) throw RefusalException.BadRequest("chat member status can't be changed in private chats");
        chat.Statuses[world.Bot.Id] = "left";
        chat.Note(new ChatEvent(ChatEventKind.Happened, world.Bot, null, $"{world.Bot.Name} left"));
        return true;
    }

    private Chat Readable(Parameters call)
    {
        var chat = Posting.ChatOf(world, call);
        return chat.IsGroup ? Posting.ChatToWriteTo(world, call) : chat;
    }
}
