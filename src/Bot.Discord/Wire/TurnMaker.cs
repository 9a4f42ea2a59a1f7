using System.Globalization;
using Bot.Conversation;
using Bot.Conversation.Replies;
using Bot.Conversation.Turns;
using Discord;
using Discord.WebSocket;

namespace Bot.Discord;

/// <summary>Makes turns of what the library reports.</summary>
internal static class TurnMaker
{
    // Discord gives a quarter of an hour; the last reply is to arrive within it.
    private static readonly TimeSpan s_ticket = TimeSpan.FromMinutes(14.5);

    /// <summary>A slash command.</summary>
    public static Turn Of(SocketSlashCommand slash, DateTimeOffset now)
    {
        var words = slash.Data.Options.FirstOrDefault(option => option.Type == ApplicationCommandOptionType.String)?.Value as string ?? "";
        // Nobody else is to read what is stored of somebody.
        var isQuiet = slash.Data.Name is CommandTable.MyData or CommandTable.ForgetMe || slash.Data.Options.Any(option => option.Value is true);
        return Of(slash, words.Trim(), slash.Data.Name, now, isOnMessage: false, isQuiet);
    }

    /// <summary>A command of the menu of a message: what stands in it is asked.</summary>
    public static Turn Of(SocketMessageCommand chosen, DateTimeOffset now)
    {
        var message = chosen.Data.Message;
        return Of(chosen, Hearing.WordsOf(message.Content), CommandTable.Ask, now, isOnMessage: false, isQuiet: false) with
        {
            Message = Name(message.Id), StandsAlone = message.Author.Id != chosen.User.Id,
        };
    }

    /// <summary>A pressed button, or a choice.</summary>
    public static Turn Of(SocketMessageComponent pressed, DateTimeOffset now)
    {
        var asker = pressed.Message.InteractionMetadata?.UserId ?? pressed.Message.ReferencedMessage?.Author.Id;
        // What one person wants to know more of need not fill the channel of all.
        var isQuiet = (pressed.GuildId is not null && asker != pressed.User.Id) || pressed.Message.Flags?.HasFlag(MessageFlags.Ephemeral) == true;
        return Of(pressed, "", null, now, isOnMessage: true, isQuiet) with { Kind = TurnKind.Button, Action = ActionOf(pressed), Message = Name(pressed.Message.Id) };
    }

    /// <summary>A form that was filled in.</summary>
    public static Turn Of(SocketModal filled, DateTimeOffset now) =>
        Of(filled, filled.Data.Components.FirstOrDefault()?.Value ?? "", null, now, isOnMessage: false, isQuiet: true) with
        {
            Kind = TurnKind.Form, Action = ReplyAction.Read(filled.Data.CustomId), Message = filled.Message is { } message ? Name(message.Id) : null,
        };

    /// <summary>A message, or null when it is not for the bot.</summary>
    public static Turn? Of(SocketMessage message, TurnKind kind, ulong me, DateTimeOffset now)
    {
        // Other bots do not get answers: two of them would never stop.
        if (message is not SocketUserMessage { Source: MessageSource.User, Author.IsBot: false } said) return null;
        var isPrivate = said.Channel is IPrivateChannel;
        var repliesTo = said.ReferencedMessage is { } other && other.Author.Id == me ? Name(other.Id) : null;
        var words = Hearing.WordsOf(said.Content, isPrivate, said.MentionedUsers.Any(user => user.Id == me), repliesTo is not null);
        // Discord also reports that it found a preview for an address.
        if (words is null || (kind == TurnKind.Edit && (said.EditedTimestamp is null || words.Length == 0))) return null;
        return Turn.Typed(DiscordPlatform.Name, Name(said.Channel.Id), Name(said.Author.Id), words) with
        {
            Kind = kind,
            Event = kind == TurnKind.Edit ? string.Create(CultureInfo.InvariantCulture, $"m{said.Id}.{said.EditedTimestamp!.Value.UtcTicks}") : $"m{Name(said.Id)}",
            Message = Name(said.Id),
            RepliesTo = repliesTo,
            Address = new Address(said.Channel.Id, Decides(said.Author)).Written,
            IsPrivate = isPrivate,
            HasButtons = true,
            TurnsPages = true,
            At = now,
            Language = LanguageOf(said.Channel),
        };
    }

    /// <summary>What a button or a choice asks for; null for what no button of ours carries.</summary>
    public static ReplyAction? ActionOf(SocketMessageComponent pressed) =>
        ReplyAction.Read(pressed.Data.Type == ComponentType.SelectMenu ? pressed.Data.Values.FirstOrDefault() ?? "" : pressed.Data.CustomId);

    private static Turn Of(SocketInteraction interaction, string words, string? command, DateTimeOffset now, bool isOnMessage, bool isQuiet)
    {
        var ticket = new Ticket(interaction.ApplicationId, interaction.Token, now + s_ticket, isOnMessage, isQuiet);
        var channel = interaction.ChannelId ?? 0;
        return new Turn(DiscordPlatform.Name, Name(channel), Name(interaction.User.Id), words, command, Hearing.LanguageOf(interaction.UserLocale))
        {
            Event = $"i{Name(interaction.Id)}",
            Address = new Address(channel, Decides(interaction.User), ticket).Written,
            IsPrivate = interaction.GuildId is null,
            IsDiscreet = isQuiet,
            HasButtons = true,
            TurnsPages = true,
            At = now,
        };
    }

    // Guilds that never chose a language are English: that says nothing.
    private static string? LanguageOf(ISocketMessageChannel channel) =>
        channel is SocketGuildChannel place && Hearing.LanguageOf(place.Guild.PreferredLocale) is { } language && language != Knowledge.Languages.English ? language : null;

    /// <summary>Whether somebody may decide for everybody in a channel of a guild.</summary>
    public static bool Decides(IUser user) => user is SocketGuildUser { GuildPermissions: { ManageGuild: true } or { ManageChannels: true } };

    private static string Name(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
