using Bot.Answering.Evaluation;
using Xunit;

namespace Bot.Tests.Answering.Evaluation;

public sealed class EvaluationRunTests
{
    private static readonly EvaluationRun s_run = new(Fixture.Answerer,
    [
        Of("right", "who", "Who represented Aldovia at the Karlsby summit?", "Stahl") with { Sources = ["gazette"] },
        Of("wrong", "who", "Who represented Borland at the Karlsby summit?", "Nobody of this name"),
        Of("missing", "what", "What did Mira Lund say about submarines?", "submarines"),
        Of("abstained", "unanswerable", "What was the budget of the Karlsby summit?", "x"),
        Of("corrected", "false_premise", "When did Fredonia join N4+1?", "not a member"),
        Of("after", "followup", "And Borland?", "Dorin") with { Previous = ["Who represented Aldovia at the Karlsby summit?"] },
    ]);

    [Fact]
    public void Judges_Every_Question_In_Order() =>
        Assert.Equal([Verdict.Right, Verdict.Wrong, Verdict.Missing, Verdict.Right, Verdict.Right, Verdict.Right], s_run.Outcomes.Select(outcome => outcome.Verdict));

    [Fact]
    public void Counts_Score_Wrong_And_Cited() => Assert.Equal((0.5, 0.167, 1.0), (s_run.Score, Math.Round(s_run.WrongShare, 3), s_run.CitedShare));

    [Theory]
    [InlineData("bot  ")]
    [InlineData("always abstain")]
    [InlineData("echo the question")]
    [InlineData("BM25 top-3")]
    [InlineData("false premises: 1, corrected 1, abstained from 0, taken over 0")]
    [InlineData("abstentions: 2, rightly 1 (precision 50 %)")]
    public void The_Table_Shows_The_Bot_Beside_The_Anchors(string expected) => Assert.Contains(expected, s_run.Table(), StringComparison.Ordinal);

    [Fact]
    public void Shows_Each_Miss_With_What_Was_Expected_And_Given()
    {
        var misses = s_run.Misses();
        Assert.Contains("wrong  wrong [en who] Who represented Borland", misses, StringComparison.Ordinal);
        Assert.Contains("given: Pavel Dorin represented Borland", misses, StringComparison.Ordinal);
        Assert.DoesNotContain("Fredonia", misses, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What about (harbour AND museum) ~ [x TO y] \"?")]
    [InlineData("")]
    public void The_Anchors_Take_Any_Question(string text) =>
        Assert.Contains("BM25", new EvaluationRun(Fixture.Answerer, [Of("q", "who", text, "x")]).Table(), StringComparison.Ordinal);

    private static ExpectedAnswer Of(string id, string type, string question, string must) => new() { Id = id, Question = question, Language = "en", Type = type, MustContain = [must] };
}
