namespace Bot.Conversation.Turns;

/// <summary>One thing a user did in chat.</summary>
/// <param name="Platform">Where: <c>terminal</c>.</param>
/// <param name="Conversation">Names the chat within its platform.</param>
/// <param name="User">Names the user within the platform.</param>
/// <param name="Text">What was written; for a command the words after its name.</param>
/// <param name="Command">Name of the command as written, without the slash, or null for plain text.</param>
/// <param name="Language">Language that the platform knows the user to read, or null.</param>
public sealed record Turn(string Platform, string Conversation, string User, string Text, string? Command = null, string? Language = null)
{
    /// <summary>Names the conversation among those of all platforms.</summary>
    public string Place => $"{Platform}/{Conversation}";

    /// <summary>The turn of a typed line: a command when it begins with a slash and a letter.</summary>
    public static Turn Typed(string platform, string conversation, string user, string line, string? language = null)
    {
        var text = line.Trim();
        if (text is not ['/', var first, ..] || !char.IsAsciiLetter(first)) return new(platform, conversation, user, text, null, language);
        var end = 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        return new(platform, conversation, user, text[end..].Trim(), text[1..end].ToLowerInvariant(), language);
    }
}
