using Bot.Answering.Reading;
using Xunit;

namespace Bot.Tests.Answering.Reading;

public sealed class StemmingTests
{
    [Theory]
    [InlineData("summits", "summit")]
    [InlineData("discussed", "discussing")]
    [InlineData("countries", "country")]
    [InlineData("sessions", "session")]
    [InlineData("dates", "date")]
    [InlineData("regions", "region")]
    [InlineData("сессии", "сессия")]
    [InlineData("сессию", "сессией")]
    [InlineData("представлял", "представляла")]
    public void Forms_Of_One_Word_Share_A_Stem(string one, string other) => Assert.Equal(Stemming.Stem(one), Stemming.Stem(other));

    [Theory]
    [InlineData("president", "presidency")]
    [InlineData("preside", "president")]
    [InlineData("universe", "university")]
    [InlineData("news", "new")]
    [InlineData("goods", "good")]
    public void Different_Words_Do_Not(string one, string other) => Assert.NotEqual(Stemming.Stem(one), Stemming.Stem(other));

    [Theory]
    [InlineData("us")]
    [InlineData("27th")]
    [InlineData("")]
    public void Short_Words_And_Numbers_Stay(string word) => Assert.Equal(word, Stemming.Stem(word));

    [Fact]
    public void Gives_The_Same_On_Many_Threads_At_Once()
    {
        string[] words = ["discussed", "сессии", "countries", "представлял", "agreements", "переговоров"];
        var expected = words.Select(Stemming.Stem).ToList();
        Parallel.For(0, 2_000, at => Assert.Equal(expected[at % words.Length], Stemming.Stem(words[at % words.Length])));
    }
}
