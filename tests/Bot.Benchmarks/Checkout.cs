using Bot.Answering;
using Bot.Answering.Evaluation;
using Bot.Knowledge;
using Bot.Knowledge.Files;

namespace Bot.Benchmarks;

/// <summary>What is measured on: the fact base and the questions of the checkout that this program was built in, or of <c>BOT_ROOT</c>.</summary>
internal static class Checkout
{
    public static string Root { get; } = Environment.GetEnvironmentVariable("BOT_ROOT") is { Length: > 0 } root ? Path.GetFullPath(root) : Above(AppContext.BaseDirectory);

    /// <summary>The program itself, where <c>./bot</c> builds it.</summary>
    public static string Program => Path.Combine(Root, "src", "Bot", "bin", "program", "Bot.dll");

    public static KnowledgeBase ReadKnowledge() => KnowledgeFolder.Read(Path.Combine(Root, "knowledge")).ToKnowledgeBase();

    /// <summary>All questions of the evaluation, each with its language for searches that have no detector.</summary>
    public static IReadOnlyList<AskedQuestion> ReadQuestions()
    {
        var files = Directory.GetFiles(Path.Combine(Root, "tests", "Bot.Evaluation"), "questions-*.jsonl").Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0) throw new MeasuringException($"There is no tests/Bot.Evaluation/questions-*.jsonl under {Root}.");
        return [.. files.SelectMany(ExpectedAnswer.ReadFile).Select(expected => new AskedQuestion(new Question(expected.Question, null, expected.Previous), expected.Language))];
    }

    private static string Above(string start)
    {
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
            if (File.Exists(Path.Combine(directory.FullName, "Bot.sln"))) return directory.FullName;
        throw new MeasuringException($"No Bot.sln above {start}. Run from a checkout, or name one in BOT_ROOT.");
    }
}

/// <summary>A question of the evaluation.</summary>
/// <param name="Question">As the bot gets it.</param>
/// <param name="Language">Its language, as the file says.</param>
internal sealed record AskedQuestion(Question Question, string Language);

/// <summary>Something that measuring needs is missing or failed; the message says what.</summary>
internal sealed class MeasuringException(string message) : Exception(message);
