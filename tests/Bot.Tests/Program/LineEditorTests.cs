using Bot.Conversation.Naming;
using Bot.Terminal;
using Bot.Tests.Conversation;
using Xunit;

namespace Bot.Tests.Program;

public sealed class LineEditorTests : IDisposable
{
    private readonly Keys _keys = new();
    private readonly StringWriter _screen = new();
    private readonly LineEditor _editor;

    public LineEditorTests() => _editor = new LineEditor(_keys, _screen, line => [.. new[] { "/session ", "/sessions ", "/source " }.Where(name => name.StartsWith(line, StringComparison.Ordinal))]);

    public void Dispose() => _screen.Dispose();

    [Fact]
    public async Task What_Is_Typed_Comes_Back_In_Any_Script() =>
        Assert.Equal("Қазақстан? 中🙂", await ReadAsync(_keys.Type("Қазақстан? 中🙂").Press(ConsoleKey.Enter)));

    [Fact]
    public async Task The_Cursor_Moves_And_Text_Goes_In_Where_It_Is() => Assert.Equal("(who came)?", await ReadAsync(_keys
        .Type("who came").Ctrl('A').Type("(").Ctrl('E').Type(")!").Press(ConsoleKey.LeftArrow).Press(ConsoleKey.Delete).Type("?").Press(ConsoleKey.Enter)));

    [Theory]
    [InlineData('U', "three")]
    [InlineData('K', "one two ")]
    [InlineData('W', "one three")]
    [InlineData('D', "one two hree")]
    [InlineData('H', "one twothree")]
    public async Task Control_Keys_Delete_As_In_A_Shell(char key, string left) => Assert.Equal(left, await ReadAsync(_keys
        .Type("one two three").Press(ConsoleKey.LeftArrow, ConsoleModifiers.Control).Ctrl(key).Press(ConsoleKey.Enter)));

    [Fact]
    public async Task A_Letter_With_Its_Marks_And_An_Emoji_Are_Deleted_Whole() => Assert.Equal("a", await ReadAsync(_keys
        .Type("ae\u0301🙂").Press(ConsoleKey.Backspace).Press(ConsoleKey.Backspace).Press(ConsoleKey.Enter)));

    [Fact]
    public async Task Earlier_Lines_Come_Back_And_The_Draft_Is_Kept()
    {
        await ReadAsync(_keys.Type("first").Press(ConsoleKey.Enter));
        await ReadAsync(_keys.Type("second").Press(ConsoleKey.Enter));
        Assert.Equal("first", await ReadAsync(_keys.Type("draft").Press(ConsoleKey.UpArrow).Press(ConsoleKey.UpArrow).Press(ConsoleKey.UpArrow).Press(ConsoleKey.Enter)));
        Assert.Equal("draft", await ReadAsync(_keys.Type("draft").Press(ConsoleKey.UpArrow).Press(ConsoleKey.DownArrow).Press(ConsoleKey.DownArrow).Press(ConsoleKey.Enter)));
    }

    [Fact]
    public async Task Tab_Completes_As_Far_As_It_Is_Clear_And_Then_Lists()
    {
        Assert.Equal("/sessions x", await ReadAsync(_keys.Type("/se").Press(ConsoleKey.Tab).Press(ConsoleKey.Tab).Type("s").Press(ConsoleKey.Tab).Type("x").Press(ConsoleKey.Enter)));
        Assert.Contains("\n/session \n/sessions \n", _screen.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('C', "text")]
    [InlineData('C', "")]
    [InlineData('D', "")]
    public async Task Ctrl_C_And_Ctrl_D_On_An_Empty_Line_End(char key, string typed) => Assert.Null(await ReadAsync(_keys.Type(typed).Ctrl(key)));

    [Fact]
    public async Task A_Terminal_That_Is_Gone_Ends() => Assert.Null(await ReadAsync(_keys.Type("half a ques")));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_Pasted_Text_Is_One_Line(bool escapeIsAKey) => Assert.Equal("when was the summit? and where? now", await ReadAsync(_keys
        .Escape(escapeIsAKey, "[200~").Type("when was\nthe\tsummit?\rand where?").Escape(escapeIsAKey, "[201~").Type(" now").Press(ConsoleKey.Enter)));

    [Fact]
    public async Task Control_Characters_Are_Never_Drawn()
    {
        await ReadAsync(_keys.Type("a\u202eb").Press(ConsoleKey.Enter));
        Assert.DoesNotContain('\u202e', _screen.ToString());
    }

    [Fact]
    public async Task The_Cursor_Stands_Behind_What_Is_Drawn_Counting_Wide_Letters_Twice()
    {
        await ReadAsync(_keys.Type("中文").Press(ConsoleKey.Enter));
        Assert.EndsWith("> 中文\r\u001b[6C\u001b[?2004l\n", _screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Line_Longer_Than_The_Screen_Is_Redrawn_From_Its_First_Row()
    {
        _keys.ComeOneByOne = true;
        await ReadAsync(_keys.Type(new string('x', 45)).Press(ConsoleKey.Home).Press(ConsoleKey.Enter));
        // 47 cells on 20: two rows up for Home, then from the first row again.
        Assert.Contains("x\u001b[2A\r\u001b[2C\r\u001b[J> x", _screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_Of_Commands_Sessions_Languages_And_Facts_Complete()
    {
        using var facts = new SmallFactBase();
        var completion = new NameCompletion(new ItemNames(facts.Knowledge));
        Assert.Equal(["/session ", "/sessions "], completion.Of("/ses"));
        Assert.Equal(["/quit "], completion.Of("/q"));
        Assert.Equal(["/session C5+1 leaders' summit in New York", "/session C5+1 special session on Afghanistan"], completion.Of("/session "));
        Assert.Equal(["/session the Astana one"], completion.Of("/session The"));
        Assert.Equal(["/language kk", "/language ky"], completion.Of("/language k"));
        Assert.Equal(["/fact znd0knhc"], completion.Of("/fact zn"));
        Assert.Empty(completion.Of("/help "));
        Assert.Empty(completion.Of("when"));
    }

    private Task<string?> ReadAsync(Keys _) => _editor.ReadAsync(TestContext.Current.CancellationToken);

    private sealed class Keys : IKeys
    {
        private readonly Queue<ConsoleKeyInfo> _keys = [];

        public bool ComeOneByOne { get; set; }

        public bool Waiting => _keys.Count > 0 && !ComeOneByOne;

        public int Width => 20;

        public ConsoleKeyInfo? Read() => _keys.TryDequeue(out var key) ? key : null;

        public Keys Type(string text)
        {
            foreach (var letter in text) _keys.Enqueue(new(letter, letter is '\r' or '\n' ? ConsoleKey.Enter : letter == '\t' ? ConsoleKey.Tab : ConsoleKey.None, false, false, false));
            return this;
        }

        public Keys Press(ConsoleKey key, ConsoleModifiers modifiers = 0)
        {
            _keys.Enqueue(new(key == ConsoleKey.Enter ? '\r' : '\0', key, false, false, modifiers.HasFlag(ConsoleModifiers.Control)));
            return this;
        }

        public Keys Ctrl(char letter)
        {
            _keys.Enqueue(new((char)(letter - 'A' + 1), Enum.Parse<ConsoleKey>(letter.ToString()), false, false, control: true));
            return this;
        }

        // .NET gives ESC alone, or takes ESC and the bracket for Alt and the bracket.
        public Keys Escape(bool isAKey, string sequence)
        {
            _keys.Enqueue(isAKey ? new('\u001b', ConsoleKey.Escape, false, false, false) : new('[', ConsoleKey.None, false, alt: true, false));
            return Type(isAKey ? sequence : sequence[1..]);
        }
    }
}
