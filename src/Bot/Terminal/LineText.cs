using System.Globalization;

namespace Bot.Terminal;

/// <summary>The line being typed and the place of the cursor in it. What looks like one character (a letter with its marks, an emoji) is moved over and deleted as one.</summary>
internal sealed class LineText
{
    public string Text { get; private set; } = "";

    /// <summary>Index into <see cref="Text"/>.</summary>
    public int At { get; private set; }

    public string BeforeCursor => Text[..At];

    public void Set(string text) => (Text, At) = (text, text.Length);

    public void Insert(string text) => (Text, At) = (Text.Insert(At, text), At + text.Length);

    public void Home() => At = 0;

    public void End() => At = Text.Length;

    public void Left() => At = Before(At);

    public void Right() => At = After(At);

    public void WordLeft() => At = WordStart();

    public void WordRight()
    {
        while (At < Text.Length && char.IsWhiteSpace(Text[At])) At++;
        while (At < Text.Length && !char.IsWhiteSpace(Text[At])) At++;
    }

    public void Backspace() => Cut(Before(At), At);

    public void Delete() => Cut(At, After(At));

    public void CutToStart() => Cut(0, At);

    public void CutToEnd() => Cut(At, Text.Length);

    public void CutWord() => Cut(WordStart(), At);

    private void Cut(int from, int to) => (Text, At) = (Text.Remove(from, to - from), from);

    private int After(int at) => at >= Text.Length ? at : at + StringInfo.GetNextTextElementLength(Text, at);

    private int Before(int at)
    {
        var before = 0;
        for (var next = 0; next < at; next = After(next)) before = next;
        return before;
    }

    private int WordStart()
    {
        var at = At;
        while (at > 0 && char.IsWhiteSpace(Text[at - 1])) at--;
        while (at > 0 && !char.IsWhiteSpace(Text[at - 1])) at--;
        return at;
    }
}
