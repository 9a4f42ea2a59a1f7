using System.Globalization;
using System.Text;

namespace Bot.Conversation.Replies;

/// <summary>
/// Takes out of a text what would act on a screen instead of standing on it: control characters, terminal escapes, marks that turn the direction of
/// reading, characters without width. Line ends and tabs become spaces.
/// </summary>
public static class VisibleText
{
    public static string Of(string text)
    {
        var clean = true;
        foreach (var letter in text) clean &= letter is >= ' ' and < '\u007f' or >= 'А' and <= 'я';
        return clean ? text : Rewritten(text);
    }

    /// <summary>The first characters of a text, without half a surrogate pair at the end.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static string Rewritten(string text)
    {
        var visible = new StringBuilder(text.Length);
        // Lone surrogates come out as the replacement character.
        foreach (var rune in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Format:
                    break;
                case UnicodeCategory.Control when rune.Value is not ('\t' or '\n' or '\r'):
                    break;
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    visible.Append(' ');
                    break;
                default:
                    visible.Append(rune.ToString());
                    break;
            }
        }
        return visible.ToString();
    }
}
