using Bot.Answering.Reading;
using Xunit;

namespace Bot.Tests.Answering.Reading;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Tokaýew", "tokayew")]
    [InlineData("Ёлка", "елка")]
    [InlineData("O‘zbek", "o'zbek")]
    [InlineData("Oʻzbek", "o'zbek")]
    [InlineData("27–28—29", "27-28-29")]
    [InlineData("Türkmenistan", "turkmenistan")]
    [InlineData("Раҳмон", "раҳмон")]
    [InlineData("Эмомалӣ", "эмомали")]
    [InlineData("As\u00adta\u200bna", "astana")]
    [InlineData("\u202eAstana\u202c", "astana")]
    [InlineData("", "")]
    public void Folds_Case_Diacritics_Apostrophes_Dashes_And_Invisible_Characters(string text, string expected) => Assert.Equal(expected, Folding.Fold(text));

    [Theory]
    [InlineData("қғңөүұһі")]
    [InlineData("йи")]
    public void Keeps_Letters_That_Tell_Words_Apart(string text) => Assert.Equal(text, Folding.Fold(text));

    [Theory]
    [InlineData("two\nlines\tand\r\nmore", "two lines and  more")]
    [InlineData("a\u0000b\u0007c\u001bd", "abcd")]
    [InlineData("\u202eevil\u202c\u2066x\u2069\ufeff", "evilx")]
    [InlineData("as it is", "as it is")]
    public void Shows_Text_Without_Control_And_Bidirectional_Characters(string text, string expected) => Assert.Equal(expected, Folding.Visible(text));

    [Fact]
    public void Folding_Twice_Changes_Nothing()
    {
        foreach (var text in new[] { "Oʻzbekiston–Ёлка ÝŇŽ", "ЁЁ\u200b‘’", "İstanbul ß" })
            Assert.Equal(Folding.Fold(text), Folding.Fold(Folding.Fold(text)));
    }
}
