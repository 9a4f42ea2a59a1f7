using System.Text.Json;
using Bot.Knowledge;
using Xunit;

namespace Bot.Tests.Knowledge;

public sealed class DateSpanTests
{
    [Theory]
    [InlineData("2023", false)]
    [InlineData("2023-07-27/2023-07-28", true)]
    [InlineData("--07-27/--07-28", true)]
    [InlineData("--02-29/--03-01", true)]
    [InlineData("2023-12-31/2024-01", true)]
    [InlineData("2023/2024", true)]
    public void Reads_And_Writes_Dates_And_Ranges(string text, bool range)
    {
        Assert.Equal((text, range), (Of(text).ToString(), Of(text).IsRange));
        Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(Of(text)));
        Assert.Equal(Of(text), JsonSerializer.Deserialize<DateSpan>($"\"{text}\""));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("2023/")]
    [InlineData("/2023")]
    [InlineData("2023-02-30")]
    [InlineData("2023-02-28/2023-02-30")]
    [InlineData("2023-07-28/2023-07-27")]
    [InlineData("2023-07-27/--07-28")]
    [InlineData("--07-27/2023-07-28")]
    [InlineData("--12-30/--01-02")]
    [InlineData("2023/2024/2025")]
    [InlineData("2023-07-27 / 2023-07-28")]
    public void Refuses_What_Is_No_Date(string? text) => Assert.False(DateSpan.TryParse(text, out _));

    [Fact]
    public void Takes_A_Range_Of_One_Date_For_The_Date() => Assert.Equal("2023-07-27", Of("2023-07-27/2023-07-27").ToString());

    [Theory]
    [InlineData("2023-07-27", "2023-07-27", true)]
    [InlineData("2023-07-27", "2023-07-28", false)]
    [InlineData("2023-07-27", "2023-07", true)]
    [InlineData("2023", "2023-07-27/2023-07-28", true)]
    [InlineData("2023-07-26/2023-07-29", "2023-07-27/2023-07-28", true)]
    [InlineData("2023-07", "2023-08/2023-09", false)]
    [InlineData("2023-12-30/2024-01-02", "2024", true)]
    [InlineData("--07-27/--07-28", "2023-07-27", true)]
    [InlineData("--07-27/--07-28", "2023-07-29", false)]
    [InlineData("--07-20/--07-30", "2023-07-25", true)]
    [InlineData("--07-27/--07-28", "2023-07-26/2023-07-29", true)]
    [InlineData("--07-27", "2023", true)]
    [InlineData("--07-27", "2023-07", true)]
    [InlineData("--07-27", "2023-08", false)]
    [InlineData("--07-27", "2023-12/2024-02", false)]
    [InlineData("--01-05", "2023-12/2024-02", true)]
    [InlineData("--12-31", "2023-12/2024-02", true)]
    [InlineData("--07-27", "2023-12/2025-02", true)]
    [InlineData("--07", "--07-27/--07-28", true)]
    [InlineData("--07-27", "--07-28", false)]
    [InlineData("--02-29", "2023-02", true)]
    [InlineData("--02-29", "2023-03", false)]
    public void Overlaps_Where_Some_Day_Can_Lie_In_Both(string one, string other, bool overlaps)
    {
        Assert.Equal(overlaps, Of(one).Overlaps(Of(other)));
        Assert.Equal(overlaps, Of(other).Overlaps(Of(one)));
    }

    [Fact]
    public void Sorts_By_Start_And_Then_By_End()
    {
        Assert.True(Of("2023-07-27") < Of("2023-07-27/2023-07-28"));
        Assert.True(Of("2023-07-28") > Of("2023-07-27/2023-07-30"));
        Assert.True(Of("2023") <= Of("2023") && Of("2023") >= Of("2023"));
    }

    private static DateSpan Of(string text) => DateSpan.TryParse(text, out var span) ? span : throw new ArgumentException(text);
}
