using Bot.Composition;
using Spectre.Console;

namespace Bot.Terminal;

/// <summary>Chooses how replies look: styled for people, plain for everything else.</summary>
internal static class TerminalRenderer
{
    public static ITerminalRenderer For(Surroundings surroundings) => surroundings.IsShown ? Styled(surroundings.Out) : new PlainRenderer(surroundings.Out);

    // Apart, so that Spectre.Console is not even loaded when the output is plain.
    private static StyledRenderer Styled(TextWriter output) => new(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }));
}
