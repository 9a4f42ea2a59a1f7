using Bot.Conversation;
using Bot.Conversation.Replies;
using Bot.Conversation.Replies.Layout;
using Bot.Conversation.Texts;

namespace Bot.Discord;

/// <summary>What one message shows.</summary>
/// <param name="Text">In Markdown; empty when it is about the rest.</param>
/// <param name="Rows">Buttons.</param>
/// <param name="Menu">A list to choose from, or null.</param>
/// <param name="File">What is attached, or null.</param>
internal sealed record Draft(string Text, IReadOnlyList<IReadOnlyList<Button>> Rows, Menu? Menu, ReplyFile? File)
{
    /// <summary>Characters in the box of a message, less what a quoted question may take.</summary>
    public const int Boxed = 4_096 - LongestQuoted - 8;

    /// <summary>Characters of a message without a box, for channels where the bot may not use boxes.</summary>
    public const int Plain = 2_000 - LongestQuoted - 8;

    private const int MostRows = 5;
    private const int LongestRow = 5;
    private const int LongestQuoted = 300;

    /// <summary>The messages of a reply, in order; what is pressed stands under the last.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="question">The question, where it cannot be seen otherwise; or null.</param>
    /// <param name="longest">Characters of one message.</param>
    public static IReadOnlyList<Draft> Of(Reply reply, string? question = null, int longest = Boxed)
    {
        var texts = MessageLayout.Messages(reply, DiscordMarkdown.Instance, new MessageLimits(longest, int.MaxValue)).ToList();
        if (texts.Count == 0) texts.Add("");
        if (question is not null) texts[0] = $"{Quoted(question)}\n\n{texts[0]}";
        return [.. texts.Select((text, at) => at == texts.Count - 1 ? Controls(reply, text) : new Draft(text, [], null, null))];
    }

    /// <summary>Only what is pressed.</summary>
    public static Draft OfControls(Reply reply) => Controls(reply, "");

    private static Draft Controls(Reply reply, string text)
    {
        var menu = Menu.Of(reply);
        var buttons = menu is { IsOfButtons: true } ? [] : reply.Buttons.SelectMany(row => row.Where(button => button.Action.Fits).Chunk(LongestRow));
        return new(text, [.. buttons.Take(menu is null ? MostRows : MostRows - 1)], menu, reply.File);
    }

    private static string Quoted(string question)
    {
        var words = VisibleText.Of(question).Trim();
        var cut = words;
        // What is escaped grows; a long question need not be repeated whole.
        for (var length = LongestQuoted; DiscordMarkdown.Instance.Quote(cut).Length > LongestQuoted; length -= 10) cut = VisibleText.Cut(words, length) + "…";
        return DiscordMarkdown.Instance.Quote(cut).Markup;
    }
}

/// <summary>A list to choose from.</summary>
/// <param name="Prompt">What stands there before something is chosen.</param>
/// <param name="Choices">At most 25.</param>
/// <param name="IsOfButtons">Whether it takes the place of buttons.</param>
internal sealed record Menu(string Prompt, IReadOnlyList<Choice> Choices, bool IsOfButtons)
{
    /// <summary>What the menu itself is called; what was chosen comes beside it.</summary>
    public const string Code = "menu";

    private const int Most = 25;
    private const int LongestLabel = 100;

    /// <summary>Items that a reply lists can be opened, which on Discord takes a menu; and where all buttons are choices of one kind, a menu is shorter.</summary>
    public static Menu? Of(Reply reply)
    {
        var buttons = reply.Buttons.SelectMany(row => row).ToList();
        var isOfButtons = buttons.Count > 1 && buttons.TrueForAll(button => button.Action.Verb is ReplyAction.Language or ReplyAction.Open);
        var choices = isOfButtons ? buttons.Select(button => new Choice(button.Label, button.Action.Code)) : buttons.Exists(button => button.Action.Verb == ReplyAction.Open) ? [] : Listed(reply);
        var offered = choices.DistinctBy(choice => choice.Code).Take(Most).ToList();
        return offered.Count == 0 ? null : new(Phrasebook.Get(reply.Language, "discord-choose"), offered, isOfButtons);
    }

    private static IEnumerable<Choice> Listed(Reply reply) =>
        from entry in reply.Blocks.OfType<Bullets>().SelectMany(list => list.Entries)
        from hint in entry.OfType<CommandHint>().Where(IsOfItem).Take(1)
        select new Choice(Label(entry), new ReplyAction(ReplyAction.Open, hint.Argument).Code);

    private static bool IsOfItem(CommandHint hint) =>
        hint.Command is CommandTable.Fact or CommandTable.Session or CommandTable.Person or CommandTable.Source && hint.Argument.Length > 0 && !hint.Argument.Contains(' ', StringComparison.Ordinal);

    private static string Label(IReadOnlyList<Span> entry)
    {
        var words = string.Concat(entry.Select(span => span switch { Text text => text.Words, Bold bold => bold.Words, Link link => link.Words, _ => "" })).Trim();
        return words.Length <= LongestLabel ? words : VisibleText.Cut(words, LongestLabel - 1) + "…";
    }
}

/// <summary>Something to choose, and what choosing it asks for.</summary>
internal sealed record Choice(string Label, string Code);
