using Bot.Answering.Evaluation;
using Xunit;

namespace Bot.Tests.Answering.Evaluation;

public sealed class ScoringTests
{
    [Theory]
    [InlineData("who", "Thomas West came.", "West", "", nameof(Verdict.Right))]
    [InlineData("who", "Nobody knows.", "West", "", nameof(Verdict.Wrong))]
    [InlineData("who", "Tom came.", "West|Tom", "", nameof(Verdict.Right))]
    [InlineData("who", "West came.", "West;Astana", "", nameof(Verdict.Wrong))]
    [InlineData("who", "West came to Astana.", "West;Astana|Nur-Sultan", "", nameof(Verdict.Right))]
    [InlineData("who", "West and Blinken came.", "West", "Blinken", nameof(Verdict.Wrong))]
    [InlineData("who", "WEST CAME.", "west", "", nameof(Verdict.Right))]
    [InlineData("when", "On 27–28 July.", "27-28 July", "", nameof(Verdict.Right))]
    [InlineData("when", "On 27−28\u00a0July.", "27-28 July", "", nameof(Verdict.Right))]
    [InlineData("who", "Её посол приехал.", "ее посол", "", nameof(Verdict.Right))]
    [InlineData("who", "Oʻzbekiston vakili", "o'zbekiston", "", nameof(Verdict.Right))]
    [InlineData("who", "Kuzey", "Küzey", "", nameof(Verdict.Wrong))]
    [InlineData("unanswerable", "It cost $3.", "", "", nameof(Verdict.Wrong))]
    [InlineData("false_premise", "Mongolia is not a member.", "not a member", "", nameof(Verdict.Right))]
    [InlineData("false_premise", "Mongolia joined in 2020.", "not a member", "", nameof(Verdict.Wrong))]
    public void Judges_An_Answer(string type, string text, string must, string mustNot, string expected) =>
        Assert.Equal(expected, Scoring.Judge(Question(type, must, mustNot), new Given(true, text, [])).Verdict.ToString());

    [Theory]
    [InlineData("who", nameof(Verdict.Missing))]
    [InlineData("unanswerable", nameof(Verdict.Right))]
    [InlineData("false_premise", nameof(Verdict.Right))]
    public void Judges_An_Abstention(string type, string expected) => Assert.Equal(expected, Scoring.Judge(Question(type, "x", ""), new Given(false, "I do not know.", [])).Verdict.ToString());

    [Theory]
    [InlineData("who", 700)]
    [InlineData("when", 700)]
    [InlineData("list", 1_500)]
    [InlineData("compare", 1_500)]
    [InlineData("summary", 1_500)]
    public void Looks_Only_At_The_Beginning_Of_The_Answer(string type, int window)
    {
        Assert.Equal(Verdict.Right, Scoring.Judge(Question(type, "West", ""), new Given(true, new string('.', window - 4) + "West", [])).Verdict);
        Assert.Equal(Verdict.Wrong, Scoring.Judge(Question(type, "West", ""), new Given(true, new string('.', window - 3) + "West", [])).Verdict);
    }

    [Fact]
    public void Cited_Counts_Right_Answers_To_Questions_That_Name_Sources()
    {
        var question = Question("who", "West", "") with { Sources = ["one", "two"] };
        Assert.True(Scoring.Judge(question, new Given(true, "West", ["two"])).IsCited);
        Assert.False(Scoring.Judge(question, new Given(true, "West", ["three"])).IsCited);
        Assert.Null(Scoring.Judge(question, new Given(true, "East", ["two"])).IsCited);
        Assert.Null(Scoring.Judge(Question("who", "West", ""), new Given(true, "West", ["two"])).IsCited);
    }

    [Fact]
    public void A_Wrong_Answer_Costs_What_A_Right_One_Earns_And_An_Abstention_Nothing()
    {
        Outcome right = Of("West"), wrong = Of("East"), missing = Scoring.Judge(Question("who", "West", ""), new Given(false, "", []));
        Assert.Equal((0.25, -1, 0), (Scoring.Score([right, right, wrong, missing]), Scoring.Score([wrong]), Scoring.Score([])));
    }

    private static Outcome Of(string text) => Scoring.Judge(Question("who", "West", ""), new Given(true, text, []));

    private static ExpectedAnswer Question(string type, string must, string mustNot) => new()
    {
        Id = "q",
        Question = "?",
        Language = "en",
        Type = type,
        MustContain = must.Split(';', StringSplitOptions.RemoveEmptyEntries),
        MustNotContain = mustNot.Split(';', StringSplitOptions.RemoveEmptyEntries),
    };
}
