using System.Globalization;
using Bot.Answering.Reading;
using Bot.Answering.Reading.Values;
using Xunit;

namespace Bot.Tests.Answering.Reading.Values;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("450 people", "en", "450")]
    [InlineData("1,243 people", "en", "1243")]
    [InlineData("1.243.000 people", "en", "1243000")]
    [InlineData("14.3", "en", "14.3")]
    [InlineData("37,2", "ru", "37.2")]
    [InlineData("fifty seats", "en", "50")]
    [InlineData("the first summit", "en", "1")]
    [InlineData("the third paragraph", "en", "3")]
    [InlineData("2.5 million people", "en", "2500000")]
    [InlineData("three million people", "en", "3000000")]
    [InlineData("пять стран", "ru", "5")]
    [InlineData("пятеро министров", "ru", "5")]
    [InlineData("третий абзац", "ru", "3")]
    [InlineData("80 миллионов человек", "ru", "80000000")]
    [InlineData("80 млн человек", "ru", "80000000")]
    [InlineData("5-й саммит", "ru", "5")]
    [InlineData("бес ел", "kk", "5")]
    [InlineData("беш өлкө", "ky", "5")]
    [InlineData("beshta davlat", "uz", "5")]
    [InlineData("панҷ кишвар", "tg", "5")]
    [InlineData("bäş ýurt", "tk", "5")]
    public void Reads_Numbers_In_Figures_And_Words(string text, string language, string expected) => Assert.Equal($"Number {expected}", Values(text, language));

    [Theory]
    [InlineData("$14.3 million", "en", "14300000 USD")]
    [InlineData("$ 25 million", "en", "25000000 USD")]
    [InlineData("$25m", "en", "25000000 USD")]
    [InlineData("US$1.2bn", "en", "1200000000 USD")]
    [InlineData("25 million US dollars", "en", "25000000 USD")]
    [InlineData("30 million euros", "en", "30000000 EUR")]
    [InlineData("€30 million", "en", "30000000 EUR")]
    [InlineData("25 млн долларов", "ru", "25000000 USD")]
    [InlineData("25 миллионов долларов США", "ru", "25000000 USD")]
    [InlineData("14,3 млн долл.", "ru", "14300000 USD")]
    [InlineData("100 тенге", "ru", "100 KZT")]
    [InlineData("25 миллион доллар", "kk", "25000000 USD")]
    [InlineData("25 million dollar", "uz", "25000000 USD")]
    [InlineData("50$", "en", "50 USD")]
    public void Reads_Sums_Of_Money(string text, string language, string expected) => Assert.Equal($"Amount {expected}", Values(text, language));

    [Theory]
    [InlineData("37.2 percent", "en")]
    [InlineData("37.2 per cent", "en")]
    [InlineData("37.2%", "en")]
    [InlineData("37,2 процента", "ru")]
    [InlineData("37,2 пайыз", "kk")]
    [InlineData("37,2 foiz", "uz")]
    [InlineData("37,2 дарсад", "tg")]
    public void Reads_Percentages(string text, string language) => Assert.Equal("Percent 37.2", Values(text, language));

    [Theory]
    [InlineData("no one came", "en")]
    [InlineData("one of them", "en")]
    [InlineData("один из них", "ru")]
    [InlineData("C5+1", "en")]
    [InlineData("a second", "en")]
    [InlineData("on the table", "en")]
    [InlineData("27 July 2023", "en")]
    public void Finds_No_Number_Where_There_Is_None(string text, string language) => Assert.Equal("", Values(text, language));

    [Fact]
    public void Reads_A_Number_Word_Only_In_Its_Own_Language() => Assert.Equal(("Number 10", ""), (Values("on ýurt", "tk"), Values("on ýurt", "en")));

    [Fact]
    public void A_Letter_Apart_From_The_Figure_Is_No_Scale() => Assert.Equal("Number 25", Values("25 m away", "en"));

    private static string Values(string text, string language)
    {
        var tokens = Tokenizer.Tokens(text);
        return string.Join("; ", NumberReader.Read(text, tokens, DateReader.Read(text, tokens), language)
            .Select(value => $"{value.Kind} {value.Number.ToString("0.##", CultureInfo.InvariantCulture)} {value.Currency}".TrimEnd()));
    }
}
