using Bot.Answering;
using Bot.Answering.Evaluation;
using Bot.Knowledge.Files;
using Xunit;

namespace Bot.Evaluation;

/// <summary>
/// The questions that stand beside the facts, put to the real answerer over the real base. The floor is the share that came out right when it was last raised:
/// raise it when the figure rises; <c>./bot eval --misses</c> shows what is behind it.
/// </summary>
public sealed class KnowledgeQuestionTests
{
    private const double RightAtLeast = 0.75;
    private const double WrongAtMost = 0.095;
    private const int Fewest = 250;

    private static readonly Lazy<KnowledgeFolder> s_folder = new(() => KnowledgeFolder.Read(Path.Combine(Checkout.Root, "knowledge")));

    [Fact]
    public void Answers_Cite_An_Expected_Fact_No_Less_Often_Than_Before()
    {
        using var answerer = new QuestionAnswerer(s_folder.Value.ToKnowledgeBase());
        var run = new FactQuestionsRun(answerer, s_folder.Value.Questions);

        TestContext.Current.TestOutputHelper?.WriteLine(run.Table());
        Assert.True(run.RightShare >= RightAtLeast, $"{run.RightShare:P1} right is under {RightAtLeast:P0}.{Environment.NewLine}{run.Table()}{run.Misses()}");
        Assert.True(run.WrongShare <= WrongAtMost, $"{run.WrongShare:P1} wrong is over {WrongAtMost:P0}.{Environment.NewLine}{run.Table()}{run.Misses()}");
    }

    [Fact]
    public void Every_Session_Has_A_Question_And_Both_Languages_Have_Many()
    {
        var report = new KnowledgeReport(s_folder.Value);
        Assert.Empty(report.QuestionsWithout);
        Assert.True(report.Questions >= Fewest, $"{report.Questions} questions are under {Fewest}");
        Assert.All(["en", "ru"], language => Assert.True(s_folder.Value.Questions.Count(question => question.Language == language) >= Fewest / 3));
    }

    [Fact]
    public void No_Question_Stands_Twice() =>
        Assert.Empty(s_folder.Value.Questions.Where(question => question.Previous.Count == 0).GroupBy(question => question.Question, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));
}
