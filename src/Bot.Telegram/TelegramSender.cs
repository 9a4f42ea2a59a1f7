using System.Globalization;
using Bot.Conversation;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Bot.Telegram;

/// <summary>Sends replies to Telegram. Words go out so that nothing in them mentions anybody.</summary>
internal sealed partial class TelegramSender(
    ITelegramBotClient client, Account account, ChatWriter writer, Callbacks callbacks, Delivery delivery, ChatBook book, ChatPace pace, ILogger<TelegramSender> logger) : IReplySender
{
    // A reply that is on its way when the program is stopped goes out whole; a half would be followed by the whole after the restart.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);

    public string Platform => TelegramPlatform.Name;

    public TimeSpan RestAfter(Turn turn) => pace.RestOf(book.Now(Address.Of(turn).Chat));

    public async Task<IReadOnlyList<string>> SendAsync(Turn turn, Reply reply, CancellationToken cancellationToken)
    {
        await account.KnownAsync(cancellationToken);
        using var grace = new CancellationTokenSource();
        await using var stopping = cancellationToken.Register(() => grace.CancelAfter(s_grace));
        var address = Address.Of(turn);
        try
        {
            return reply.IsPersonal && !turn.IsPrivate ? await SendPersonallyAsync(turn, reply, address, grace.Token) : await SendAsync(turn, reply, address, grace.Token);
        }
        catch (OperationCanceledException error) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(error.Message, error, cancellationToken);
        }
    }

    public async Task<bool> DecidesForChatAsync(Turn turn, CancellationToken cancellationToken)
    {
        var address = Address.Of(turn);
        var user = Number(turn.User);
        // Administrators who hide write as the group itself.
        if (turn.IsPrivate || user == address.Chat) return true;
        if (user < 0) return false;
        try
        {
            var member = await delivery.DoAsync(address.Chat, Effect.Little, (chat, stop) => client.GetChatMember(chat, user, stop), cancellationToken);
            return member.IsAdmin;
        }
        catch (ApiRequestException error)
        {
            LogUnknownMember(error.Message);
            return false;
        }
    }

    private async Task<IReadOnlyList<string>> SendAsync(Turn turn, Reply reply, Address address, CancellationToken cancellationToken)
    {
        // What leaves no message in the chat is said above it.
        var isNotice = reply.Mode is ReplyMode.Notice or ReplyMode.ButtonsOnly;
        if (address.Callback is { } press) await callbacks.AnswerAsync(press, isNotice ? PlainMarkup.Notice(reply) : null, cancellationToken);
        switch (reply.Mode)
        {
            case ReplyMode.Notice when address.Callback is not null:
                return [];
            case ReplyMode.ButtonsOnly when turn.Message is { } message:
                await writer.EditButtonsAsync(address, (int)Number(message), Keyboards.Of(reply.Buttons, LogLeftOut), cancellationToken);
                return [];
            case ReplyMode.Replace:
                return await ReplaceAsync(turn, reply, address, cancellationToken);
            default:
                return await PostAsync(address, Draft.Of(turn.IsPrivate ? reply : Heard(reply), LogLeftOut), AnsweredBy(turn), cancellationToken);
        }
    }

    // In a group the bot hears what replies to it and little else; words that fill in a form have to reply.
    private static Reply Heard(Reply reply) =>
        reply.Form is null ? reply : reply with { Blocks = [.. reply.Blocks, new Paragraph([Phrasebook.Get(reply.Language, "telegram-form-group")])] };

    private async Task<List<string>> PostAsync(Address address, IEnumerable<Draft> drafts, int? answered, CancellationToken cancellationToken)
    {
        var posted = new List<string>();
        foreach (var draft in drafts)
            posted.Add($"{await writer.PostAsync(address, draft, posted.Count == 0 ? answered : null, cancellationToken)}");
        return posted;
    }

    // As many messages as can be are changed in place; from the first that cannot, all are written anew, so that their order stays.
    private async Task<IReadOnlyList<string>> ReplaceAsync(Turn turn, Reply reply, Address address, CancellationToken cancellationToken)
    {
        var drafts = Draft.Of(reply, LogLeftOut);
        var changed = 0;
        while (changed < drafts.Count && changed < reply.Replaced.Count && await writer.EditAsync(address, (int)Number(reply.Replaced[changed]), drafts[changed], cancellationToken)) changed++;
        if (book.Now(address.Chat) == address.Chat)
            foreach (var surplus in reply.Replaced.Skip(changed)) await writer.RemoveAsync(address, (int)Number(surplus), cancellationToken);
        var posted = await PostAsync(address, drafts.Skip(changed), changed == 0 ? AnsweredBy(turn) : null, cancellationToken);
        return [.. reply.Replaced.Take(changed), .. posted];
    }

    private async Task<IReadOnlyList<string>> SendPersonallyAsync(Turn turn, Reply reply, Address address, CancellationToken cancellationToken)
    {
        var isSent = Number(turn.User) > 0 && await TryPrivatelyAsync(new Address(Number(turn.User)), reply, cancellationToken);
        if (address.Callback is { } press)
            await callbacks.AnswerAsync(press, isSent ? Phrasebook.Get(reply.Language, "telegram-sent-privately") : null, cancellationToken);
        if (isSent) return [];
        var me = await account.KnownAsync(cancellationToken);
        var subject = turn.Command is { } typed && CommandTable.Find(typed) is { Argument: not ArgumentNeed.Required } command ? command.Name : CommandTable.Help;
        var hint = new Reply(reply.Language, [new Paragraph([new Link(Phrasebook.Get(reply.Language, "telegram-open-private"), me.LinkTo(subject))])]);
        return await PostAsync(address, Draft.Of(hint, LogLeftOut), AnsweredBy(turn), cancellationToken);
    }

    private async Task<bool> TryPrivatelyAsync(Address address, Reply reply, CancellationToken cancellationToken)
    {
        try
        {
            await PostAsync(address, Draft.Of(reply, LogLeftOut), null, cancellationToken);
            return true;
        }
        catch (SendException error)
        {
            // A bot may not write first.
            LogNotPrivately(error.Message);
            return false;
        }
    }

    private static int? AnsweredBy(Turn turn) => !turn.IsPrivate && turn.Message is { } message ? (int)Number(message) : null;

    private static long Number(string name) => long.Parse(name, CultureInfo.InvariantCulture);

    private void LogLeftOut(ReplyAction action) => LogLeftOut(action.Verb, action.Subject);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A button '{Verb}:{Subject}' is left out: it carries more than Telegram takes")]
    private partial void LogLeftOut(string verb, string subject);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A reply could not be sent privately: {Reason}")]
    private partial void LogNotPrivately(string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Telegram does not say what somebody is in a chat: {Reason}")]
    private partial void LogUnknownMember(string reason);
}
