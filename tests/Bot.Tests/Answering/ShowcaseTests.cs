using Bot.Conversation.Texts;
using Xunit;

namespace Bot.Tests.Answering;

/// <summary>What the real fact base must show: the questions of the project's issue 2 and of its seed article.</summary>
public sealed class ShowcaseTests
{
    [Fact]
    public void Names_Who_Represented_The_United_States_And_Cites_The_Seed_Article()
    {
        var answer = RealKnowledge.Answer("Who represented the United States at the C5+1 special session on Afghanistan?");
        Assert.StartsWith("Thomas West, US Special Representative for Afghanistan, represented the United States", answer.Text, StringComparison.Ordinal);
        var citation = Assert.Single(answer.Citations, citation => citation.Source.Id == "asiaplus-2023-08-01");
        Assert.Equal(("Asia-Plus", "2023-08-01", "para 1"), (citation.Source.Publisher, citation.Source.Published.ToString(), citation.Locator));
        Assert.Contains(citation.Number, answer.Claims[0].Citations);
    }

    [Fact]
    public void Names_Who_Represented_The_United_States_In_Russian()
    {
        var answer = RealKnowledge.Answer("Кто представлял США на специальной сессии C5+1 по Афганистану?");
        Assert.Equal("ru", answer.Language);
        Assert.StartsWith("Представитель США на специальной сессии C5+1 по Афганистану — Томас Уэст, специальный представитель США по Афганистану.", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Citations, citation => citation.Source.Id == "asiaplus-2023-08-01");
    }

    [Theory]
    [InlineData("en", "welcome-example-1", "2023-09-19-new-york-summit/")]
    [InlineData("en", "welcome-example-2", "2023-07-27-astana-afghanistan/")]
    [InlineData("en", "welcome-example-3", "b5plus1/")]
    [InlineData("ru", "welcome-example-1", "2023-09-19-new-york-summit/")]
    [InlineData("ru", "welcome-example-2", "2023-07-27-astana-afghanistan/")]
    [InlineData("ru", "welcome-example-3", "b5plus1/")]
    public void What_The_Bot_Suggests_To_Ask_It_Can_Answer(string language, string example, string facts)
    {
        var answer = RealKnowledge.Answer(Phrasebook.Get(language, example));
        Assert.Equal(language, answer.Language);
        Assert.StartsWith(facts, answer.Citations[0].Fact.Id, StringComparison.Ordinal);
        // The sentence that comes first is that of the session, not of something beside it.
        if (example == "welcome-example-1") Assert.Contains("2023", answer.Claims[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_That_Nothing_Is_Known_Of_The_Budget()
    {
        var abstention = RealKnowledge.Abstention("what was the budget of the special session on Afghanistan?");
        Assert.Equal(["budget"], abstention.Missing);
        Assert.Contains("budget", abstention.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Corrects_The_Premise_That_Mongolia_Joined()
    {
        var answer = RealKnowledge.Answer("When did Mongolia join C5+1?");
        Assert.True(answer.CorrectsPremise);
        Assert.StartsWith("Mongolia is not a member of C5+1", answer.Text, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Citations);
    }

    [Fact]
    public void Shows_Both_Dates_Of_The_Special_Session_With_Both_Sources()
    {
        var answer = RealKnowledge.Answer("what dates was the July 2023 session on Afghanistan");
        Assert.Contains("27 July 2023", answer.Text, StringComparison.Ordinal);
        Assert.Contains("27–28 July", answer.Text, StringComparison.Ordinal);
        Assert.Contains(("2023-07-27-astana-afghanistan/date-astana-times", "2023-07-27-astana-afghanistan/date-joint-statement"), answer.Conflicts.Select(InOrder));
        Assert.True(answer.Citations.Select(citation => citation.Source.Publisher).Distinct().Count() >= 2);
    }

    [Fact]
    public void Lists_The_Five_Issues_Of_The_Third_Paragraph_And_That_Others_Tie_Them_To_Doha()
    {
        var answer = RealKnowledge.Answer("What does the third paragraph of the Asia-Plus article say about the agenda of the special session on Afghanistan?");
        Assert.All(["humanitarian support", "economic stabilisation", "fair and dignified treatment", "security concerns", "narcotics", "Doha"], words => Assert.Contains(words, answer.Text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(answer.Citations, citation => citation is { Source.Id: "asiaplus-2023-08-01", Locator: "para 3" });
        Assert.Contains(answer.Citations, citation => citation.Source.Id != "asiaplus-2023-08-01");
    }

    private static (string, string) InOrder((string One, string Other) conflict) =>
        string.CompareOrdinal(conflict.One, conflict.Other) < 0 ? conflict : (conflict.Other, conflict.One);
}
