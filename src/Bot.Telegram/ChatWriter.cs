using System.Text;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Telegram;

/// <summary>Writes, changes and removes single messages. No link shows a preview. Thread-safe.</summary>
internal sealed partial class ChatWriter(ITelegramBotClient client, Delivery delivery, ChatBook book, ILogger<ChatWriter> logger)
{
    private static readonly LinkPreviewOptions s_noPreview = new() { IsDisabled = true };

    /// <summary>Writes a message and returns its number.</summary>
    /// <param name="address">Where.</param>
    /// <param name="draft">What.</param>
    /// <param name="answered">The message it answers, or null.</param>
    /// <param name="cancellationToken">Stops the trying.</param>
    public async Task<int> PostAsync(Address address, Draft draft, int? answered, CancellationToken cancellationToken)
    {
        var message = await delivery.DoAsync(address.Chat, Effect.Writes, Post, cancellationToken);
        return message.Id;

        Task<Message> Post(long chat, CancellationToken stop)
        {
            // Messages of a group that moved have other numbers now.
            var reply = answered is { } number && chat == address.Chat ? new ReplyParameters { MessageId = number, AllowSendingWithoutReply = true } : null;
            return draft.File is { } file
                ? client.SendDocument(chat, InputFile.FromStream(new MemoryStream(Encoding.UTF8.GetBytes(file.Content)), file.Name), replyParameters: reply, replyMarkup: draft.Markup, messageThreadId: address.Thread, cancellationToken: stop)
                : client.SendMessage(chat, draft.Html, ParseMode.Html, reply, draft.Markup, s_noPreview, address.Thread, cancellationToken: stop);
        }
    }

    /// <summary>Changes a message; false when that is no longer possible.</summary>
    public async Task<bool> EditAsync(Address address, int message, Draft draft, CancellationToken cancellationToken)
    {
        if (draft.File is not null || draft.Markup is not (null or InlineKeyboardMarkup)) return false;
        return await ChangeAsync(address, (chat, stop) => client.EditMessageText(chat, message, draft.Html, ParseMode.Html, draft.Markup as InlineKeyboardMarkup, s_noPreview, cancellationToken: stop), cancellationToken);
    }

    /// <summary>Changes the buttons of a message; false when that is no longer possible.</summary>
    public Task<bool> EditButtonsAsync(Address address, int message, InlineKeyboardMarkup? buttons, CancellationToken cancellationToken) =>
        ChangeAsync(address, (chat, stop) => client.EditMessageReplyMarkup(chat, message, buttons, cancellationToken: stop), cancellationToken);

    /// <summary>Removes a message. One that is gone, or too old to be removed, is let be.</summary>
    public async Task RemoveAsync(Address address, int message, CancellationToken cancellationToken)
    {
        try
        {
            await delivery.DoAsync(address.Chat, Effect.Little, async (chat, stop) => { await client.DeleteMessage(chat, message, stop); return true; }, cancellationToken);
        }
        catch (ApiRequestException error)
        {
            LogUnremoved(error.Message);
        }
    }

    private async Task<bool> ChangeAsync(Address address, Func<long, CancellationToken, Task<Message>> change, CancellationToken cancellationToken)
    {
        if (book.Now(address.Chat) != address.Chat) return false;
        try
        {
            await delivery.DoAsync(address.Chat, Effect.Changes, change, cancellationToken);
            return true;
        }
        catch (ApiRequestException error) when (Trouble.IsUnchanged(error))
        {
            return true;
        }
        catch (ApiRequestException error) when (Trouble.IsMessageGone(error))
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "A message that was to go stays: {Reason}")]
    private partial void LogUnremoved(string reason);
}
