using System.Text.RegularExpressions;
using Xunit;

namespace Bot.Scenarios.Discord;

/// <summary>Somebody in a channel, as a scenario tells it: each step waits for what the bot makes of it.</summary>
internal sealed partial class Talk(DiscordBot bot, Person who, Channel channel)
{
    public Person Who => who;

    public Channel Channel => channel;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Alone with the bot.</summary>
    public static Talk Directly(DiscordBot bot, string name, string locale = "en-US")
    {
        var who = bot.Discord.User(name, locale);
        return new Talk(bot, who, bot.Discord.Direct(who));
    }

    /// <summary>In a guild that nobody else is in yet.</summary>
    public static Talk InGuild(DiscordBot bot, string name, string locale = "en-US")
    {
        var who = bot.Discord.User(name, locale);
        return new Talk(bot, who, bot.Guild(locale).Join(who).Channel("general"));
    }

    /// <summary>Somebody else in the same channel.</summary>
    public Talk And(string name, string locale = "en-US", Permissions permissions = Permissions.None)
    {
        var other = bot.Discord.User(name, locale);
        channel.Guild!.Join(other, permissions);
        return new Talk(bot, other, channel);
    }

    public Task<Message> UsesAsync(string command, params ReadOnlySpan<(string Name, object Value)> options) => channel.Slash(who, command, options).ResponseAsync(Stop);

    public Task<Message> AsksAsync(string question) => UsesAsync("ask", ("question", question));

    /// <summary>Presses a button, and reads what it changes or brings.</summary>
    public Task<Message> PressesAsync(Message message, string label) => message.Press(who, label).ResponseAsync(Stop);

    /// <summary>Presses a button that changes its own message and also brings one.</summary>
    public async Task<Message> PressesBothAsync(Message message, string label)
    {
        var pressed = message.Press(who, label);
        await pressed.FollowupAsync(Stop);
        return message;
    }

    public Task<Message> ChoosesAsync(Message message, string label) => message.Choose(who, label).ResponseAsync(Stop);

    /// <summary>Writes, and reads what comes back.</summary>
    public Task<Message> SaysAsync(string text, Message? repliesTo = null)
    {
        channel.Says(who, text, repliesTo);
        return channel.NextMessageAsync(Stop);
    }

    public Task<IReadOnlyList<Choice>> TypesAsync(string command, string text) => channel.TypesAsync(who, command, text, Stop);

    public void IsApproved(string? variant = null) => Approved.Equal(Lasting(channel.Transcript()), variant);

    /// <summary>A transcript without what is different each time.</summary>
    public string Lasting(string transcript) => Size().Replace(
        transcript.Replace(SmallKnowledge.Base.Version, "VERSION", StringComparison.Ordinal).Replace($"discord/{who.Id}", "discord/NUMBER", StringComparison.Ordinal), "$1)");

    // A time without its last zeros is a byte shorter.
    [GeneratedRegex(@"(\(file mydata\.json), \d+ bytes\)")]
    private static partial Regex Size();
}
