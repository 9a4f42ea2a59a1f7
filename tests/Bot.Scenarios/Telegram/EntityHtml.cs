using System.Net;
using System.Text;

namespace Bot.Scenarios.Telegram;

/// <summary>Writes a text and its marks as HTML, so that a test can compare both at once.</summary>
internal static class EntityHtml
{
    public static string Write(FormattedText text)
    {
        var marks = text.Entities.Where(entity => TagOf(entity) is not null).ToList();
        var html = new StringBuilder();
        for (var position = 0; position <= text.Text.Length; position++)
        {
            // Inner marks come later in the list, so they close first.
            foreach (var mark in marks.Where(mark => mark.End == position).Reverse()) html.Append(Closing(mark));
            foreach (var mark in marks.Where(mark => mark.Offset == position)) html.Append(TagOf(mark));
            if (position < text.Text.Length) html.Append(Escaped(text.Text[position]));
        }
        return html.ToString();
    }

    private static string Closing(Entity mark)
    {
        var tag = TagOf(mark)!;
        var name = tag[1..tag.AsSpan().IndexOfAny(' ', '>')];
        return $"</{name}>";
    }

    private static string? TagOf(Entity entity) => entity.Type switch
    {
        "bold" => "<b>",
        "italic" => "<i>",
        "underline" => "<u>",
        "strikethrough" => "<s>",
        "spoiler" => "<tg-spoiler>",
        "code" => "<code>",
        "pre" => "<pre>",
        "blockquote" => "<blockquote>",
        "expandable_blockquote" => "<blockquote expandable>",
        "text_link" => $"<a href=\"{WebUtility.HtmlEncode(entity.Argument)}\">",
        "text_mention" => $"<a href=\"tg://user?id={entity.UserId}\">",
        "custom_emoji" => $"<tg-emoji emoji-id=\"{entity.Argument}\">",
        _ => null,
    };

    private static string Escaped(char c) => c switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        _ => c.ToString(),
    };
}
