using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>How things are written in answers and updates.</summary>
internal static class Wire
{
    public static JsonObject User(Account account)
    {
        var json = new JsonObject { ["id"] = account.Id, ["is_bot"] = account.IsBot, ["first_name"] = account.Name };
        if (account.Username is not null) json["username"] = account.Username;
        if (account.Language is not null) json["language_code"] = account.Language;
        return json;
    }

    public static string KindOf(Chat chat) => chat.Kind switch
    {
        ChatKind.Private => "private",
        ChatKind.Group => "group",
        _ => "supergroup",
    };

    public static JsonObject Chat(Chat chat)
    {
        var json = new JsonObject { ["id"] = chat.Id, ["type"] = KindOf(chat) };
        json[chat.IsGroup ? "title" : "first_name"] = chat.Title;
        if (chat.Username is not null) json["username"] = chat.Username;
        if (chat.IsForum) json["is_forum"] = true;
        return json;
    }

    public static JsonObject Message(World world, Message message, bool withReply = true)
    {
        var chat = world.FindChat(message.ChatId)!;
        var json = new JsonObject
        {
            ["message_id"] = message.Id,
            ["from"] = message.IsHidden ? GroupAnonymousBot() : User(message.From),
            ["chat"] = Chat(chat),
            ["date"] = message.Date.ToUnixTimeSeconds(),
        };
        if (message.IsHidden) json["sender_chat"] = Chat(chat);
        if (message.EditedAt is { } edited) json["edit_date"] = edited.ToUnixTimeSeconds();
        AddContent(json, world, message);
        AddContext(json, world, chat, message, withReply);
        return json;
    }

    // Who stands in for administrators that hide; the same one in every group.
    private static JsonObject GroupAnonymousBot() => new() { ["id"] = 1_087_968_824, ["is_bot"] = true, ["first_name"] = "Group", ["username"] = "GroupAnonymousBot" };

    private static void AddContent(JsonObject json, World world, Message message)
    {
        var captioned = message.Document is not null || message.Other is not null;
        if (message.Document is { } document) json["document"] = Document(document);
        if (message.Other is { } other) json[other.Field] = other.Content.DeepClone();
        if (message.Text.Length > 0) json[captioned ? "caption" : "text"] = message.Text;
        if (message.Entities.Count > 0) json[captioned ? "caption_entities" : "entities"] = message.Body.EntitiesJson(world.UserJson);
        if (message.LinkPreview is { } preview) json["link_preview_options"] = preview.DeepClone();
        if (message.Markup is { IsInline: true } markup) json["reply_markup"] = markup.Json.DeepClone();
    }

    private static void AddContext(JsonObject json, World world, Chat chat, Message message, bool withReply)
    {
        if (message.ViaBot is { } via) json["via_bot"] = User(via);
        if (message.Topic is { } topic) json["message_thread_id"] = topic;
        if (message.Topic is not null && chat.IsForum) json["is_topic_message"] = true;
        if (withReply && message.ReplyTo is { } id && chat.Find(id) is { } replied) json["reply_to_message"] = Message(world, replied, withReply: false);
        if (message.Quote is { } quote) json["quote"] = new JsonObject { ["text"] = quote, ["position"] = 0, ["is_manual"] = true };
    }

    public static JsonObject Document(SentDocument document) => new()
    {
        ["file_id"] = document.FileId,
        ["file_unique_id"] = $"u{document.FileId}",
        ["file_name"] = document.FileName,
        ["mime_type"] = document.MimeType,
        ["file_size"] = document.Content.Length,
    };

    public static JsonObject Member(Account account, string status)
    {
        var json = new JsonObject { ["status"] = status, ["user"] = User(account) };
        if (status == "kicked") json["until_date"] = 0;
        if (status is "administrator" or "creator") json["is_anonymous"] = false;
        if (status != "administrator") return json;
        foreach (var right in AdministratorRights) json[right] = true;
        json["can_be_edited"] = false;
        return json;
    }

    private static readonly string[] AdministratorRights =
    [
        "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members",
        "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories", "can_pin_messages",
    ];
}
