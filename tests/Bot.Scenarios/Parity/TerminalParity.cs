using Bot.Composition;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Scenarios.Parity;

/// <summary>The chat in the terminal, through pipes.</summary>
internal sealed class TerminalParity : IParityPlatform
{
    public async Task<IReadOnlyList<ParityAnswer>> AskAsync(IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("terminal bot ");
        await using var output = new StringWriter { NewLine = "\n" };
        using (var input = new StringReader(string.Concat(questions.Select(question => $"{question}\n{ParityText.Mark}\n"))))
        using (var host = BotHost.Build(
            new(input, output, TextWriter.Null, folder.FullName, false, false), [], TimeProvider.System,
            services => services.AddSingleton(SharedFacts.Base).AddSingleton(SharedFacts.Answerer)))
        {
            await host.Services.GetRequiredService<Conversations>().OpenAsync(cancellationToken);
            await host.Services.GetRequiredService<TerminalListener>().RunAsync(cancellationToken);
            await host.Services.GetRequiredService<Conversations>().DisposeAsync();
        }
        folder.Delete(recursive: true);
        return [.. Answers(output.ToString()).Select(answer => ParityText.Read(answer, "", SharedFacts.Base))];
    }

    private static IEnumerable<string> Answers(string output)
    {
        var lines = new List<string>();
        foreach (var line in output.Split('\n'))
        {
            if (!ParityText.IsMark(line))
            {
                lines.Add(line);
                continue;
            }
            yield return string.Join('\n', lines);
            lines.Clear();
        }
    }
}
