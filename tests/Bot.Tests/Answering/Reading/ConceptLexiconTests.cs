using Bot.Answering.Reading;
using Xunit;

namespace Bot.Tests.Answering.Reading;

public sealed class ConceptLexiconTests
{
    [Theory]
    [InlineData("represented", "en", "represent")]
    [InlineData("представлял", "ru", "represent")]
    [InlineData("summits", "en", "summit")]
    [InlineData("sessions", "en", "session")]
    [InlineData("саммитов", "ru", "summit")]
    [InlineData("делегаций", "ru", "delegation")]
    [InlineData("қатысты", "kk", "attend")]
    [InlineData("sammitida", "uz", "summit")]
    public void Finds_The_Class_Of_A_Word_In_Any_Form(string word, string language, string concept) => Assert.Contains(concept, Tags(word, language)[0]);

    [Fact]
    public void A_Phrase_Says_More_Than_Its_Words()
    {
        var tags = Tags("called for aid", "en");
        Assert.Contains("call-for", tags[0]);
        Assert.DoesNotContain("phone-call", tags[0]);
    }

    [Fact]
    public void All_Words_Of_A_Phrase_Share_Its_Class() => Assert.All(Tags("took part", "en"), tag => Assert.Contains("attend", tag));

    [Fact]
    public void Words_Of_The_Regions_Languages_Count_Only_In_Those() => Assert.DoesNotContain("attend", Tags("қатысты", "ru")[0]);

    [Fact]
    public void Most_Words_Have_No_Class() => Assert.Empty(Tags("zyx", "en")[0]);

    private static IReadOnlyList<string>[] Tags(string text, string language) => ConceptLexicon.Default.Tag(Tokenizer.Tokens(text), language);
}
