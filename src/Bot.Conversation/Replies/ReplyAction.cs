using System.Text;

namespace Bot.Conversation.Replies;

/// <summary>What a button asks for. It is all in the button, so that it works after a restart.</summary>
/// <param name="Verb">One of the constants here.</param>
/// <param name="Subject">Key of an item, id of an answer, or other short words.</param>
/// <param name="Detail">What else it takes: a page, a reason.</param>
public sealed record ReplyAction(string Verb, string Subject, string? Detail = null)
{
    /// <summary>Bytes that every platform takes.</summary>
    public const int LongestCode = 64;

    /// <summary>Opens whatever has the key.</summary>
    public const string Open = "open";

    /// <summary>Turns to a page of what a command shows; the subject is <c>COMMAND.PAGE</c>, the detail the command's argument.</summary>
    public const string Page = "page";

    /// <summary>Shows the exact fact versions of an answer.</summary>
    public const string Sources = "src";

    /// <summary>Shows further facts beside an answer.</summary>
    public const string More = "more";

    /// <summary>Shows all buttons of an answer.</summary>
    public const string Unfold = "all";

    /// <summary>The answer helped.</summary>
    public const string Helpful = "up";

    /// <summary>The answer did not help; the detail is the reason, when it was given.</summary>
    public const string NotHelpful = "down";

    /// <summary>Reports a mistake in an answer; asks for words.</summary>
    public const string Report = "rep";

    /// <summary>Chooses a language.</summary>
    public const string Language = "lang";

    /// <summary>Removes what is stored of the person who presses it.</summary>
    public const string Forget = "forget";

    /// <summary>Leaves things as they are.</summary>
    public const string Cancel = "cancel";

    private const char Separator = ':';

    /// <summary>A page of what a command shows.</summary>
    public static ReplyAction ForPage(string command, int page, string argument) => new(Page, $"{command}.{page}", argument);

    /// <summary>As a button carries it.</summary>
    public string Code => Detail is null ? $"{Verb}{Separator}{Subject}" : $"{Verb}{Separator}{Subject}{Separator}{Detail}";

    /// <summary>Whether a button can carry it.</summary>
    public bool Fits => Encoding.UTF8.GetByteCount(Code) <= LongestCode;

    /// <summary>The action of a code, or null for what no button of ours carries.</summary>
    public static ReplyAction? Read(string code)
    {
        var parts = code.Split(Separator, 3);
        return parts.Length < 2 || parts[0].Length == 0 ? null : new(parts[0], parts[1], parts.Length > 2 ? parts[2] : null);
    }
}
