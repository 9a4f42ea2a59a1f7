using Bot.Answering;
using Bot.Knowledge;
using Xunit;

namespace Bot.Tests.Answering;

public sealed class QuestionAnswererTests
{
    [Fact]
    public void Many_Questions_At_Once_Get_The_Answers_That_They_Get_One_By_One()
    {
        string[] questions =
        [
            "Who represented Aldovia at the Karlsby summit?", "Когда прошёл саммит в Карлсби?", "Tell me about the Karlsby summit", "What did Mira Lund say about submarines?",
            "Karlsby sammiti qachon bo'ldi?", "How many N4+1 sessions were there?", "Is Fredonia a member of N4+1?", "hi", "Сколько Алдовия обещала на паромы?",
        ];
        using var answerer = new QuestionAnswerer(Fixture.Base);
        var expected = questions.Select(question => Fixture.Answerer.Answer(new Question(question)).Text).ToList();
        Parallel.For(0, 900, at => Assert.Equal(expected[at % questions.Length], answerer.Answer(new Question(questions[at % questions.Length])).Text));
    }

    [Fact]
    public void Every_Claim_Cites_And_Every_Citation_Is_Cited()
    {
        var answer = Fixture.Answer("Tell me about the Karlsby summit");
        Assert.All(answer.Claims, claim => Assert.NotEmpty(claim.Citations));
        Assert.Equal(answer.Citations.Select(citation => citation.Number), answer.Claims.SelectMany(claim => claim.Citations).Distinct().Order());
    }

    [Fact]
    public void A_Citation_Leads_To_Fact_Source_And_Place()
    {
        var citation = Assert.Single(Fixture.Answer("Who represented Aldovia at the Karlsby summit?").Citations);
        Assert.Equal((1, "summit/stahl", 1, "Karlsby Gazette", "para 1"), (citation.Number, citation.Fact.Id, citation.Fact.Version, citation.Source.Publisher, citation.Locator));
    }

    [Fact]
    public void Sums_A_Session_Up_As_The_Question_Would() =>
        Assert.Equal(Fixture.Text("Tell me about the Karlsby summit"), Fixture.Answerer.Summary(Fixture.Base.Session(Fixture.Summit)!, "en").Text);

    [Fact]
    public void Puts_A_Sentence_To_The_Gate()
    {
        Assert.True(Fixture.Answerer.Verify("The summit was on March 10, 2021.", "summit/date").Passed);
        Assert.Equal("2022", Assert.Single(Fixture.Answerer.Verify("The summit was in 2022.", "summit/date").Failures).Value);
        Assert.Throws<ArgumentException>(() => Fixture.Answerer.Verify("x", "no/such-fact"));
    }

    [Fact]
    public void An_Empty_Base_Answers_Nothing_And_Breaks_On_Nothing()
    {
        using var answerer = new QuestionAnswerer(KnowledgeBase.Empty);
        Assert.All(["Who represented the US?", "When is the next C5+1 summit?", "list all sessions", "", "hi", "Какие страны входят в C5+1?"], question => Assert.IsType<Abstention>(answerer.Answer(new Question(question)), exactMatch: true));
    }
}
