using Bot.Answering.Grounding;
using Bot.Knowledge;
using Xunit;

namespace Bot.Tests.Answering.Grounding;

public sealed class HoldingsTests
{
    private static readonly Holdings s_ferries = new([Fixture.Index.Find("summit/ferries")!], Fixture.Base);

    [Theory]
    [InlineData("2021-03-10/2021-03-11", true)]
    [InlineData("2021-03-10", true)]
    [InlineData("2021-03-11", true)]
    [InlineData("2021-03", true)]
    [InlineData("2021", true)]
    [InlineData("--03-10", true)]
    [InlineData("2021-03-12", false)]
    [InlineData("2021-03-10/2021-03-12", false)]
    [InlineData("2022", false)]
    [InlineData("--04", false)]
    public void Holds_The_Ends_Of_A_Range_And_Every_Coarser_Date(string text, bool expected)
    {
        Assert.True(DateSpan.TryParse(text, out var date));
        Assert.Equal(expected, new Holdings([Fixture.Index.Find("summit/date-herald")!], Fixture.Base).HasDate(date));
    }

    [Theory]
    [InlineData(25_000_000, "USD", true)]
    [InlineData(25_000_000, null, true)]
    [InlineData(25_000_000, "EUR", false)]
    [InlineData(25, "USD", false)]
    public void Holds_A_Sum_With_Its_Currency(int value, string? currency, bool expected) => Assert.Equal(expected, s_ferries.HasAmount(value, currency));

    [Fact]
    public void Holds_The_Entities_Of_Slots_And_Text_The_Platform_And_The_Sources()
    {
        Assert.True(s_ferries.HasEntity("aldovia") && s_ferries.HasEntity("n4") && s_ferries.HasAddress("https://gazette.example/2021"));
        Assert.False(s_ferries.HasEntity("borland") || s_ferries.HasEntity("karlsby") || s_ferries.HasAddress("https://herald.example/2021"));
    }

    [Fact]
    public void Without_Facts_There_Is_Nothing() => Assert.False(new Holdings([], Fixture.Base).HasNumber(1) || new Holdings([], Fixture.Base).HasQuotation("a word"));
}
