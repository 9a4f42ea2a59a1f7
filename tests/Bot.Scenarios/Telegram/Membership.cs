using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>People and the bot come and go. Called under the world's lock.</summary>
internal static class Membership
{
    /// <summary>Sets somebody's status and tells the bot: of itself always, of others only where it asked for it.</summary>
    public static void Change(World world, Chat chat, Account by, Account who, string status)
    {
        var content = new JsonObject
        {
            ["chat"] = Wire.Chat(chat),
            ["from"] = Wire.User(by),
            ["date"] = world.Now.ToUnixTimeSeconds(),
            ["old_chat_member"] = Wire.Member(who, chat.StatusOf(who.Id)),
            ["new_chat_member"] = Wire.Member(who, status),
        };
        chat.Statuses[who.Id] = status;
        if (!chat.IsGroup) chat.Note(new ChatEvent(ChatEventKind.Happened, by, null, status == "kicked" ? $"{by.Name} blocked the bot" : $"{by.Name} unblocked the bot"));
        if (who == world.Bot) world.Updates.Add("my_chat_member", content, chat.Id);
        else if (chat.IsAdministrator(world.Bot.Id)) world.Updates.Add("chat_member", content, chat.Id);
    }
}
