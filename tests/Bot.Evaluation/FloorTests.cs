using Bot.Answering;
using Bot.Answering.Evaluation;
using Bot.Knowledge.Files;
using Xunit;

namespace Bot.Evaluation;

/// <summary>
/// The answers over the real fact base may get better, never worse: each question file has the score reached, and a change that drops below it fails.
/// Raise a floor when the figure rises; <c>./bot eval FILE --misses</c> shows what is behind it.
/// </summary>
public sealed class FloorTests
{
    private static readonly Lazy<QuestionAnswerer> s_answerer = new(() => new QuestionAnswerer(KnowledgeFolder.Read(Path.Combine(Checkout.Root, "knowledge")).ToKnowledgeBase()));

    [Theory]
    [InlineData("questions-2023-research.jsonl", 22, 0.90, 0.00, 0.98)]
    [InlineData("questions-2023-dev.jsonl", 80, 0.75, 0.05, 0.96)]
    [InlineData("questions-2023-held.jsonl", 30, 0.53, 0.034, 0.98)]
    public void Answers_Score_No_Worse_Than_Before(string file, int questions, double score, double wrong, double cited)
    {
        var run = new EvaluationRun(s_answerer.Value, ExpectedAnswer.ReadFile(Path.Combine(AppContext.BaseDirectory, file)));

        TestContext.Current.TestOutputHelper?.WriteLine($"{file}{Environment.NewLine}{run.Table()}");
        Assert.Equal(questions, run.Outcomes.Count);
        Assert.True(run.Score >= score, $"{file}: score {run.Score:0.000} is under {score}.{Environment.NewLine}{run.Table()}{run.Misses()}");
        Assert.True(run.WrongShare <= wrong, $"{file}: {run.WrongShare:P1} wrong is over {wrong:P1}.{Environment.NewLine}{run.Misses()}");
        Assert.True(run.CitedShare >= cited, $"{file}: {run.CitedShare:P1} cited is under {cited:P1}.{Environment.NewLine}{run.Table()}");
    }

    [Fact]
    public void No_Unanswerable_Question_Is_Answered()
    {
        // The held questions are looked at only as totals, above.
        var questions = Directory.EnumerateFiles(AppContext.BaseDirectory, "questions-*.jsonl").Where(file => !file.Contains("held", StringComparison.Ordinal))
            .SelectMany(ExpectedAnswer.ReadFile).Where(question => question.IsUnanswerable).ToList();
        var run = new EvaluationRun(s_answerer.Value, questions);

        Assert.True(questions.Count >= 20, "too few unanswerable questions to mean anything");
        Assert.True(run.Outcomes.All(outcome => !outcome.Given.Answered), run.Misses());
    }

    [Fact]
    public void Question_Ids_Are_Unique_And_Sources_Exist()
    {
        var questions = Directory.EnumerateFiles(AppContext.BaseDirectory, "questions-*.jsonl").SelectMany(ExpectedAnswer.ReadFile).ToList();
        var sources = s_answerer.Value.Knowledge.Sources.SelectMany(source => source.Aliases.Prepend(source.Id)).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(questions.GroupBy(question => question.Id).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Subset(sources, questions.SelectMany(question => question.Sources).ToHashSet(StringComparer.Ordinal));
    }
}
