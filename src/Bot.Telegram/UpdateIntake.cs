using System.Text.Json;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Bot.Knowledge;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Telegram;

/// <summary>Takes updates, whichever way they come: turns are stored and queued, all else is seen to at once. Thread-safe.</summary>
internal sealed partial class UpdateIntake(
    ITelegramBotClient client, Account account, TurnIntake intake, TurnQueue queue, ChatBook book, Errands errands, InlineQueries inline, TimeProvider time, ILogger<UpdateIntake> logger)
{
    private const int WaitingBeforeTyping = 8;

    /// <summary>What the bot wants to be told.</summary>
    public static readonly UpdateType[] Wanted = [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.InlineQuery, UpdateType.MyChatMember];

    /// <summary>Reads an update by itself, so that one which cannot be read does not hold up the others. Null when it cannot.</summary>
    public Update? Read(JsonElement written)
    {
        try
        {
            return written.Deserialize<Update>(JsonBotAPI.Options);
        }
        catch (JsonException error)
        {
            LogUnreadable(written.TryGetProperty("update_id", out var id) ? id.ToString() : "?", error.Message);
            return null;
        }
    }

    /// <summary>Takes updates. Once it returns true they may be confirmed to Telegram: their turns outlive the process.</summary>
    /// <returns>False when there is no room; then nothing was taken.</returns>
    public async Task<bool> TakeAsync(IReadOnlyList<Update> updates, CancellationToken cancellationToken)
    {
        foreach (var update in updates) await NoteAsync(update, cancellationToken);
        var turns = TurnMaker.Of(updates, await account.KnownAsync(cancellationToken), time.GetUtcNow());
        var results = turns.Count == 0 ? [] : await intake.BringAsync(turns, cancellationToken);
        if (results.Contains(Intake.Full)) return false;
        for (var at = 0; at < results.Count; at++) Acknowledge(turns[at], results[at]);
        foreach (var update in updates) SeeTo(update, turns);
        return true;
    }

    // What the sending of replies has to know beforehand. Noting it twice changes nothing.
    private async Task NoteAsync(Update update, CancellationToken cancellationToken)
    {
        if (update.Message is { MigrateToChatId: { } to } old) await book.MoveAsync(old.Chat.Id, to, cancellationToken);
        if (update.Message is { MigrateFromChatId: { } from } moved) await book.MoveAsync(from, moved.Chat.Id, cancellationToken);
        if ((update.Message ?? update.EditedMessage)?.Chat.Id is { } chat) book.Open(chat);
        if (update.CallbackQuery?.Message?.Chat.Id is { } pressed) book.Open(pressed);
        if (update.MyChatMember is not { } change) return;
        if (change.NewChatMember.IsInChat) book.Open(change.Chat.Id);
        else book.Close(change.Chat.Id);
    }

    private void SeeTo(Update update, IReadOnlyList<Turn> turns)
    {
        if (update.InlineQuery is { } query) errands.Add(stop => inline.AnswerAsync(query, stop));
        if (update.CallbackQuery is { } press && !turns.Any(turn => turn.Event == $"u{update.Id}"))
            errands.Add(stop => client.AnswerCallbackQuery(press.Id, Phrasebook.Get(LabelsFor(press.From), "telegram-button-unknown"), cancellationToken: stop));
        if (update.MyChatMember is { Chat.Type: ChatType.Group or ChatType.Supergroup } change && change.NewChatMember.IsInChat && !change.OldChatMember.IsInChat) Welcome(change);
    }

    private void Welcome(ChatMemberUpdated change) => errands.Add(async stop =>
    {
        var me = await account.KnownAsync(stop);
        var words = Phrasebook.Fill(LabelsFor(change.From), "telegram-welcome-group", ("name", me.Username));
        await client.SendMessage(book.Now(change.Chat.Id), words, cancellationToken: stop);
    });

    // A press that is answered by nobody would leave its button turning. A turn that has to wait shows that it was heard.
    private void Acknowledge(Turn turn, Intake result)
    {
        var address = Address.Of(turn);
        if (result == Intake.Quiet && address.Callback is { } press) errands.Add(stop => client.AnswerCallbackQuery(press, cancellationToken: stop));
        if (result == Intake.Accepted && queue.Waiting > WaitingBeforeTyping && errands.AreFew)
            errands.Add(stop => client.SendChatAction(book.Now(address.Chat), ChatAction.Typing, address.Thread, cancellationToken: stop));
    }

    private static string LabelsFor(User user) => TurnMaker.LanguageOf(user) ?? Languages.English;

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {Update} cannot be read and is left out: {Reason}")]
    private partial void LogUnreadable(string update, string reason);
}
