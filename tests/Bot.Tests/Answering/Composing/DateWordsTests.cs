using Bot.Answering.Composing;
using Bot.Knowledge;
using Xunit;

namespace Bot.Tests.Answering.Composing;

/// <summary>Dates in words, as exact as they are known and no more.</summary>
public sealed class DateWordsTests
{
    [Theory]
    [InlineData("2023", "en", "2023", "in 2023")]
    [InlineData("2023", "ru", "2023", "в 2023 году")]
    [InlineData("2023-09", "en", "September 2023", "in September 2023")]
    [InlineData("2023-09-19", "ru", "19 сентября 2023 года", "19 сентября 2023 года")]
    [InlineData("2024-03-13/2024-03-15", "en", "13–15 March 2024", "on 13–15 March 2024")]
    [InlineData("2004/2022", "en", "2004–2022", "in 2004–2022")]
    [InlineData("2004/2022", "ru", "2004–2022", "в 2004–2022 годах")]
    [InlineData("2021-09/2023-02", "en", "September 2021 – February 2023", "in September 2021 – February 2023")]
    [InlineData("2021-12-28/2022-01-03", "en", "28 December 2021 – 3 January 2022", "on 28 December 2021 – 3 January 2022")]
    public void Says_A_Date_As_Exactly_As_It_Is_Known(string date, string language, string plain, string when)
    {
        Assert.True(DateSpan.TryParse(date, out var span));
        Assert.Equal((plain, when), (DateWords.Plain(span, language), DateWords.When(span, language)));
    }
}
