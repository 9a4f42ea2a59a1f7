namespace Bot.Answering.Reading;

/// <summary>One word or number of a text.</summary>
/// <param name="Text">As written.</param>
/// <param name="Folded">As compared.</param>
/// <param name="Stem">Stem by the script's stemmer.</param>
/// <param name="Start">Position in the text.</param>
internal readonly record struct Token(string Text, string Folded, string Stem, int Start)
{
    public int End => Start + Text.Length;

    public bool IsNumber => Folded.Length > 0 && char.IsAsciiDigit(Folded[0]) && Folded.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',');

    public bool IsCapitalised => Text.Length > 0 && char.IsUpper(Text[0]);
}
