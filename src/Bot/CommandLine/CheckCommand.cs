using System.CommandLine;
using Bot.Composition;
using Bot.Knowledge.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.CommandLine;

/// <summary><c>./bot check</c>: what is wrong in a knowledge folder, with file, line and the mend; when nothing is, what it holds.</summary>
internal static class CheckCommand
{
    public static Command Create(Surroundings surroundings, Option<string[]> set)
    {
        var directory = new Argument<string?>("dir") { Description = "The knowledge folder (default: Knowledge:Directory)", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("check", "Check a knowledge folder: list what is wrong with the mend, or report what it holds") { directory };
        command.SetAction(parsed => Run(surroundings, parsed.GetValue(directory), parsed.GetValue(set) ?? []));
        return command;
    }

    private static int Run(Surroundings surroundings, string? named, IReadOnlyList<string> sets)
    {
        using var host = BotHost.Build(surroundings, sets, TimeProvider.System);
        var configured = host.Services.GetRequiredService<IOptions<KnowledgeOptions>>().Value.Directory;
        var folder = KnowledgeFolder.Read(named ?? Path.GetFullPath(configured, surroundings.ContentRoot));
        var problems = KnowledgeChecker.Check(folder);
        foreach (var problem in problems) surroundings.Out.WriteLine(problem);
        surroundings.Out.WriteLine(problems.Count == 0 ? $"{folder.Items.Count()} items, no problems" : $"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")}");
        if (problems.Count == 0) surroundings.Out.Write(CheckReport.Of(new KnowledgeReport(folder)));
        return problems.Count == 0 ? ExitCodes.Ok : ExitCodes.Findings;
    }
}
