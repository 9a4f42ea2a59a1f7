using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bot.Answering;
using Bot.Answering.Evaluation;
using Bot.Knowledge;

namespace Bot.Benchmarks;

/// <summary>
/// A process of its own that holds one base and its answerer, measures itself and prints its figures as JSON: so that memory is that of the base alone, and
/// one size leaves nothing behind for the next.
/// </summary>
internal static class HeldBase
{
    /// <summary>First argument of such a process; then the number of facts (0: the real base) and of rounds.</summary>
    public const string Argument = "--hold";

    private const double Megabyte = 1 << 20;

    public static HeldFigures Of(int facts, int rounds)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Bot.Benchmarks.dll"), Argument, Text(facts), Text(rounds)];
        var run = FreshProcess.Run(arguments, TimeSpan.FromMinutes(10));
        return run.ExitCode == 0 ? JsonSerializer.Deserialize<HeldFigures>(run.Output)! : throw new MeasuringException($"The process that holds {facts} facts failed: {run.Errors.Trim()}");
    }

    public static int Run(string facts, string rounds)
    {
        var questions = Checkout.ReadQuestions();
        var figures = Measure(Base(int.Parse(facts, CultureInfo.InvariantCulture)), questions, int.Parse(rounds, CultureInfo.InvariantCulture));
        Console.Out.Write(JsonSerializer.Serialize(figures));
        return 0;
    }

    private static HeldFigures Measure(KnowledgeBase knowledge, IReadOnlyList<AskedQuestion> questions, int rounds)
    {
        var start = Stopwatch.GetTimestamp();
        using var answerer = new QuestionAnswerer(knowledge);
        var indexMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var answers = Timing.Of(questions, rounds, asked => answerer.Answer(asked.Question));
        var workingSet = Environment.WorkingSet;
        var (collected, heap) = AfterCollection();
        var bm25 = Bm25(knowledge, questions, rounds);
        GC.KeepAlive(answerer);
        return new HeldFigures(knowledge.Facts.Count, knowledge.Sessions.Count, knowledge.Entities.Count, indexMs, workingSet / Megabyte, collected / Megabyte, heap / Megabyte, answers, bm25);
    }

    public static Timing Bm25(KnowledgeBase knowledge, IReadOnlyList<AskedQuestion> questions, int rounds)
    {
        using var search = new Bm25Search(knowledge);
        return Timing.Of(questions, rounds, asked => search.Top(asked.Question.Text, asked.Language, Fts5Search.Top));
    }

    private static KnowledgeBase Base(int facts)
    {
        var real = Checkout.ReadKnowledge();
        return facts == 0 ? real : SyntheticBase.Grown(real, facts);
    }

    private static (long WorkingSet, long Heap) AfterCollection()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return (Environment.WorkingSet, GC.GetTotalMemory(forceFullCollection: false));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
