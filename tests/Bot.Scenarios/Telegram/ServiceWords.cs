using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>What people read when something happens to a chat.</summary>
internal static class ServiceWords
{
    public static string Of(Message message) => message.Other switch
    {
        ("new_chat_members", JsonArray added) => $"{message.From.Name} added {string.Join(", ", added.Select(NameOf))}",
        ("left_chat_member", var left) when (long?)left["id"] == message.From.Id => $"{message.From.Name} left",
        ("left_chat_member", var left) => $"{message.From.Name} removed {NameOf(left)}",
        ("migrate_to_chat_id", _) => "the group became a supergroup",
        ("migrate_from_chat_id", _) => "the supergroup was made from a group",
        ("forum_topic_created", var topic) => $"{message.From.Name} opened the topic {topic["name"]}",
        (var field, _) => field,
        null => "",
    };

    private static string NameOf(JsonNode? account) => account?["first_name"]?.ToString() ?? "somebody";
}
