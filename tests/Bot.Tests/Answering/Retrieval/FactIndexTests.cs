using Bot.Answering.Retrieval;
using Xunit;

namespace Bot.Tests.Answering.Retrieval;

public sealed class FactIndexTests
{
    [Theory]
    [InlineData("harbour museum", "summit/lund-said")]
    [InlineData("музей порта", "summit/lund-said")]
    [InlineData("museums of harbours", "summit/lund-said")]
    [InlineData("железной дороги", "summit/railway")]
    public void Finds_A_Fact_By_Its_Words_In_Either_Language(string text, string fact) => Assert.Equal(fact, Fixture.Index.Search(new FactSearch(text), 3)[0].Fact.Fact.Id);

    [Fact]
    public void Entities_Sessions_And_Publishers_Find_Facts_Without_Words()
    {
        Assert.All(Fixture.Index.Search(new FactSearch("") { Entities = ["lund"] }, 5), hit => Assert.Contains("lund", hit.Fact.Entities));
        Assert.All(Fixture.Index.Search(new FactSearch("") { Sessions = [Fixture.Ministerial] }, 5), hit => Assert.Equal(Fixture.Ministerial, hit.Fact.Fact.Session));
        Assert.All(Fixture.Index.Search(new FactSearch("") { Publishers = ["Northern Herald"] }, 5), hit => Assert.Contains("Northern Herald", hit.Fact.Publishers));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AND OR NOT + - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /")]
    [InlineData("zyxwv")]
    public void Finds_Nothing_For_No_Known_Word(string text) => Assert.Empty(Fixture.Index.Search(new FactSearch(text), 5));

    [Fact]
    public void Operators_Of_The_Query_Language_Are_Mere_Text() =>
        Assert.Equal("summit/lund-said", Fixture.Index.Search(new FactSearch("harbour AND museum NOT (x) ~ ^2 \"a"), 3)[0].Fact.Fact.Id);

    [Fact]
    public void Returns_No_More_Than_Asked_For_Best_First()
    {
        var hits = Fixture.Index.Search(new FactSearch("summit in Karlsby"), 3);
        Assert.Equal((3, true), (hits.Count, hits.Zip(hits.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score)));
    }

    [Fact]
    public void A_Word_That_Few_Facts_Have_Is_Rarer_Than_One_That_Many_Have() =>
        Assert.True(Fixture.Index.Rarity("museum", []) > Fixture.Index.Rarity("summit", []) && Fixture.Index.Rarity("zyxwv", []) == 0);

    [Fact]
    public void Knows_Which_Words_And_Concepts_Facts_Hold()
    {
        Assert.True(Fixture.Index.Holds("museum", []) && Fixture.Index.Holds("zyxwv", ["promise"]));
        Assert.False(Fixture.Index.Holds("zyxwv", ["prison"]));
    }

    [Fact]
    public void A_Fact_About_A_Person_Is_One_About_The_Persons_Country() => Assert.True(Fixture.Index.Find("people/brandt")!.IsAbout("aldovia") && !Fixture.Index.Find("people/brandt")!.IsAbout("borland"));

    [Fact]
    public void Finds_Facts_By_Id_And_No_Others() => Assert.Equal(("n4/what", null), (Fixture.Index.Find("n4/what")!.Fact.Id, Fixture.Index.Find("n4/nothing")?.Fact.Id));
}
