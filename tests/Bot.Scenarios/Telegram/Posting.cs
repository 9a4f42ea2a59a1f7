namespace Bot.Scenarios.Telegram;

/// <summary>Whether the bot may write in a chat, and what a message answers.</summary>
internal static class Posting
{
    /// <summary>The chat that the call writes to, when the bot may.</summary>
    public static Chat ChatToWriteTo(World world, Parameters call)
    {
        var chat = ChatOf(world, call);
        if (chat.MigratedTo is { } moved) throw RefusalException.Migrated(moved);
        if (chat.Kind == ChatKind.Private) CheckPerson(world, chat);
        else CheckMembership(world, chat);
        return chat;
    }

    /// <summary>The chat that a call names; a person who never wrote has none yet.</summary>
    public static Chat ChatOf(World world, Parameters call)
    {
        var reference = call.Text("chat_id");
        if (world.FindAccount(call.Number("chat_id")) is { IsBot: false } stranger && world.FindChat(stranger.Id) is null)
            throw RefusalException.Forbidden("bot can't initiate conversation with a user");
        return world.ChatOf(reference);
    }

    public static int? Topic(Chat chat, Parameters call)
    {
        if (!call.Has("message_thread_id") || !chat.IsForum) return null;
        var topic = (int)call.Number("message_thread_id");
        return chat.Topics.ContainsKey(topic) ? topic : throw RefusalException.BadRequest("message thread not found");
    }

    /// <summary>The message that is answered, or null for none.</summary>
    public static Message? Replied(World world, Chat chat, Parameters call)
    {
        var given = call.Json("reply_parameters");
        var id = (int?)given?["message_id"] ?? (int)call.Number("reply_to_message_id");
        if (id <= 0) return null;
        var lenient = (bool?)given?["allow_sending_without_reply"] ?? call.Flag("allow_sending_without_reply");
        var place = given?["chat_id"] is { } other ? world.ChatOf(other.ToString()) : chat;
        var replied = place.Find(id);
        if (replied is null && !lenient) throw RefusalException.BadRequest("message to be replied not found");
        if (replied is not null && given?["quote"]?.ToString() is { Length: > 0 } quote && !replied.Text.Contains(quote, StringComparison.Ordinal))
            throw RefusalException.BadRequest("QUOTE_TEXT_INVALID");
        return replied;
    }

    private static void CheckPerson(World world, Chat chat)
    {
        if (!chat.Started) throw RefusalException.Forbidden("bot can't initiate conversation with a user");
        if (chat.StatusOf(world.Bot.Id) == "kicked") throw RefusalException.Forbidden("bot was blocked by the user");
    }

    private static void CheckMembership(World world, Chat chat)
    {
        var status = chat.StatusOf(world.Bot.Id);
        if (status == "kicked") throw RefusalException.Forbidden($"bot was kicked from the {Wire.KindOf(chat)} chat");
        if (!chat.IsPresent(world.Bot.Id)) throw RefusalException.Forbidden($"bot is not a member of the {Wire.KindOf(chat)} chat");
    }
}
