namespace Bot.Scenarios.Telegram;

/// <summary>Which messages of a chat the bot gets to see.</summary>
internal static class Visibility
{
    public static bool Reaches(World world, Chat chat, Message message)
    {
        if (!chat.IsGroup) return true;
        if (!chat.IsPresent(world.Bot.Id)) return false;
        if (!world.Rules.PrivacyMode || chat.IsAdministrator(world.Bot.Id) || message.IsService) return true;
        return message.ViaBot == world.Bot || IsCommand(world, message) || Mentions(world, message) || RepliesTo(world, chat, message);
    }

    // A command that names no bot is for every bot.
    private static bool IsCommand(World world, Message message)
    {
        if (message.Entities.FirstOrDefault(entity => entity is { Type: "bot_command", Offset: 0 }) is not { } command) return false;
        var parts = message.Body.Slice(command).Split('@');
        return parts.Length == 1 || string.Equals(parts[1], world.Bot.Username, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Mentions(World world, Message message) => message.Entities.Any(entity => entity.Type == "text_mention"
        ? entity.UserId == world.Bot.Id
        : entity.Type == "mention" && string.Equals(message.Body.Slice(entity), $"@{world.Bot.Username}", StringComparison.OrdinalIgnoreCase));

    private static bool RepliesTo(World world, Chat chat, Message message) =>
        message.ReplyTo is { } id && chat.Find(id) is { } replied && replied.From == world.Bot;
}
