using Bot.Conversation.Replies;
using Bot.Conversation.Replies.Layout;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Telegram;

/// <summary>A message that is to go out: words in Telegram's HTML, or a file.</summary>
internal sealed record Draft(string Html, ReplyMarkup? Markup = null, ReplyFile? File = null)
{
    /// <summary>The messages of a reply, in order; the last one with words has the buttons.</summary>
    public static IReadOnlyList<Draft> Of(Reply reply, Action<ReplyAction> leftOut)
    {
        if (reply is { Form: { } asked, Blocks: [] }) reply = reply with { Blocks = [new Heading(asked.Title), new Paragraph([asked.Label])] };
        ReplyMarkup? markup = reply.Form is { } form ? Keyboards.For(form) : Keyboards.Of(reply.Buttons, leftOut);
        var texts = MessageLayout.Messages(reply, HtmlMarkup.Instance, HtmlMarkup.Limits);
        var drafts = texts.Select((text, at) => new Draft(text, at == texts.Count - 1 ? markup : null)).ToList();
        if (reply.File is { } file) drafts.Add(new Draft("", texts.Count == 0 ? markup : null, file));
        return drafts;
    }
}
