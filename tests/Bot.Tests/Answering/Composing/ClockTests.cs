using Bot.Answering;
using Xunit;

namespace Bot.Tests.Answering.Composing;

/// <summary>"Latest" and "next" go by the clock. The fixture's summit was on 10 March 2021, its ministerial on 5 June 2022.</summary>
public sealed class ClockTests
{
    [Theory]
    [InlineData(2021, 12, "N4+1 summit in Karlsby")]
    [InlineData(2022, 7, "N4+1 ministerial in Selm")]
    public void The_Latest_Session_Is_The_Last_One_Past(int year, int month, string session) =>
        Assert.Contains(session, Ask(year, month, "What was the latest N4+1 meeting?").Text, StringComparison.Ordinal);

    [Fact]
    public void A_Session_To_Come_Is_The_Next() => Assert.Contains("5 June 2022", Assert.IsType<Answer>(Ask(2021, 12, "When is the next N4+1 meeting?"), exactMatch: true).Text, StringComparison.Ordinal);

    [Fact]
    public void Without_A_Session_To_Come_There_Is_No_Next() => Assert.IsType<Abstention>(Ask(2022, 7, "When is the next N4+1 meeting?"), exactMatch: true);

    private static Response Ask(int year, int month, string question)
    {
        using var answerer = Fixture.At(year, month, 1);
        return answerer.Answer(new Question(question));
    }
}
