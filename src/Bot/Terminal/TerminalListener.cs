using Bot.Composition;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Bot.Knowledge;

namespace Bot.Terminal;

/// <summary>Makes a turn of each line typed, and shows what comes back, until the user ends the chat.</summary>
internal sealed class TerminalListener(Surroundings surroundings, TurnRouter router, ITerminalRenderer renderer, NameCompletion completion)
{
    private const string Platform = "terminal";

    private static readonly string[] s_quit = ["/quit", "/exit"];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var language = Surroundings.TerminalLanguage();
        var lines = Lines();
        await SayAsync("chat-welcome", language);
        while (await lines.ReadAsync(cancellationToken) is { } line)
        {
            if (s_quit.Contains(line.Trim(), StringComparer.OrdinalIgnoreCase)) break;
            if (string.IsNullOrWhiteSpace(line)) continue;
            renderer.Render(await router.HandleAsync(Turn.Typed(Platform, "chat", "user", line, language), cancellationToken));
            await surroundings.Out.WriteLineAsync();
            await surroundings.Out.FlushAsync(cancellationToken);
        }
        await SayAsync("chat-farewell", language);
    }

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
