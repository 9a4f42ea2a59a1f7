using System.CommandLine;
using Bot.Answering;
using Bot.Composition;
using Bot.Conversation.Replies;
using Bot.Knowledge;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.CommandLine;

/// <summary><c>./bot ask</c>: one answer, or a batch of them.</summary>
internal static class AskCommand
{
    public static Command Create(Surroundings surroundings, Option<string[]> set)
    {
        var question = new Argument<string[]>("question") { Description = "The question", Arity = ArgumentArity.ZeroOrMore };
        var language = new Option<string?>("--language") { Description = $"Language of the answer: {string.Join(", ", Languages.All)} (default: that of the question)" };
        var json = new Option<bool>("--json") { Description = "Answer questions from standard input: one JSON object per line in, one out" };
        var knowledge = new Option<string?>("--knowledge") { Description = "Answer from this knowledge folder, in memory; the store is not touched" };
        var today = new Option<string?>("--today") { Description = "Answer as if it were this day: 2026-11-23" };
        var command = new Command("ask", "Answer one question, or with --json a batch") { question, language, json, knowledge, today };
        // Whatever is no option of ours counts as a word of the question, so a mistyped option is caught here.
        question.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal) && !token.Value.Contains(' ')) is { } stray)
                result.AddError(UsageLine.Unknown(stray.Value, command));
        });
        command.SetAction((parsed, stop) => RunAsync(
            surroundings, new Asked(string.Join(' ', parsed.GetValue(question) ?? []), Language(parsed.GetValue(language)), parsed.GetValue(json), parsed.GetValue(knowledge), Today(parsed.GetValue(today))),
            parsed.GetValue(set) ?? [], stop));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings surroundings, Asked asked, IReadOnlyList<string> sets, CancellationToken cancellationToken)
    {
        if (asked.IsBatch && asked.Question.Length > 0) throw new UsageException("With --json the questions come from standard input. Leave out either --json or the question.");
        if (!asked.IsBatch && string.IsNullOrWhiteSpace(asked.Question)) throw new UsageException("There is no question. Write ./bot ask \"When did the leaders meet in New York?\"");
        using var host = BotHost.Build(surroundings, sets, asked.Time);
        await host.Services.GetRequiredService<FactBase>().OpenAsync(asked.Knowledge, cancellationToken);
        var answerer = host.Services.GetRequiredService<QuestionAnswerer>();
        if (asked.IsBatch) await new AskBatch(answerer, asked.Language, asked.Time).RunAsync(surroundings.In, surroundings.Out, cancellationToken);
        else host.Services.GetRequiredService<ITerminalRenderer>().Render(ReplyFormatter.Format(answerer.Answer(new Question(asked.Question, asked.Language))));
        return ExitCodes.Ok;
    }

    private static string? Language(string? code) => code is null || Languages.Has(code.ToLowerInvariant()) ? code?.ToLowerInvariant()
        : throw new UsageException($"'{code}' is no language that I speak. Choose one of {string.Join(", ", Languages.All)}.");

    private static TimeProvider Today(string? day) => day is null ? TimeProvider.System
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", out var date) ? new FixedDay(date)
        : throw new UsageException($"'--today {day}' is no day. Write it as 2026-11-23.");

    private sealed record Asked(string Question, string? Language, bool IsBatch, string? Knowledge, TimeProvider Time);
}
