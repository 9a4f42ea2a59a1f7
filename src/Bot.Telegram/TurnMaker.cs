using System.Text.RegularExpressions;
using Bot.Conversation;
using Bot.Conversation.Replies;
using Bot.Conversation.Turns;
using Bot.Knowledge;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Telegram;

/// <summary>Makes turns of what Telegram tells.</summary>
internal static partial class TurnMaker
{
    /// <summary>The turns of some updates, in order. What is not meant for the bot makes none.</summary>
    /// <param name="updates">As they came.</param>
    /// <param name="me">Who the bot is.</param>
    /// <param name="now">When presses of buttons happened: Telegram does not say.</param>
    public static IReadOnlyList<Turn> Of(IReadOnlyList<Update> updates, Me me, DateTimeOffset now)
    {
        var titled = updates.Select(update => update.Message).Where(message => message?.Caption is not null).Select(message => message!.MediaGroupId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. updates.Where(update => update.Message is not { MediaGroupId: { } album, Caption: null } || !titled.Contains(album)).Select(update => Of(update, me, now)).OfType<Turn>()];
    }

    private static Turn? Of(Update update, Me me, DateTimeOffset now) => update switch
    {
        { Message: { } message } => OfMessage(message, TurnKind.Message, me, EventOf(update, message)),
        { EditedMessage: { } edited } => OfMessage(edited, TurnKind.Edit, me, EventOf(update, null)),
        { CallbackQuery: { } press } => OfButton(press, EventOf(update, null), now),
        _ => null,
    };

    // The pictures of an album come as messages of their own; one word about them is enough.
    private static string EventOf(Update update, Message? message) => message is { MediaGroupId: { } album, Caption: null } ? $"g{album}" : $"u{update.Id}";

    private static Turn? OfMessage(Message message, TurnKind kind, Me me, string @event)
    {
        if (message.Chat.Type == ChatType.Channel || message.IsServiceMessage || message.IsAutomaticForward || message.ViaBot?.Id == me.Id) return null;
        if (UserOf(message) is not { } user || Hearing.Of(message, me) is not { } heard) return null;
        if (kind == TurnKind.Edit && heard.Words.Length == 0) return null;
        var address = new Address(message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null);
        return Started(Turn.Typed(TelegramPlatform.Name, address.Conversation, $"{user}", heard.Words, LanguageOf(message.From)) with
        {
            Kind = kind,
            Event = @event,
            Message = $"{message.Id}",
            Address = address.Written,
            IsPrivate = message.Chat.Type == ChatType.Private,
            HasButtons = true,
            TurnsPages = true,
            StandsAlone = heard.AreOfOthers,
            RepliesTo = Hearing.RepliedTo(message, me),
            At = new DateTimeOffset(DateTime.SpecifyKind(message.Date, DateTimeKind.Utc)),
        });
    }

    private static Turn? OfButton(CallbackQuery press, string @event, DateTimeOffset now)
    {
        if (press.Message is not { } message || press.Data is null || ReplyAction.Read(press.Data) is not { } action) return null;
        var address = new Address(message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null, press.Id);
        return new Turn(TelegramPlatform.Name, address.Conversation, $"{press.From.Id}", "", null, LanguageOf(press.From))
        {
            Kind = TurnKind.Button,
            Action = action,
            Event = @event,
            Message = $"{message.Id}",
            Address = address.Written,
            IsPrivate = message.Chat.Type == ChatType.Private,
            HasButtons = true,
            TurnsPages = true,
            At = now,
        };
    }

    // A link into the chat arrives as /start with what the link carries: a command, perhaps with its argument behind a _, or the key of an item.
    private static Turn Started(Turn turn)
    {
        if (turn.Command != TurnRouter.Start || turn.Kind != TurnKind.Message || !LinkShape().IsMatch(turn.Text)) return turn;
        var parts = turn.Text.Split('_', 2);
        return CommandTable.Find(parts[0]) is { } command
            ? turn with { Command = command.Name, Text = parts.Length > 1 ? parts[1] : "" }
            : turn with { Kind = TurnKind.Button, Action = new(ReplyAction.Open, turn.Text), Command = null, Text = "" };
    }

    /// <summary>Who wrote a message. Administrators who hide, and channels, write as a chat. Bots do not get answers: two of them would never stop.</summary>
    public static long? UserOf(Message message) => message.SenderChat?.Id ?? (message.From is { IsBot: false } user ? user.Id : null);

    /// <summary>The language that a user's app speaks, when it is one of the seven.</summary>
    public static string? LanguageOf(User? user) => user?.LanguageCode is { Length: >= 2 } code && Languages.Has(code[..2]) && (code.Length == 2 || code[2] == '-') ? code[..2] : null;

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex LinkShape();
}
