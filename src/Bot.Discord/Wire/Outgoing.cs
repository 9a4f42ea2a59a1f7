using System.Collections.Concurrent;
using System.Text;
using Bot.Conversation.Replies;
using Bot.Conversation.Turns;
using Discord;

// Whatever can mention somebody is banned in this project, save here: see BannedSymbols.Discord.txt.
#pragma warning disable RS0030

namespace Bot.Discord;

/// <summary>Sends messages to channels. The only place that does, and nothing it sends mentions anybody. Thread-safe.</summary>
internal sealed class Outgoing(Account account, Delivery delivery)
{
    private const int MostKnown = 10_000;

    private static readonly AllowedMentions s_nobody = new(AllowedMentionTypes.None) { MentionRepliedUser = false };

    // Handles only: what the library asks Discord for before the first message to a channel.
    private readonly ConcurrentDictionary<ulong, IMessageChannel> _channels = [];

    /// <summary>Posts a message.</summary>
    /// <param name="channel">Where.</param>
    /// <param name="draft">What it shows.</param>
    /// <param name="answered">The message that it replies to, or null.</param>
    /// <param name="isPlain">Whether it goes without a box.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Its id.</returns>
    public async Task<ulong> PostAsync(ulong channel, Draft draft, ulong? answered, bool isPlain, CancellationToken cancellationToken)
    {
        var place = await ChannelAsync(channel, cancellationToken);
        var reference = answered is { } id ? new MessageReference(id, failIfNotExists: false) : null;
        var text = isPlain && draft.Boxes is [var words, ..] ? words : null;
        var boxes = isPlain ? [] : Controls.Boxes(draft);
        return await delivery.DoAsync(isHarmless: false, async () => (await SendAsync(place, draft.File, text, boxes, Controls.Of(draft), reference)).Id, cancellationToken);
    }

    /// <summary>Changes a message of the bot.</summary>
    public async Task EditAsync(ulong channel, ulong message, Draft draft, bool isOnlyControls, CancellationToken cancellationToken)
    {
        var place = await ChannelAsync(channel, cancellationToken);
        await delivery.DoAsync(isHarmless: true, () => place.ModifyMessageAsync(message, Change, Options), cancellationToken);

        void Change(MessageProperties now)
        {
            now.AllowedMentions = s_nobody;
            now.Components = Controls.Of(draft);
            if (!isOnlyControls) now.Embeds = Controls.Boxes(draft);
        }
    }

    /// <summary>Removes a message of the bot.</summary>
    public async Task RemoveAsync(ulong channel, ulong message, CancellationToken cancellationToken)
    {
        var place = await ChannelAsync(channel, cancellationToken);
        await delivery.DoAsync(isHarmless: true, async () => { await place.DeleteMessageAsync(message, Options); return true; }, cancellationToken);
    }

    /// <summary>The direct messages with somebody.</summary>
    public async Task<ulong> DirectAsync(ulong user, CancellationToken cancellationToken)
    {
        var client = await account.KnownAsync(cancellationToken);
        var person = await delivery.DoAsync(isHarmless: true, () => client.GetUserAsync(user, Options), cancellationToken) ?? throw new SendException("the user is gone");
        return (await delivery.DoAsync(isHarmless: true, () => person.CreateDMChannelAsync(Options), cancellationToken)).Id;
    }

    // The library's own retries cannot be switched off for a whole client; here they would repeat what may have arrived. It only waits where Discord limits rates.
    private static RequestOptions Options => new() { RetryMode = RetryMode.RetryRatelimit, Timeout = 60_000 };

    private static async Task<IUserMessage> SendAsync(IMessageChannel place, ReplyFile? file, string? text, Embed[] boxes, MessageComponent controls, MessageReference? reference)
    {
        if (file is null) return await place.SendMessageAsync(text, embeds: boxes, options: Options, allowedMentions: s_nobody, messageReference: reference, components: controls);
        using var attachment = new FileAttachment(new MemoryStream(Encoding.UTF8.GetBytes(file.Content)), file.Name);
        return await place.SendFileAsync(attachment, text, embeds: boxes, options: Options, allowedMentions: s_nobody, messageReference: reference, components: controls);
    }

    private async Task<IMessageChannel> ChannelAsync(ulong id, CancellationToken cancellationToken)
    {
        var client = await account.KnownAsync(cancellationToken);
        if (_channels.TryGetValue(id, out var known)) return known;
        if (_channels.Count >= MostKnown) _channels.Clear();
        var found = await delivery.DoAsync(isHarmless: true, () => client.GetChannelAsync(id, Options), cancellationToken);
        return _channels[id] = found as IMessageChannel ?? throw new SendException("the channel takes no messages");
    }
}
