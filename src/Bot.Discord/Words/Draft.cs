using Bot.Conversation;
using Bot.Conversation.Replies;
using Bot.Conversation.Replies.Layout;
using Bot.Conversation.Texts;

namespace Bot.Discord;

/// <summary>What one message shows.</summary>
/// <param name="Boxes">Its text in Markdown, a box for each part; none when it is about the rest.</param>
/// <param name="Rows">Buttons.</param>
/// <param name="Menu">A list to choose from, or null.</param>
/// <param name="File">What is attached, or null.</param>
internal sealed record Draft(IReadOnlyList<string> Boxes, IReadOnlyList<IReadOnlyList<Button>> Rows, Menu? Menu, ReplyFile? File)
{
    private const int LongestBox = 4_096;
    private const int LongestBoxes = 6_000;
    private const int LongestPlain = 2_000;
    private const int MostBoxes = 10;
    private const int LongestQuoted = 300;
    private const int MostRows = 5;
    private const int LongestRow = 5;

    /// <summary>The messages of a reply, in order; what is pressed stands under the last.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="question">The question, where it cannot be seen otherwise; or null.</param>
    /// <param name="isPlain">Whether they go without boxes.</param>
    public static IReadOnlyList<Draft> Of(Reply reply, string? question = null, bool isPlain = false)
    {
        var quoted = question is null ? "" : $"{Quoted(question)}\n\n";
        var messages = Messages(reply, quoted, isPlain, DiscordMarkdown.Instance);
        // A page that is turned takes the place of one message: rather than in two, it comes without its addresses.
        if (messages.Count > 1 && reply.Buttons.Any(row => row.Any(button => button.Action.Verb == ReplyAction.Page))) messages = Messages(reply, quoted, isPlain, DiscordMarkdown.WithoutLinks);
        return [.. messages.Select((boxes, at) => at == messages.Count - 1 ? Pressed(reply, boxes) : new Draft(boxes, [], null, null))];
    }

    /// <summary>Only what is pressed.</summary>
    public static Draft OfControls(Reply reply) => Pressed(reply, []);

    private static Draft Pressed(Reply reply, IReadOnlyList<string> boxes)
    {
        var menu = Menu.Of(reply);
        var buttons = menu is { IsOfButtons: true } ? [] : reply.Buttons.SelectMany(row => row.Where(button => button.Action.Fits).Chunk(LongestRow));
        return new(boxes, [.. buttons.Take(menu is null ? MostRows : MostRows - 1)], menu, reply.File);
    }

    private static List<List<string>> Messages(Reply reply, string quoted, bool isPlain, DiscordMarkdown markup)
    {
        var texts = MessageLayout.Messages(reply, markup, new MessageLimits((isPlain ? LongestPlain : LongestBox) - quoted.Length, int.MaxValue)).ToList();
        if (quoted.Length > 0) texts = texts.Count == 0 ? [quoted.TrimEnd()] : [quoted + texts[0], .. texts[1..]];
        var messages = new List<List<string>>();
        foreach (var text in texts)
        {
            if (messages.Count > 0 && !isPlain && messages[^1].Count < MostBoxes && messages[^1].Sum(box => box.Length) + text.Length <= LongestBoxes) messages[^1].Add(text);
            else messages.Add([text]);
        }
        return messages.Count == 0 ? [[]] : messages;
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
        return offered.Count == 0 ? null : new(Phrasebook.Get(reply.Language, isOfButtons && buttons[0].Action.Verb == ReplyAction.Language ? "discord-choose" : "discord-open"), offered, isOfButtons);
    }

    private static IEnumerable<Choice> Listed(Reply reply) =>
        from entry in reply.Blocks.OfType<Bullets>().SelectMany(list => list.Entries)
        from hint in entry.OfType<CommandHint>().Where(IsOfItem).Take(1)
        select new Choice(Label(entry), new ReplyAction(ReplyAction.Open, hint.Argument).Code);

    private static bool IsOfItem(CommandHint hint) =>
        hint.Command is CommandTable.Fact or CommandTable.Session or CommandTable.Person or CommandTable.Source && hint.Argument.Length > 0 && !hint.Argument.Contains(' ', StringComparison.Ordinal);

    private static string Label(IReadOnlyList<Span> entry)
    {
        // What stands behind the command says more than fits.
        var words = string.Concat(entry.TakeWhile(span => span is not CommandHint).Select(span => span switch { Text text => text.Words, Bold bold => bold.Words, Link link => link.Words, _ => "" })).Trim();
        return words.Length <= LongestLabel ? words : VisibleText.Cut(words, LongestLabel - 1) + "…";
    }
}

/// <summary>Something to choose, and what choosing it asks for.</summary>
internal sealed record Choice(string Label, string Code);
