using Bot.Answering.Reading;
using Xunit;

namespace Bot.Tests.Answering.Reading;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("C5+1")]
    [InlineData("c5+1")]
    [InlineData("C5 + 1")]
    [InlineData("C5 +1")]
    [InlineData("С5+1")]
    [InlineData("с5 + 1")]
    public void C5_Plus_1_Is_One_Word_In_Latin_And_Cyrillic_Letters(string text) => Assert.Equal("c5+1", Folded(text));

    [Theory]
    [InlineData("B5+1")]
    [InlineData("Б5+1")]
    [InlineData("В5+1")]
    public void So_Is_B5_Plus_1(string text) => Assert.Equal("b5+1", Folded(text));

    [Theory]
    [InlineData("C5+10", "c5|10")]
    [InlineData("AC5+1", "ac5|1")]
    [InlineData("a C5+1-format", "a|c5+1|format")]
    [InlineData("Umarov's and Tokayev’s", "umarov|and|tokayev")]
    [InlineData("O‘zbekiston bo'yicha", "o'zbekiston|bo'yicha")]
    [InlineData("special-session", "special|session")]
    [InlineData("27-28", "27|28")]
    [InlineData("1,243.5", "1,243.5")]
    [InlineData("Ас\u200bта\u00adна", "астана")]
    [InlineData("As\u202eta\u202cna", "as|ta|na")]
    [InlineData("Astana?!… \"West\"", "astana|west")]
    [InlineData("don't", "don't")]
    [InlineData("!!! … ???", "")]
    [InlineData("😀🇺🇸", "")]
    [InlineData("", "")]
    public void Cuts_Text_Into_Words(string text, string expected) => Assert.Equal(expected, Folded(text));

    [Fact]
    public void Remembers_Where_A_Word_Stood()
    {
        const string Text = "In Astana, West’s team";
        Assert.All(Tokenizer.Tokens(Text), token => Assert.Equal(token.Text, Text.Substring(token.Start, token.Text.Length)));
    }

    [Theory]
    [InlineData("450", true, false)]
    [InlineData("1,243.5", true, false)]
    [InlineData("27th", false, false)]
    [InlineData("Astana", false, true)]
    [InlineData("Ўзбекистон", false, true)]
    [InlineData("us", false, false)]
    public void Knows_Numbers_And_Capitals(string text, bool number, bool capital)
    {
        var token = Assert.Single(Tokenizer.Tokens(text));
        Assert.Equal((number, capital), (token.IsNumber, token.IsCapitalised));
    }

    private static string Folded(string text) => string.Join('|', Tokenizer.Tokens(text).Select(token => token.Folded));
}
