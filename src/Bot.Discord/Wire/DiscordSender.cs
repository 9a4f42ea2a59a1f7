using System.Globalization;
using Bot.Conversation;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Discord;
using Discord.Net;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Sends replies to Discord: to interactions through their tickets, to messages as replies in their channel.</summary>
internal sealed partial class DiscordSender(FirstAnswers first, TicketReplies tickets, Outgoing outgoing, TimeProvider time, ILogger<DiscordSender> logger) : IReplySender
{
    public string Platform => DiscordPlatform.Name;

    // The library waits where Discord limits the rate of a channel; only that conversation waits with it.
    public TimeSpan RestAfter(Turn turn) => TimeSpan.Zero;

    public Task<bool> DecidesForChatAsync(Turn turn, CancellationToken cancellationToken) => Task.FromResult(turn.IsPrivate || Address.Of(turn).Decides);

    public async Task<IReadOnlyList<string>> SendAsync(Turn turn, Reply reply, CancellationToken cancellationToken)
    {
        var address = Address.Of(turn);
        try
        {
            if (address.Ticket is { } ticket && time.GetUtcNow() < ticket.Until && await TryTicketAsync(turn, reply, ticket, cancellationToken) is { } sent) return sent;
            return await InChannelAsync(turn, reply, address.Channel, cancellationToken);
        }
        catch (HttpException error)
        {
            throw new SendException(Trouble.Described(error), error);
        }
    }

    /// <summary>Takes away the sign that the bot is thinking.</summary>
    public async Task WithdrawAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (Address.Of(turn).Ticket is not { IsOnMessage: false } ticket) return;
        await first.SettledAsync(ticket);
        await tickets.WithdrawAsync(ticket, cancellationToken);
    }

    private async Task<IReadOnlyList<string>?> TryTicketAsync(Turn turn, Reply reply, Ticket ticket, CancellationToken cancellationToken)
    {
        var sent = new List<string>();
        await first.SettledAsync(ticket);
        try
        {
            if (ticket.IsOnMessage) await OnMessageAsync(turn, reply, ticket, sent, cancellationToken);
            else await FirstAsync(turn, reply, ticket, sent, cancellationToken);
            return sent;
        }
        catch (HttpException error) when (sent.Count == 0 && Trouble.IsTicketGone(error))
        {
            LogTicketGone(error.Message);
            return null;
        }
    }

    private async Task FirstAsync(Turn turn, Reply reply, Ticket ticket, List<string> sent, CancellationToken cancellationToken)
    {
        var drafts = Draft.Of(reply, QuestionOf(turn));
        var isQuiet = ticket.IsQuiet || reply.IsPersonal;
        // Whether only the user sees the first answer was settled when the bot began to think.
        if (isQuiet && !ticket.IsQuiet) await tickets.WithdrawAsync(ticket, cancellationToken);
        else sent.Add(await tickets.FillAsync(ticket, drafts[0], isOnlyControls: false, cancellationToken));
        foreach (var draft in drafts.Skip(sent.Count)) sent.Add(await tickets.PostAsync(ticket, draft, isQuiet, cancellationToken));
    }

    private async Task OnMessageAsync(Turn turn, Reply reply, Ticket ticket, List<string> sent, CancellationToken cancellationToken)
    {
        var drafts = Draft.Of(reply);
        var isQuiet = turn.IsDiscreet || reply.IsPersonal || reply.Mode is ReplyMode.Notice or ReplyMode.ButtonsOnly;
        if (reply.Mode == ReplyMode.Replace) sent.Add(await tickets.FillAsync(ticket, drafts[0], isOnlyControls: false, cancellationToken));
        if (reply.Mode == ReplyMode.ButtonsOnly)
        {
            await tickets.FillAsync(ticket, Draft.OfControls(reply), isOnlyControls: true, cancellationToken);
            drafts = reply.Blocks.Count == 0 ? [] : Draft.Of(reply with { Buttons = [] });
        }
        foreach (var draft in drafts.Skip(sent.Count)) sent.Add(await tickets.PostAsync(ticket, draft, isQuiet, cancellationToken));
    }

    private Task<IReadOnlyList<string>> InChannelAsync(Turn turn, Reply reply, ulong channel, CancellationToken cancellationToken) => reply.Mode switch
    {
        _ when (reply.IsPersonal || turn.IsDiscreet) && !turn.IsPrivate => DirectlyAsync(turn, reply, channel, cancellationToken),
        ReplyMode.Replace => ReplaceAsync(turn, reply, channel, cancellationToken),
        ReplyMode.ButtonsOnly when turn.Message is { } message => ChangeButtonsAsync(reply, channel, message, cancellationToken),
        _ => PostAsync(turn, reply, channel, 0, cancellationToken),
    };

    private async Task<IReadOnlyList<string>> ChangeButtonsAsync(Reply reply, ulong channel, string message, CancellationToken cancellationToken)
    {
        await outgoing.EditAsync(channel, Number(message), Draft.OfControls(reply), isOnlyControls: true, cancellationToken);
        return [];
    }

    // As many messages as can be are changed in place; from the first that cannot, all are written anew, so that their order stays.
    private async Task<IReadOnlyList<string>> ReplaceAsync(Turn turn, Reply reply, ulong channel, CancellationToken cancellationToken)
    {
        var drafts = Draft.Of(reply, QuestionOf(turn));
        var changed = 0;
        while (changed < drafts.Count && changed < reply.Replaced.Count && await TryAsync(() => outgoing.EditAsync(channel, Number(reply.Replaced[changed]), drafts[changed], isOnlyControls: false, cancellationToken))) changed++;
        foreach (var surplus in reply.Replaced.Skip(changed)) await TryAsync(() => outgoing.RemoveAsync(channel, Number(surplus), cancellationToken));
        return [.. reply.Replaced.Take(changed), .. await PostAsync(turn, reply, channel, changed, cancellationToken)];
    }

    private static async Task<bool> TryAsync(Func<Task> change)
    {
        try
        {
            await change();
            return true;
        }
        catch (HttpException error) when (Trouble.IsMessageGone(error))
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<string>> PostAsync(Turn turn, Reply reply, ulong channel, int from, CancellationToken cancellationToken)
    {
        var answered = turn is { IsPrivate: false, Kind: TurnKind.Message or TurnKind.Edit or TurnKind.TooMany, Message: { } message } ? Number(message) : (ulong?)null;
        var posted = new List<string>();
        try
        {
            foreach (var draft in Draft.Of(reply, QuestionOf(turn)).Skip(from)) await AddAsync(draft, isPlain: false);
        }
        catch (HttpException error) when (posted.Count == 0 && (Trouble.IsNotAllowed(error) || error.DiscordCode == DiscordErrorCode.CannotReplyWithoutReadMessageHistory))
        {
            // Boxes, and replies to messages, need permissions of their own; words need only one.
            LogPlain(error.Message);
            answered = null;
            foreach (var draft in Draft.Of(reply with { File = null }, QuestionOf(turn), isPlain: true).Skip(from)) await AddAsync(draft, isPlain: true);
        }
        return posted;

        async Task AddAsync(Draft draft, bool isPlain) =>
            posted.Add(Name(await outgoing.PostAsync(channel, draft, posted.Count == 0 ? answered : null, isPlain, cancellationToken)));
    }

    private async Task<IReadOnlyList<string>> DirectlyAsync(Turn turn, Reply reply, ulong channel, CancellationToken cancellationToken)
    {
        var hint = "discord-sent-directly";
        try
        {
            await PostAsync(turn with { IsPrivate = true }, reply, await outgoing.DirectAsync(Number(turn.User), cancellationToken), 0, cancellationToken);
        }
        catch (HttpException error) when (error.DiscordCode == DiscordErrorCode.CannotSendMessageToUser)
        {
            hint = "discord-direct-closed";
        }
        return await PostAsync(turn, Reply.Line(reply.Language, Phrasebook.Get(reply.Language, hint)), channel, 0, cancellationToken);
    }

    // What was asked by a command is not to be seen in the channel.
    private static string? QuestionOf(Turn turn) =>
        turn is { Kind: TurnKind.Message, Command: CommandTable.Ask, Text.Length: > 0 } && Address.Of(turn).Ticket is not null ? turn.Text : null;

    private static ulong Number(string name) => ulong.Parse(name, CultureInfo.InvariantCulture);

    private static string Name(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(Level = LogLevel.Information, Message = "An interaction can be answered no longer ({Reason}); the answer goes to its channel")]
    private partial void LogTicketGone(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "A reply goes out as plain words: {Reason}")]
    private partial void LogPlain(string reason);
}
