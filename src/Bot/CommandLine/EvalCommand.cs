using System.CommandLine;
using Bot.Answering;
using Bot.Answering.Evaluation;
using Bot.Composition;
using Bot.Conversation.Status;
using Bot.Knowledge.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.CommandLine;

/// <summary><c>./bot eval</c>: scores a question file beside the anchors, or the questions that stand beside the facts.</summary>
internal static class EvalCommand
{
    public static Command Create(Surroundings surroundings, Option<string[]> set)
    {
        var file = new Argument<string?>("file") { Description = "The question file: one JSON object per line (default: the questions in tests/ of the knowledge folder)", Arity = ArgumentArity.ZeroOrOne };
        var misses = new Option<bool>("--misses") { Description = "Show each miss" };
        var knowledge = new Option<string?>("--knowledge") { Description = "Answer from this knowledge folder, in memory" };
        var command = new Command("eval", "Score a question file, and print the table") { file, misses, knowledge };
        command.SetAction((parsed, stop) => parsed.GetValue(file) is { } named
            ? RunAsync(surroundings, named, parsed.GetValue(misses), parsed.GetValue(knowledge), parsed.GetValue(set) ?? [], stop)
            : RunOwnAsync(surroundings, parsed.GetValue(misses), parsed.GetValue(knowledge), parsed.GetValue(set) ?? [], stop));
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

    private static async Task<int> RunOwnAsync(Surroundings surroundings, bool misses, string? directory, IReadOnlyList<string> sets, CancellationToken cancellationToken)
    {
        using var host = BotHost.Build(surroundings, sets, TimeProvider.System);
        var folder = directory ?? Path.GetFullPath(host.Services.GetRequiredService<IOptions<KnowledgeOptions>>().Value.Directory, surroundings.ContentRoot);
        var questions = KnowledgeFolder.Read(folder).Questions;
        if (questions.Count == 0) throw new UsageException($"The knowledge folder {folder} has no questions in tests/. Name a question file instead.");
        await host.Services.GetRequiredService<FactBase>().OpenAsync(directory, cancellationToken);
        var run = new FactQuestionsRun(host.Services.GetRequiredService<QuestionAnswerer>(), questions);
        if (misses) await surroundings.Out.WriteLineAsync(run.Misses().AsMemory(), cancellationToken);
        await surroundings.Out.WriteAsync(run.Table().AsMemory(), cancellationToken);
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
