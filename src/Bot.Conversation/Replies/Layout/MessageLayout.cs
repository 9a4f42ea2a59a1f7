using System.Text;

namespace Bot.Conversation.Replies.Layout;

/// <summary>Writes a reply as messages that a platform takes: cut between lines, where that is not enough between words, and never within markup. Stateless and thread-safe.</summary>
public static class MessageLayout
{
    /// <summary>The messages, in order; none is empty or longer than the limits.</summary>
    public static IReadOnlyList<string> Messages(Reply reply, IMarkup markup, MessageLimits limits)
    {
        var sheet = new Sheet(markup, limits);
        foreach (var group in Groups(LineWriter.Lines(reply, markup))) sheet.Add(group);
        return sheet.Messages();
    }

    // A heading stays with the line below it.
    private static IEnumerable<IReadOnlyList<Line>> Groups(IReadOnlyList<Line> lines)
    {
        var group = new List<Line>();
        foreach (var line in lines)
        {
            group.Add(line);
            if (line.IsHeading) continue;
            yield return group;
            group = [];
        }
        if (group.Count > 0) yield return group;
    }

    private sealed class Sheet(IMarkup markup, MessageLimits limits)
    {
        private readonly List<string> _done = [];
        private readonly StringBuilder _open = new();
        private int _length;
        private int _entities;

        public void Add(IReadOnlyList<Line> group)
        {
            var length = group.Sum(line => line.Length + Breaks(line));
            if (_length > 0 && (_length + length > limits.Length || _entities + group.Sum(line => line.Entities) > limits.Entities)) Close();
            foreach (var line in group) Add(line);
        }

        public IReadOnlyList<string> Messages()
        {
            Close();
            return _done;
        }

        private void Add(Line line)
        {
            if (_length > 0) Put(new Piece(new string('\n', Breaks(line)), Breaks(line)));
            foreach (var run in line.Runs)
            {
                if (Fits(run.Piece)) Put(run.Piece);
                else if (run.Words is { } words) PutWords(words);
                else if (run.Piece.Length <= limits.Length)
                {
                    Close();
                    Put(run.Piece);
                }
                // Nothing but words is longer than a message; a link with such words is shown as words.
                else PutWords(run.Fallback);
            }
        }

        private void PutWords(string words)
        {
            while (words.Length > 0)
            {
                var part = Longest(words);
                if (part.Length == 0)
                {
                    Close();
                    part = Longest(words);
                    // A single character whose markup alone is longer than a message does not exist on any platform.
                    if (part.Length == 0) throw new InvalidOperationException("A message takes not even one character.");
                }
                Put(markup.Text(part));
                words = words[part.Length..];
                if (words.Length > 0)
                {
                    Close();
                    words = words.TrimStart();
                }
            }
        }

        // As much as fits, up to the last space if there is one. Markup grows with its words, so halving finds the end.
        private string Longest(string words)
        {
            var (low, high) = (0, words.Length);
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                if (Fits(markup.Text(VisibleText.Cut(words, middle)))) low = middle;
                else high = middle - 1;
            }
            var fitting = VisibleText.Cut(words, low);
            if (fitting.Length == words.Length || words[fitting.Length] == ' ') return fitting;
            var space = fitting.LastIndexOf(' ');
            return space > 0 ? fitting[..space] : _length > 0 ? "" : fitting;
        }

        private bool Fits(Piece piece) => _length + piece.Length <= limits.Length && _entities + piece.Entities <= limits.Entities;

        private void Put(Piece piece)
        {
            _open.Append(piece.Markup);
            _length += piece.Length;
            _entities += piece.Entities;
        }

        private static int Breaks(Line line) => line.HasGapAbove ? 2 : 1;

        private void Close()
        {
            var text = _open.ToString().Trim();
            if (text.Length > 0) _done.Add(text);
            _open.Clear();
            (_length, _entities) = (0, 0);
        }
    }
}
