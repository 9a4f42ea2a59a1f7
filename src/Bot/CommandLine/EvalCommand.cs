using System.CommandLine;
using Bot.Answering;
using Bot.Answering.Evaluation;
using Bot.Composition;
using Bot.Conversation.Status;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.CommandLine;

/// <summary><c>./bot eval</c>: scores a question file beside the anchors.</summary>
internal static class EvalCommand
{
    public static Command Create(Surroundings surroundings, Option<string[]> set)
    {
        var file = new Argument<string>("file") { Description = "The question file: one JSON object per line" };
        var misses = new Option<bool>("--misses") { Description = "Show each miss" };
        var knowledge = new Option<string?>("--knowledge") { Description = "Answer from this knowledge folder, in memory" };
        var command = new Command("eval", "Score a question file, and print the table") { file, misses, knowledge };
        command.SetAction((parsed, stop) => RunAsync(
            surroundings, parsed.GetRequiredValue(file), parsed.GetValue(misses), parsed.GetValue(knowledge), parsed.GetValue(set) ?? [], stop));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings surroundings, string file, bool misses, string? directory, IReadOnlyList<string> sets, CancellationToken cancellationToken)
    {
        var questions = Questions(file);
        using var host = BotHost.Build(surroundings, sets, TimeProvider.System);
        await host.Services.GetRequiredService<FactBase>().OpenAsync(directory, cancellationToken);
        var run = new EvaluationRun(host.Services.GetRequiredService<QuestionAnswerer>(), questions);
        if (misses) await surroundings.Out.WriteLineAsync(run.Misses().AsMemory(), cancellationToken);
        await surroundings.Out.WriteAsync(run.Table().AsMemory(), cancellationToken);
        if (directory is null) await KeepAsync(host.Services, file, run, cancellationToken);
        return ExitCodes.Ok;
    }

    // So that the status of the bot can tell how good its answers were when last measured.
    private static async Task KeepAsync(IServiceProvider services, string file, EvaluationRun run, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<Conversations>().OpenAsync(cancellationToken);
        var note = new EvaluationNote(
            services.GetRequiredService<TimeProvider>().GetUtcNow(), Path.GetFileName(file), run.Outcomes.Count, run.Score, run.WrongShare, services.GetRequiredService<FactBase>().Current.Version);
        await services.GetRequiredService<StatusNotes>().KeepAsync(note, cancellationToken);
    }

    private static IReadOnlyList<ExpectedAnswer> Questions(string file)
    {
        if (!File.Exists(file)) throw new UsageException($"There is no question file {file}. Name one, for example tests/Bot.Evaluation/questions-2023-research.jsonl.");
        try
        {
            return ExpectedAnswer.ReadFile(file) is { Count: > 0 } questions ? questions : throw new UsageException($"The question file {file} is empty. Put one JSON object on each line.");
        }
        catch (InvalidDataException error)
        {
            throw new UsageException(error.Message, error);
        }
    }
}
