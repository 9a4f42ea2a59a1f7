using System.Globalization;
using System.Text;
using Bot.Conversation.Replies;

namespace Bot.Terminal;

/// <summary>
/// Reads a line with editing, history and completion. Spectre.Console has no such thing. Keys as in every shell: arrows, Home, End, Delete, Tab,
/// Ctrl-A, E, B, F, P, N, U, K, W, D, L; Ctrl-C ends.
/// </summary>
internal sealed class LineEditor(IKeys keys, TextWriter screen, Func<string, IReadOnlyList<string>> complete) : ILineSource
{
    private const string Prompt = "> ";
    private const string PasteOn = "\u001b[?2004h";
    private const string PasteOff = "\u001b[?2004l";
    private const int MostOffered = 20;

    private readonly List<string> _history = [];
    private LineText _line = new();
    private string _draft = "";
    private int _recalled;
    private int _rowsAbove;
    private bool _pasting;

    private enum Outcome
    {
        Editing,
        Done,
        Ended,
    }

    public Task<string?> ReadAsync(CancellationToken cancellationToken) => Task.Run(Read, cancellationToken);

    private string? Read()
    {
        (_line, _draft, _recalled, _rowsAbove, _pasting) = (new LineText(), "", _history.Count, 0, false);
        screen.Write(PasteOn);
        Draw();
        var outcome = Outcome.Editing;
        while (outcome == Outcome.Editing)
        {
            outcome = keys.Read() is { } key ? Take(key) : Outcome.Ended;
            // A pasted text is drawn once, when it is all there.
            if (outcome == Outcome.Editing && !keys.Waiting) Draw();
        }
        _line.End();
        Draw();
        screen.Write(PasteOff + "\n");
        screen.Flush();
        if (outcome == Outcome.Ended) return null;
        Keep(_line.Text);
        return _line.Text;
    }

    private Outcome Take(ConsoleKeyInfo key)
    {
        if (key.Key == ConsoleKey.Escape || key is { KeyChar: '[', Modifiers: ConsoleModifiers.Alt }) return Escaped(key);
        if (_pasting && (key.KeyChar is '\r' or '\n' or '\t'))
        {
            _line.Insert(" ");
            return Outcome.Editing;
        }
        if (key.Modifiers.HasFlag(ConsoleModifiers.Control) && key.Key is not (ConsoleKey.LeftArrow or ConsoleKey.RightArrow)) return Controlled(key.Key);
        switch (key.Key)
        {
            case ConsoleKey.Enter: return Outcome.Done;
            case ConsoleKey.Tab: Complete(); break;
            case ConsoleKey.LeftArrow when key.Modifiers != 0: _line.WordLeft(); break;
            case ConsoleKey.RightArrow when key.Modifiers != 0: _line.WordRight(); break;
            case ConsoleKey.LeftArrow: _line.Left(); break;
            case ConsoleKey.RightArrow: _line.Right(); break;
            case ConsoleKey.Home: _line.Home(); break;
            case ConsoleKey.End: _line.End(); break;
            case ConsoleKey.Backspace: _line.Backspace(); break;
            case ConsoleKey.Delete: _line.Delete(); break;
            case ConsoleKey.UpArrow: Recall(_recalled - 1); break;
            case ConsoleKey.DownArrow: Recall(_recalled + 1); break;
            default:
                if (!char.IsControl(key.KeyChar)) _line.Insert(key.KeyChar.ToString());
                break;
        }
        return Outcome.Editing;
    }

    private Outcome Controlled(ConsoleKey key)
    {
        switch (key)
        {
            case ConsoleKey.C: return Outcome.Ended;
            case ConsoleKey.D when _line.Text.Length == 0: return Outcome.Ended;
            case ConsoleKey.J or ConsoleKey.M: return Outcome.Done;
            case ConsoleKey.D: _line.Delete(); break;
            case ConsoleKey.A: _line.Home(); break;
            case ConsoleKey.E: _line.End(); break;
            case ConsoleKey.B: _line.Left(); break;
            case ConsoleKey.F: _line.Right(); break;
            case ConsoleKey.U: _line.CutToStart(); break;
            case ConsoleKey.K: _line.CutToEnd(); break;
            case ConsoleKey.W or ConsoleKey.Backspace: _line.CutWord(); break;
            case ConsoleKey.H: _line.Backspace(); break;
            case ConsoleKey.P: Recall(_recalled - 1); break;
            case ConsoleKey.N: Recall(_recalled + 1); break;
            case ConsoleKey.L: screen.Write("\u001b[H\u001b[2J"); _rowsAbove = 0; break;
        }
        return Outcome.Editing;
    }

    // Terminals put ESC[200~ and ESC[201~ around what is pasted; .NET hands them over letter by letter. Other sequences are swallowed whole.
    private Outcome Escaped(ConsoleKeyInfo key)
    {
        var sequence = new StringBuilder(key.Key == ConsoleKey.Escape ? "" : "[");
        while (keys.Waiting && keys.Read() is { } next)
        {
            sequence.Append(next.KeyChar);
            if (next.KeyChar is '~' || (sequence.Length > 1 && char.IsAsciiLetter(next.KeyChar))) break;
        }
        _pasting = sequence.ToString() switch { "[200~" => true, "[201~" => false, _ => _pasting };
        return Outcome.Editing;
    }

    private void Complete()
    {
        var candidates = complete(_line.BeforeCursor);
        if (candidates.Count == 0) return;
        var common = candidates.Aggregate(Common);
        if (candidates.Count == 1 || common.Length > _line.At)
        {
            var rest = _line.Text[_line.At..];
            _line.Set((candidates.Count == 1 ? candidates[0] : common) + rest);
            for (var at = 0; at < rest.Length; at++) _line.Left();
            return;
        }
        var offered = candidates.Take(MostOffered).Select(VisibleText.Of);
        screen.Write($"\n{string.Join('\n', candidates.Count > MostOffered ? offered.Append("…") : offered)}\n");
        _rowsAbove = 0;
    }

    private static string Common(string one, string other)
    {
        var length = 0;
        while (length < Math.Min(one.Length, other.Length) && char.ToLowerInvariant(one[length]) == char.ToLowerInvariant(other[length])) length++;
        return one[..length];
    }

    private void Recall(int entry)
    {
        if (entry < 0 || entry > _history.Count) return;
        if (_recalled == _history.Count) _draft = _line.Text;
        _recalled = entry;
        _line.Set(entry == _history.Count ? _draft : _history[entry]);
    }

    private void Keep(string line)
    {
        if (!string.IsNullOrWhiteSpace(line) && (_history.Count == 0 || _history[^1] != line)) _history.Add(line);
    }

    // The line may take several rows: go to its first, clear to the end of the screen, write it, and walk back to the cursor.
    private void Draw()
    {
        var width = keys.Width;
        var shown = Prompt + VisibleText.Of(_line.Text);
        var end = CellWidth.Of(shown);
        var cursor = CellWidth.Of(Prompt + VisibleText.Of(_line.BeforeCursor));
        var drawn = new StringBuilder("\r");
        if (_rowsAbove > 0) drawn.Append(CultureInfo.InvariantCulture, $"\u001b[{_rowsAbove}A");
        drawn.Append("\u001b[J").Append(shown);
        // A full row leaves the cursor hanging at its end; the line feed puts it where it is reckoned to be.
        if (end > 0 && end % width == 0) drawn.Append("\r\n");
        if (end / width > cursor / width) drawn.Append(CultureInfo.InvariantCulture, $"\u001b[{(end / width) - (cursor / width)}A");
        drawn.Append('\r');
        if (cursor % width > 0) drawn.Append(CultureInfo.InvariantCulture, $"\u001b[{cursor % width}C");
        _rowsAbove = cursor / width;
        screen.Write(drawn);
        screen.Flush();
    }
}
