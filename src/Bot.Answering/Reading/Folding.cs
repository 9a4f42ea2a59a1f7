using System.Text;

namespace Bot.Answering.Reading;

/// <summary>Makes spellings comparable: case, kinds of apostrophe and dash, ё and е, diacritics, invisible characters.</summary>
internal static class Folding
{
    /// <summary>
    /// What is compared. Never longer than the input; positions shift where invisible characters are left out, so tokens are folded one by one.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (!IsInvisible(letter)) folded.Append(Fold(char.ToLowerInvariant(letter)));
        return folded.ToString();
    }

    /// <summary>Without control, zero-width and bidirectional characters; line breaks and tabs become spaces. For text that is shown or searched.</summary>
    public static string Visible(string text)
    {
        if (!text.Any(letter => IsInvisible(letter) || char.IsControl(letter))) return text;
        var visible = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\n' or '\r' or '\t' or '\u2028' or '\u2029') visible.Append(' ');
            else if (!IsInvisible(letter) && !char.IsControl(letter)) visible.Append(letter);
        }
        return visible.ToString();
    }

    public static bool IsApostrophe(char letter) => letter is '\'' or '\u2018' or '\u2019' or '\u02bb' or '\u02bc' or '\u02b9' or '`' or '\u00b4' or '\u2032';

    public static bool IsDash(char letter) => letter is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212';

    // Soft hyphen, Arabic letter mark, zero-width characters, bidirectional marks and isolates, byte order mark, tag characters' surrogates stay.
    private static bool IsInvisible(char letter) =>
        letter is '\u00ad' or '\u061c' or '\u180e' or '\ufeff' or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u2069');

    // The runtime's own normalisation needs ICU, which a machine with only the SDK may not have.
    private static char Fold(char letter) => letter switch
    {
        < '\u0080' => letter,
        'ё' => 'е',
        _ when IsApostrophe(letter) => '\'',
        _ when IsDash(letter) => '-',
        'á' or 'à' or 'â' or 'ã' or 'ä' or 'å' or 'ā' => 'a',
        'ç' or 'ć' or 'č' => 'c',
        'é' or 'è' or 'ê' or 'ë' or 'ē' or 'ě' => 'e',
        'ğ' => 'g',
        'í' or 'ì' or 'î' or 'ï' or 'ı' or 'ī' => 'i',
        'ñ' or 'ň' or 'ń' => 'n',
        'ó' or 'ò' or 'ô' or 'õ' or 'ö' or 'ø' or 'ō' => 'o',
        'ş' or 'š' or 'ś' => 's',
        'ú' or 'ù' or 'û' or 'ü' or 'ū' => 'u',
        'ý' or 'ÿ' => 'y',
        'ž' or 'ź' or 'ż' => 'z',
        'ӣ' => 'и',
        'ӯ' => 'у',
        _ => letter,
    };
}
