using Bot.Knowledge;
using Xunit;

namespace Bot.Tests.Knowledge;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2023", 2023, null, null)]
    [InlineData("2023-09", 2023, 9, null)]
    [InlineData("2023-09-19", 2023, 9, 19)]
    [InlineData("--07", null, 7, null)]
    [InlineData("--07-27", null, 7, 27)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    [InlineData("--02-29", null, 2, 29)]
    [InlineData("0001-01-01", 1, 1, 1)]
    [InlineData("9999-12-31", 9999, 12, 31)]
    public void Reads_And_Writes_Only_What_Is_Known(string text, int? year, int? month, int? day)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(new PartialDate(year, month, day), date);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("---")]
    [InlineData("0000")]
    [InlineData("23")]
    [InlineData("20230")]
    [InlineData("-2023")]
    [InlineData("2023-")]
    [InlineData("2023-9")]
    [InlineData("2023-00")]
    [InlineData("2023-13")]
    [InlineData("2023-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("2023-04-31")]
    [InlineData("2023-09-00")]
    [InlineData("2023-09-19-01")]
    [InlineData("--02-30")]
    [InlineData("--07-27-01")]
    [InlineData("202\0")]
    [InlineData("２０２３")]
    [InlineData(" 2023")]
    [InlineData("2023/09/19")]
    [InlineData("19.09.2023")]
    public void Refuses_What_Is_No_Date(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Theory]
    [InlineData("2023-07-27", "2023", true)]
    [InlineData("2023-07-27", "2023-07", true)]
    [InlineData("2023-07-27", "--07-27", true)]
    [InlineData("2023-07-27", "2023-07-27", true)]
    [InlineData("2023-07", "2023-07-27", false)]
    [InlineData("--07-27", "2023-07-27", false)]
    [InlineData("2023-07-27", "2024", false)]
    [InlineData("2023-07-27", "--07-28", false)]
    public void Holds_What_States_No_More_And_Nothing_Else(string date, string other, bool holds) => Assert.Equal(holds, Of(date).Holds(Of(other)));

    [Theory]
    [InlineData("2023-07", "2023-07-27", true)]
    [InlineData("--07-27", "2023", true)]
    [InlineData("--07-27", "2023-07-27", true)]
    [InlineData("--07", "2023-08", false)]
    [InlineData("2023", "2024", false)]
    [InlineData("2023-07-27", "--07-28", false)]
    public void Agrees_Where_No_Part_That_Both_State_Differs(string date, string other, bool agrees)
    {
        Assert.Equal(agrees, Of(date).Agrees(Of(other)));
        Assert.Equal(agrees, Of(other).Agrees(Of(date)));
    }

    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2023-02", "2023-02-01", "2023-02-28")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-09-19", "2023-09-19", "2023-09-19")]
    [InlineData("--02-29", "0004-02-29", "0004-02-29")]
    [InlineData("--02", "0004-02-01", "0004-02-29")]
    public void Spans_From_Its_Earliest_To_Its_Latest_Day(string date, string earliest, string latest) =>
        Assert.Equal((earliest, latest), ($"{Of(date).Earliest:yyyy-MM-dd}", $"{Of(date).Latest:yyyy-MM-dd}"));

    [Fact]
    public void Sorts_By_The_Earliest_Day()
    {
        Assert.True(Of("2023") < Of("2023-02"));
        Assert.True(Of("2023-09-19") > Of("2023-09"));
        Assert.True(Of("--02-29") < Of("--03"));
        Assert.True(Of("2023") <= Of("2023-01-01") && Of("2023") >= Of("2023-01-01"));
    }

    [Fact]
    public void Is_Made_Of_A_Calendar_Day() => Assert.Equal(Of("2023-09-19"), PartialDate.Of(new DateOnly(2023, 9, 19)));

    private static PartialDate Of(string text) => PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);
}
