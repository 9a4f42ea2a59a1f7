using Bot.Answering;
using Xunit;

namespace Bot.Tests.Answering.Composing;

/// <summary>General verbs that no fact holds, and how little an abstention says of them.</summary>
public sealed class PlainVerbTests
{
    [Theory]
    [InlineData("How much did Aldovia provide for ferries?")]
    [InlineData("How much did Aldovia pledge for ferries?")]
    [InlineData("How much money did Aldovia offer for ferries?")]
    public void Do_Not_Stand_In_The_Way_Of_A_Fact_That_Holds_Everything_Else(string question) => Assert.StartsWith("Aldovia promised $25 million for new ferries. [1]", Fixture.Answer(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("How much did Aldovia provide for submarines?", "submarines")]
    [InlineData("How much did Fredonia offer for ferries?", "Fredonia")]
    [InlineData("What was offered to the orphans in Karlsby?", "orphans")]
    public void Give_No_Answer_Where_A_Thing_Or_Name_Is_Missing_And_Are_Not_Named_Then(string question, string missing) => Assert.Equal([missing], Fixture.Abstention(question).Missing);

    [Fact]
    public void A_Verb_That_Says_Something_Of_Its_Own_Still_Needs_A_Fact()
    {
        var abstention = Fixture.Abstention("Who was arrested at the Karlsby summit?");
        Assert.Empty(abstention.Missing);
        Assert.Equal("I have the N4+1 summit in Karlsby (10 March 2021), but not the answer to this.", abstention.Text);
    }

    [Fact]
    public void A_Bare_Verb_Without_Anything_It_Is_About_Gets_No_Answer() => Assert.IsType<Abstention>(Fixture.Respond("Who promised?"), exactMatch: true);
}
