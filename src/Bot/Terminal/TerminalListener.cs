using System.Globalization;
using Bot.Composition;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Bot.Knowledge;

namespace Bot.Terminal;

/// <summary>Makes a turn of each line typed, and shows what comes back, until the user ends the chat. Buttons are pressed by their number: <c>/2</c>.</summary>
internal sealed class TerminalListener(Surroundings surroundings, TurnServing serving, ITerminalRenderer renderer, NameCompletion completion, TimeProvider time)
{
    private static readonly string[] s_quit = ["/quit", "/exit"];

    private IReadOnlyList<Button> _buttons = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var language = Surroundings.TerminalLanguage();
        var lines = Lines();
        await SayAsync("chat-welcome", language);
        while (await lines.ReadAsync(cancellationToken) is { } line)
        {
            if (s_quit.Contains(line.Trim(), StringComparer.OrdinalIgnoreCase)) break;
            if (string.IsNullOrWhiteSpace(line)) continue;
            await serving.ServeAsync(TurnOf(line, language), ShowAsync, cancellationToken);
        }
        await SayAsync("chat-farewell", language);
    }

    private Turn TurnOf(string line, string? language)
    {
        var turn = Pressed(line) is { } button
            ? new Turn(Turn.Terminal, "chat", "user", "", null, language) { Kind = TurnKind.Button, Action = button.Action }
            : Turn.Typed(Turn.Terminal, "chat", "user", line, language);
        return turn with { At = time.GetUtcNow(), HasButtons = surroundings.IsShown };
    }

    private Button? Pressed(string line) =>
        line.Trim() is ['/', .. var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at >= 1 && at <= _buttons.Count ? _buttons[at - 1] : null;

    private async Task<IReadOnlyList<string>> ShowAsync(Turn turn, Reply reply, CancellationToken cancellationToken)
    {
        renderer.Render(reply);
        // A notice leaves the buttons of the answer in force.
        if (reply.Mode != ReplyMode.Notice && reply.Buttons.Count > 0) _buttons = [.. reply.Buttons.SelectMany(row => row)];
        if (reply.Buttons.Count > 0 && surroundings.IsShown) renderer.Render(Numbered(reply));
        await surroundings.Out.WriteLineAsync();
        await surroundings.Out.FlushAsync(cancellationToken);
        return [turn.Event];
    }

    private static Reply Numbered(Reply reply) => new(reply.Language, [new Paragraph([.. reply.Buttons.SelectMany(row => row).SelectMany((button, at) => new Span[] { new Bold($"/{at + 1}"), $" {button.Label}  " })])]);

    // What is said besides answers is for people: a script that pipes questions in gets answers only.
    private async Task SayAsync(string text, string? language)
    {
        if (!surroundings.IsTyped || !surroundings.IsShown) return;
        await surroundings.Out.WriteLineAsync(Phrasebook.Get(language ?? Languages.English, text));
        await surroundings.Out.FlushAsync();
    }

    private ILineSource Lines() => surroundings.IsTyped && surroundings.IsShown
        ? new LineEditor(new ConsoleKeys(), surroundings.Out, completion.Of)
        : new PlainLines(surroundings.In);
}
