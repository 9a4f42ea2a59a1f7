using Bot.Answering;
using Xunit;

namespace Bot.Tests.Answering.Composing;

/// <summary>Sessions as a set.</summary>
public sealed class SessionsTests
{
    [Fact]
    public void Lists_All_Sessions() =>
        Expect.Answer("en",
            """
            • N4+1 summit in Karlsby: 10 March 2021 [1] [2]
            • N4+1 ministerial in Selm: 5 June 2022 [3]
            Sources differ:
            • The N4+1 summit in Karlsby lasted from 10 to 11 March 2021, the Northern Herald wrote. [4]
            """, "1 summit/date, 2 summit/place, 3 selm/date, 4 summit/date-herald", conflicts: "summit/date summit/date-herald", asked: ["List all N4+1 sessions"]);

    [Fact]
    public void Counts_All_Sessions() =>
        Expect.Answer("en",
            """
            2 sessions in the fact base: [1] [2]
            • N4+1 summit in Karlsby: 10 March 2021 [1] [3]
            • N4+1 ministerial in Selm: 5 June 2022 [2]
            Sources differ:
            • The N4+1 summit in Karlsby lasted from 10 to 11 March 2021, the Northern Herald wrote. [4]
            """, "1 summit/date, 2 selm/date, 3 summit/place, 4 summit/date-herald", conflicts: "summit/date summit/date-herald", asked: ["How many N4+1 sessions were there?"]);

    [Fact]
    public void Counts_All_Sessions_In_Russian() =>
        Expect.Answer("ru",
            """
            В базе фактов встреч: 2. [1] [2]
            • Саммит N4+1 в Карлсби: 10 марта 2021 года [1] [3]
            • Министерская встреча N4+1 в Сельме: 5 июня 2022 года [2]
            Источники расходятся:
            • Саммит N4+1 в Карлсби длился с 10 по 11 марта 2021 года, писала газета Northern Herald. [4]
            """, "1 summit/date, 2 selm/date, 3 summit/place, 4 summit/date-herald", conflicts: "summit/date summit/date-herald", asked: ["Сколько было встреч N4+1?"]);

    [Fact]
    public void Counts_Only_The_Sessions_Of_The_Year_Asked_For() =>
        Expect.Answer("en",
            """
            One session in the fact base: [1]
            • N4+1 ministerial in Selm: 5 June 2022 [1]
            """, "1 selm/date", asked: ["How many N4+1 meetings were there in 2022?"]);

    [Fact]
    public void Counts_Only_Summits_When_Asked_For_Them() =>
        Expect.Answer("en",
            """
            One leaders' summit in the fact base: [1]
            • N4+1 summit in Karlsby: 10 March 2021 [1] [2]
            Sources differ:
            • The N4+1 summit in Karlsby lasted from 10 to 11 March 2021, the Northern Herald wrote. [3]
            """, "1 summit/date, 2 summit/place, 3 summit/date-herald", conflicts: "summit/date summit/date-herald", asked: ["How many N4+1 summits were there?"]);

    [Fact]
    public void Names_The_Latest() =>
        Expect.Answer("en", "The latest one in the fact base: the N4+1 ministerial in Selm, on 5 June 2022. [1]", "1 selm/date", asked: ["What was the latest N4+1 meeting?"]);

    [Fact]
    public void Does_Not_Know_The_Next_And_Says_What_It_Knows_Last() =>
        Expect.Abstention("en", "The fact base knows of no later session of this kind; it ends on 5 June 2022. The latest one in it is the N4+1 ministerial in Selm, on 5 June 2022.",
            AbstentionReason.MissingSlot, asked: ["When is the next N4+1 meeting?"], missing: "any later session");

    [Theory]
    [InlineData("How many N4+1 meetings were there since 2022?", "N4+1 ministerial in Selm")]
    [InlineData("List the N4+1 meetings before 2022", "N4+1 summit in Karlsby")]
    [InlineData("Which N4+1 meetings were held between 2018 and 2021?", "N4+1 summit in Karlsby")]
    [InlineData("Which N4+1 meetings took place after the Karlsby summit?", "N4+1 ministerial in Selm")]
    [InlineData("What N4+1 meetings were there before the Selm ministerial?", "N4+1 summit in Karlsby")]
    [InlineData("Сколько встреч N4+1 прошло с 2022 года?", "Министерская встреча N4+1 в Сельме")]
    [InlineData("Какие встречи N4+1 были до 2022 года?", "Саммит N4+1 в Карлсби")]
    [InlineData("Какие встречи N4+1 прошли после саммита в Карлсби?", "Министерская встреча N4+1 в Сельме")]
    public void A_Period_Limits_The_Sessions(string question, string session)
    {
        // What sources say otherwise of a session comes behind, under a heading.
        var entries = Fixture.Answer(question).Claims.SkipWhile(claim => !claim.IsListEntry).TakeWhile(claim => claim.Heading is null);
        Assert.StartsWith(session, Assert.Single(entries).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Period_Without_A_Session_Has_None_To_List() =>
        Expect.Abstention("en", "I have nothing on any session in that time.", AbstentionReason.MissingSlot, asked: ["Which N4+1 meetings were held before 2019?"], missing: "any session in that time");
}
