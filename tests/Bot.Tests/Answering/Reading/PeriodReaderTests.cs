using Bot.Answering.Reading;
using Bot.Answering.Reading.Values;
using Bot.Knowledge;
using Xunit;

namespace Bot.Tests.Answering.Reading;

/// <summary>Stretches of time in questions.</summary>
public sealed class PeriodReaderTests
{
    [Theory]
    [InlineData("how many meetings since 2021", "en", "2021-01-01", null)]
    [InlineData("meetings since the beginning of March 2021", "en", "2021-03-01", null)]
    [InlineData("meetings after 2021", "en", "2022-01-01", null)]
    [InlineData("meetings before 5 June 2022", "en", null, "2022-06-04")]
    [InlineData("meetings until 2019", "en", null, "2019-12-31")]
    [InlineData("meetings between 2018 and 2020", "en", "2018-01-01", "2020-12-31")]
    [InlineData("meetings from May 2019 to June 2020", "en", "2019-05-01", "2020-06-30")]
    [InlineData("meetings in 2018-2020", "en", "2018-01-01", "2020-12-31")]
    [InlineData("сколько встреч прошло с 2021 года", "ru", "2021-01-01", null)]
    [InlineData("встречи начиная с 2021 года", "ru", "2021-01-01", null)]
    [InlineData("встречи после 2021 года", "ru", "2022-01-01", null)]
    [InlineData("какие встречи были до 2018 года", "ru", null, "2017-12-31")]
    [InlineData("встречи с 2018 по 2020 год", "ru", "2018-01-01", "2020-12-31")]
    [InlineData("встречи между 2018 и 2020 годами", "ru", "2018-01-01", "2020-12-31")]
    [InlineData("2021 жылдан бері қанша кездесу өтті", "kk", "2021-01-01", null)]
    [InlineData("2023-yildan keyin nechta uchrashuv bo'ldi", "uz", "2024-01-01", null)]
    public void Words_Beside_A_Date_Make_A_Period(string question, string language, string? from, string? until)
    {
        var (period, _, _) = Assert.NotNull(Read(question, language));
        Assert.Equal((Day(from), Day(until)), (period.From, period.Until));
    }

    [Theory]
    [InlineData("what was agreed in 2021", "en")]
    [InlineData("who came on 10 March 2021 and 5 June 2022", "en")]
    [InlineData("что решили в 2021 году", "ru")]
    public void A_Date_Alone_Is_None(string question, string language) => Assert.Null(Read(question, language));

    [Theory]
    [InlineData("2021", true)]
    [InlineData("2021-12-31/2022-01-02", true)]
    [InlineData("2020", false)]
    [InlineData("--03-10", false)]
    public void Holds_What_Overlaps_It_And_Nothing_Without_A_Year(string date, bool held)
    {
        Assert.True(DateSpan.TryParse(date, out var span));
        Assert.Equal(held, new Period(new DateOnly(2021, 1, 1), null).Holds(span));
    }

    private static (Period Period, int First, int Last)? Read(string question, string language)
    {
        var tokens = Tokenizer.Tokens(question);
        return PeriodReader.Of(tokens, DateReader.Read(question, tokens), question, language);
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", null);
}
