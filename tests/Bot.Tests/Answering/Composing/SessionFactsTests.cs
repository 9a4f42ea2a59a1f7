using Xunit;

namespace Bot.Tests.Answering.Composing;

/// <summary>When and where a session was, with both sides where sources differ, and corrections of wrong premises.</summary>
public sealed class SessionFactsTests
{
    [Fact]
    public void Shows_Both_Dates_With_Their_Sources() =>
        Expect.Answer("en", "The N4+1 summit took place on 10 March 2021 in Karlsby. [1] [2] Other sources differ: 10–11 March 2021, according to Northern Herald. [3]", "1 summit/date, 2 summit/place, 3 summit/date-herald", conflicts: "summit/date summit/date-herald", asked: ["When did the Karlsby summit take place?"]);

    [Fact]
    public void Shows_Both_Dates_With_Their_Sources_In_Russian() =>
        Expect.Answer("ru", "Саммит N4+1 прошёл 10 марта 2021 года в Карлсби. [1] [2] Источники расходятся: 10–11 марта 2021 года — по данным Northern Herald. [3]", "1 summit/date, 2 summit/place, 3 summit/date-herald", conflicts: "summit/date summit/date-herald", asked: ["Когда прошёл саммит в Карлсби?"]);

    [Fact]
    public void Shows_Both_Dates_When_Asked_Which_It_Was() =>
        Expect.Answer("en", "The N4+1 summit took place on 10 March 2021 in Karlsby. [1] [2] Other sources differ: 10–11 March 2021, according to Northern Herald. [3]", "1 summit/date, 2 summit/place, 3 summit/date-herald", conflicts: "summit/date summit/date-herald", asked: ["Was the Karlsby summit on 10 March or 10-11 March?"]);

    [Fact]
    public void Names_Place_And_Venue() =>
        Expect.Answer("en", "The N4+1 summit took place in Karlsby. [1] The venue was the Glass Hall. [2]", "1 summit/place, 2 summit/venue", asked: ["Where was the Karlsby summit held?"]);

    [Fact]
    public void Names_The_Venue_Alone_When_It_Is_Asked_For() =>
        Expect.Answer("en", "The N4+1 summit in Karlsby took place at the Glass Hall. [1]", "1 summit/venue", asked: ["What was the venue of the Karlsby summit?"]);

    [Fact]
    public void Corrects_A_Wrong_Date() =>
        Expect.Answer("en", "The N4+1 summit in Karlsby took place on 10 March 2021, not in April 2021. [1]", "1 summit/date", corrects: true, asked: ["Who took part in the Karlsby summit of April 2021?"]);

    [Fact]
    public void Corrects_A_Wrong_Year_In_Russian() =>
        Expect.Answer("ru", "Саммит N4+1 в Карлсби прошёл 10 марта 2021 года, а не в 2025 году. [1]", "1 summit/date", corrects: true, asked: ["Где прошёл саммит в Карлсби в 2025 году?"]);

    [Fact]
    public void Corrects_A_Wrong_City() =>
        Expect.Answer("en", "The N4+1 summit took place in Karlsby, not in Norwick. [1]", "1 summit/place", corrects: true, asked: ["When was the glass summit in Norwick?"]);

    [Fact]
    public void Corrects_A_Wrong_City_In_Russian() =>
        Expect.Answer("ru", "Саммит N4+1 прошёл в Карлсби, а не в Норвике. [1]", "1 summit/place", corrects: true, asked: ["Где прошёл саммит N4+1 в Норвике в марте 2021?"]);
}
