using Bot.Conversation.Replies;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Telegram;

/// <summary>Buttons under a message.</summary>
internal static class Keyboards
{
    private const int MostInRow = 8;
    private const int Most = 100;
    private const int LongestPlaceholder = 64;

    /// <summary>The buttons of a reply, or null when it has none.</summary>
    /// <param name="rows">The reply's rows.</param>
    /// <param name="leftOut">Called for each button whose action is longer than a button can carry.</param>
    public static InlineKeyboardMarkup? Of(IReadOnlyList<IReadOnlyList<Button>> rows, Action<ReplyAction> leftOut)
    {
        foreach (var button in rows.SelectMany(row => row).Where(button => !button.Action.Fits)) leftOut(button.Action);
        var fitting = rows.SelectMany(row => row.Where(button => button.Action.Fits).Chunk(MostInRow)).Select(row => row.Select(button => InlineKeyboardButton.WithCallbackData(button.Label, button.Action.Code)).ToList()).ToList();
        var kept = fitting.TakeWhile((_, at) => fitting.Take(at + 1).Sum(row => row.Count) <= Most).ToList();
        return kept.Count == 0 ? null : new InlineKeyboardMarkup(kept);
    }

    /// <summary>Opens the input field for an answer to the message.</summary>
    public static ForceReplyMarkup For(ReplyForm form) => new() { Selective = true, InputFieldPlaceholder = VisibleText.Cut(form.Label, LongestPlaceholder) };
}
