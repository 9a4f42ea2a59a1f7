using Xunit;

namespace Bot.Tests.Answering;

/// <summary>Questions that run across the whole fact base: several at once, money that was promised, meetings counted.</summary>
public sealed class WholeBaseTests
{
    private const string Funding = "2016-08-03-washington-ministerial/funding-";

    [Theory]
    [InlineData("how much money did the US promise in Washington in 2016 and was it approved", "planned to put up to $15 million", "subject to notifying Congress", "Congress appropriated $15 million")]
    [InlineData("сколько денег США обещали в Вашингтоне в 2016 и одобрили ли их", "планировали вложить", "при условии уведомления Конгресса", "Конгресс выделил 15 млн долларов")]
    public void Tells_What_Was_Promised_And_What_Became_Of_It(string question, params string[] expected)
    {
        var answer = RealKnowledge.Answer(question);
        Assert.All(expected, words => Assert.Contains(words, answer.Text, StringComparison.Ordinal));
        Assert.Equal($"{Funding}up-to-15-million", answer.Citations[0].Fact.Id);
        Assert.Contains(answer.Citations, citation => citation.Fact.Id == $"{Funding}appropriated-by-congress");
        Assert.Empty(answer.Unanswered);
        Assert.NotEmpty(answer.Conflicts);
    }

    [Theory]
    [InlineData("what is B5+1 and how many forums were there", "B5+1 is the counterpart", "2 forums in the fact base")]
    [InlineData("что такое B5+1 и сколько было форумов", "B5+1 — аналог", "В базе фактов форумов: 2.")]
    public void Says_What_The_Forum_Is_And_Counts_It(string question, string first, string then)
    {
        var answer = RealKnowledge.Answer(question);
        Assert.StartsWith(first, answer.Text, StringComparison.Ordinal);
        Assert.Contains(then, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how many B5+1 forums were there", "2 forums in the fact base")]
    [InlineData("сколько было форумов B5+1", "В базе фактов форумов: 2.")]
    public void Counts_Sessions_Instead_Of_Asking_Which_Is_Meant(string question, string expected) => Assert.StartsWith(expected, RealKnowledge.Answer(question).Text, StringComparison.Ordinal);

    [Fact]
    public void A_Definition_Shows_No_Disagreement_About_What_It_Does_Not_Say() => Assert.Empty(RealKnowledge.Answer("what is B5+1").Conflicts);

    [Fact]
    public void Tells_When_And_Where_And_Who_Hosted()
    {
        var answer = RealKnowledge.Answer("when and where was the first summit, and who hosted it?");
        Assert.StartsWith("The first C5+1 leaders' summit took place on 19 September 2023 in New York", answer.Text, StringComparison.Ordinal);
        Assert.Contains("The host was the United States.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_What_It_Can_Of_A_Follow_Up_With_Two_Questions()
    {
        var answer = (Bot.Answering.Answer)RealKnowledge.Answerer.Answer(new("who chaired? what came out?", null, ["what came out of the first c5+1 leaders summit"]));
        Assert.StartsWith("Outcomes of the first C5+1 leaders' summit in New York", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("I have no answer to “who chaired”.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_The_Offices_Somebody_Held() => Assert.Contains("US Secretary of State", RealKnowledge.Answer("which post did kerry hold").Text, StringComparison.Ordinal);

    [Fact]
    public void Another_City_And_Unheard_Of_Things_Are_No_Follow_Up()
    {
        var response = RealKnowledge.Answerer.Answer(new("how many spoons were on the table in astana?", null, ["who came from kazakhstan to samarkand in 2015"]));
        Assert.DoesNotContain("Samarkand", response.Text, StringComparison.Ordinal);
    }
}
