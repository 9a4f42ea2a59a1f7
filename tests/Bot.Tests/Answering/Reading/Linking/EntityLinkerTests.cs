using Bot.Answering.Reading;
using Bot.Answering.Reading.Linking;
using Xunit;

namespace Bot.Tests.Answering.Reading.Linking;

public sealed class EntityLinkerTests
{
    [Theory]
    [InlineData("Ingrid Stahl", "stahl")]
    [InlineData("Stahl", "stahl")]
    [InlineData("stahl's plan", "stahl")]
    [InlineData("Шталь", "stahl")]
    [InlineData("Отто Брандтом", "brandt")]
    [InlineData("Брандту", "brandt")]
    [InlineData("in Karlsby", "karlsby")]
    [InlineData("в Сельме", "selm")]
    [InlineData("the Cestrian side", "cestria")]
    [InlineData("Aldovians", "aldovia")]
    [InlineData("цестрийскую делегацию", "cestria")]
    [InlineData("N4 + 1", "n4")]
    [InlineData("from AV", "aldovia")]
    [InlineData("ferry", "ferries")]
    public void Finds_Names_Surnames_And_Forms(string text, string entity) => Assert.Equal(entity, Entities(text));

    [Theory]
    [InlineData("Karlsbyy", "karlsby")]
    [InlineData("Norwcik", "norwick")]
    [InlineData("Frredonia", "fredonia")]
    [InlineData("Dunm", "dunmark")]
    [InlineData("Elvon", "elvonia")]
    public void Guesses_Misspelt_And_Shortened_Names_In_Questions_Only(string text, string entity)
    {
        Assert.Equal(entity, Entities(text));
        Assert.Equal("", Entities(text, guess: false));
    }

    [Theory]
    [InlineData("John Smith")]
    [InlineData("Xanadu")]
    [InlineData("the Republic of Ruritania")]
    [InlineData("Джон Смит")]
    [InlineData("Рутения")]
    [InlineData("Sel")]
    [InlineData("born land")]
    [InlineData("dorms")]
    public void Never_Invents_A_Link(string text) => Assert.Equal("", Entities(text));

    [Theory]
    [InlineData("what av wants", "aldovia")]
    [InlineData("tell av", "")]
    [InlineData("What av wants", "")]
    [InlineData("What AV wants", "aldovia")]
    public void A_Short_Name_In_Capitals_Is_Not_Found_In_An_Ordinary_Word(string text, string expected) => Assert.Equal(expected, Entities(text));

    [Fact]
    public void The_Longest_Name_Wins() => Assert.Equal("declaration", Entities("the Karlsby Declaration"));

    [Fact]
    public void A_Session_May_Lie_Over_The_Place_In_Its_Name()
    {
        var mentions = Link("the Karlsby summit", guess: true);
        Assert.Equal([(LinkTarget.Entity, "karlsby"), (LinkTarget.Session, Fixture.Summit)], mentions.Select(mention => (mention.Target, mention.Id)));
    }

    [Theory]
    [InlineData("what the Northern Herald wrote", "Northern Herald")]
    [InlineData("per Karlsby Gazette", "Karlsby Gazette")]
    public void Finds_Publishers(string text, string publisher) =>
        Assert.Equal(publisher, Assert.Single(Link(text, guess: true), mention => mention.Target == LinkTarget.Publisher).Id);

    [Fact]
    public void Marks_A_Guess_As_One()
    {
        Assert.True(Assert.Single(Link("Norwcik", guess: true)).IsGuess);
        Assert.False(Assert.Single(Link("Norwick", guess: true)).IsGuess);
    }

    private static string Entities(string text, bool guess = true) => string.Join(", ", Link(text, guess).Where(mention => mention.Target == LinkTarget.Entity).Select(mention => mention.Id));

    private static List<Mention> Link(string text, bool guess)
    {
        var tokens = Tokenizer.Tokens(text);
        return Fixture.Linker.Link(tokens, LanguageDetector.Detect(text, tokens), guess);
    }
}
