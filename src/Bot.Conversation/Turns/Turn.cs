using Bot.Conversation.Replies;

namespace Bot.Conversation.Turns;

/// <summary>What sort of thing a user did.</summary>
public enum TurnKind
{
    /// <summary>Wrote a message or gave a command.</summary>
    Message,

    /// <summary>Changed a message; its answer is to change with it.</summary>
    Edit,

    /// <summary>Pressed a button, chose from a list or followed a link into the chat.</summary>
    Button,

    /// <summary>Filled in a form that the bot had shown.</summary>
    Form,

    /// <summary>Asked too often, and is to be told so.</summary>
    TooMany,
}

/// <summary>One thing a user did in chat. Plain data: it is stored until it is served.</summary>
/// <param name="Platform">Where: <c>terminal</c>, <c>telegram</c>, <c>discord</c>.</param>
/// <param name="Conversation">Names the chat within its platform.</param>
/// <param name="User">Names the user within the platform.</param>
/// <param name="Text">What was written, without the mention of the bot; for a command the words after its name; for a form what was filled in.</param>
/// <param name="Command">Name of the command as written, without the slash, or null for plain text.</param>
/// <param name="Language">Language that the platform knows the user to read, or null.</param>
public sealed record Turn(string Platform, string Conversation, string User, string Text, string? Command = null, string? Language = null)
{
    /// <summary>Platform of those who sit at the machine itself.</summary>
    public const string Terminal = "terminal";

    /// <summary>What sort of thing it was.</summary>
    public TurnKind Kind { get; init; }

    /// <summary>What a button or form asks for; null for all else.</summary>
    public ReplyAction? Action { get; init; }

    /// <summary>Names this event among those of its platform, so that it is served once however often it is delivered.</summary>
    public string Event { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>The message that was written or edited, or that the pressed button stands under, as the platform names it.</summary>
    public string? Message { get; init; }

    /// <summary>The bot's message that this one replies to, as the platform names it, or null.</summary>
    public string? RepliesTo { get; init; }

    /// <summary>Whatever else the platform needs to reply, in its own words.</summary>
    public string? Address { get; init; }

    /// <summary>Whether nobody but the user and the bot reads along.</summary>
    public bool IsPrivate { get; init; } = true;

    /// <summary>Whether the reply is for the user's eyes only, as asked for.</summary>
    public bool IsDiscreet { get; init; }

    /// <summary>Whether buttons under a reply are shown.</summary>
    public bool HasButtons { get; init; }

    /// <summary>Whether long lists come in pages that buttons turn.</summary>
    public bool TurnsPages { get; init; }

    /// <summary>Whether it follows nothing up, whatever its user said before: the words are somebody else's.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Names the conversation among those of all platforms.</summary>
    public string Place => $"{Platform}/{Conversation}";

    /// <summary>Names the user in this conversation: whose follow-ups are understood from what was said before.</summary>
    public string Asker => $"{Platform}/{Conversation}/{User}";

    /// <summary>Names the user wherever he or she writes on this platform.</summary>
    public string Person => $"{Platform}/{User}";

    /// <summary>The turn of a typed line: a command when it begins with a slash and a letter. <c>/fact_k7m2p9qx</c> is the command with its argument, as a chat shows it to be pressed.</summary>
    public static Turn Typed(string platform, string conversation, string user, string line, string? language = null)
    {
        var text = line.Trim();
        if (text is not ['/', var first, ..] || !char.IsAsciiLetter(first)) return new(platform, conversation, user, text, null, language);
        var end = 1;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (end < text.Length && text[end] != '_' && !char.IsWhiteSpace(text[end]))
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        return new(platform, conversation, user, text[end..].TrimStart('_').Trim(), text[1..end].ToLowerInvariant(), language);
    }
}
