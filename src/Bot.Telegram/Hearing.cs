using Bot.Conversation;
using Bot.Conversation.Turns;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Telegram;

/// <summary>What was said to the bot.</summary>
/// <param name="Words">The words.</param>
/// <param name="AreOfOthers">Whether somebody else than the one who asks wrote them.</param>
internal sealed record Heard(string Words, bool AreOfOthers = false);

/// <summary>Tells what was said to the bot from what it merely overhears.</summary>
internal static class Hearing
{
    /// <summary>What is meant for the bot, without its name; null when nothing is.</summary>
    public static Heard? Of(Message message, Me me)
    {
        var text = message.Text ?? message.Caption ?? "";
        var marks = ((message.Text is not null ? message.Entities : message.CaptionEntities) ?? []).Where(mark => mark.Offset >= 0 && mark.Length > 0 && mark.Offset + mark.Length <= text.Length).ToList();
        var command = Command.At(text, marks);
        var names = marks.Where(mark => mark.Offset >= (command?.Length ?? 0) && Names(mark, text, me)).ToList();
        if (message.Chat.Type != ChatType.Private)
        {
            if (command?.Target is { } target && !me.Is(target)) return null;
            var isMeant = command?.Target is not null || command is { IsOwn: true } || names.Count > 0 || IsReplyTo(message, me);
            if (!isMeant) return null;
        }
        var words = command is not null ? command.Name + Without(text[command.Length..], names, command.Length) : Without(text, names, 0);
        return AskedAbout(message, words.Trim(), me);
    }

    // Whoever answers somebody's message with nothing but the bot's name, or /ask, asks about that message.
    private static Heard AskedAbout(Message message, string words, Me me)
    {
        if (words is not ("" or $"/{CommandTable.Ask}") || IsMedia(message) || message.ReplyToMessage is not { ForumTopicCreated: null } other || other.From?.Id == me.Id) return new(words);
        return new($"{words} {message.Quote?.Text ?? other.Text ?? other.Caption}".Trim(), AreOfOthers: TurnMaker.UserOf(other) != TurnMaker.UserOf(message));
    }

    private static bool IsMedia(Message message) => message.Text is null;

    /// <summary>The message of the bot that a message replies to, or null.</summary>
    public static string? RepliedTo(Message message, Me me) => IsReplyTo(message, me) ? $"{message.ReplyToMessage!.Id}" : null;

    private static bool IsReplyTo(Message message, Me me) => message.ReplyToMessage is { ForumTopicCreated: null } other && other.From?.Id == me.Id;

    private static bool Names(MessageEntity mark, string text, Me me) => mark.Type switch
    {
        MessageEntityType.TextMention => mark.User?.Id == me.Id,
        MessageEntityType.Mention => me.Is(text.Substring(mark.Offset, mark.Length).TrimStart('@')),
        _ => false,
    };

    private static string Without(string text, IEnumerable<MessageEntity> names, int shift)
    {
        var isFirst = false;
        foreach (var name in names.OrderByDescending(name => name.Offset))
        {
            text = text.Remove(name.Offset - shift, name.Length);
            isFirst = text[..(name.Offset - shift)].Trim().Length == 0;
        }
        return isFirst ? text.TrimStart(' ', ',', ':', ';', '-', '—', '–', '!') : text;
    }

    /// <param name="Name">With its slash, without the name of the bot.</param>
    /// <param name="Target">The bot it names, or null.</param>
    /// <param name="Length">All that it takes of the text.</param>
    private sealed record Command(string Name, string? Target, int Length)
    {
        public bool IsOwn => Name == $"/{TurnRouter.Start}" || CommandTable.Find(Name[1..].Split('_')[0]) is not null;

        public static Command? At(string text, IEnumerable<MessageEntity> marks)
        {
            if (marks.FirstOrDefault(mark => mark.Type == MessageEntityType.BotCommand && mark.Offset == 0) is not { } mark) return null;
            var parts = text[..mark.Length].Split('@', 2);
            return new(parts[0], parts.Length > 1 ? parts[1] : null, mark.Length);
        }
    }
}
