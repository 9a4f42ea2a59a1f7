using Bot.Answering;
using Xunit;

namespace Bot.Tests.Answering.Composing;

/// <summary>What was discussed, what came out, and sessions in short.</summary>
public sealed class SessionListsTests
{
    [Fact]
    public void Lists_The_Agenda_With_Its_Hedges() =>
        Expect.Answer("en",
            """
            Discussed at the N4+1 summit in Karlsby:
            • shipping on the rivers [1]
            • a common railway (reportedly) [2]
            """, "1 summit/shipping, 2 summit/railway", asked: ["What was on the agenda of the Karlsby summit?"]);

    [Fact]
    public void Lists_The_Agenda_In_Russian() =>
        Expect.Answer("ru",
            """
            Темы: саммит N4+1 в Карлсби:
            • судоходство на реках [1]
            • общая железная дорога (по сообщениям) [2]
            """, "1 summit/shipping, 2 summit/railway", asked: ["Какая была повестка саммита в Карлсби?"]);

    [Fact]
    public void Lists_The_Outcomes() =>
        Expect.Answer("en",
            """
            Outcomes of the N4+1 summit in Karlsby:
            • $25 million for new ferries [1]
            Sources differ:
            • Aldovia promised $30 million for new ferries, the Northern Herald wrote. [2]
            """, "1 summit/ferries, 2 summit/ferries-herald", conflicts: "summit/ferries summit/ferries-herald", asked: ["What were the outcomes of the Karlsby summit?"]);

    [Fact]
    public void Says_That_No_Agenda_Is_Known() =>
        Expect.Abstention("en", "I have the N4+1 ministerial in Selm (5 June 2022), but nothing on its agenda.", AbstentionReason.MissingSlot, asked: ["What was on the agenda of the Selm ministerial?"], missing: "its agenda");

    [Fact]
    public void Sums_A_Session_Up() =>
        Expect.Answer("en",
            """
            The N4+1 summit took place on 10 March 2021 in Karlsby. [1] [2] Other sources differ: 10–11 March 2021, according to Northern Herald. [3] It was the first N4+1 summit. [4] The N4+1 summit in Karlsby took place at the Glass Hall. [5]
            Participants:
            • Aldovia: Ingrid Stahl, Aldovian Minister of Rivers [6]
            • Borland: Pavel Dorin [7]
            • Cestria [8]
            • Dunmark [8]
            Topics:
            • shipping on the rivers [9]
            • a common railway (reportedly) [10]
            Outcomes:
            • $25 million for new ferries [11]
            Documents:
            • Karlsby Declaration [12]
            Sources differ:
            • Aldovia promised $30 million for new ferries, the Northern Herald wrote. [13]
            """, "1 summit/date, 2 summit/place, 3 summit/date-herald, 4 summit/first, 5 summit/venue, 6 summit/stahl, 7 summit/dorin, 8 summit/delegations, 9 summit/shipping, 10 summit/railway, 11 summit/ferries, 12 summit/declaration, 13 summit/ferries-herald", conflicts: "summit/date summit/date-herald, summit/ferries summit/ferries-herald", asked: ["Tell me about the Karlsby summit"]);

    [Fact]
    public void Sums_A_Session_Up_In_Russian() =>
        Expect.Answer("ru",
            """
            Саммит N4+1 прошёл 10 марта 2021 года в Карлсби. [1] [2] Источники расходятся: 10–11 марта 2021 года — по данным Northern Herald. [3] Это первый саммит N4+1. [4] Место проведения — Стеклянный зал. [5]
            Участники:
            • Алдовия — Ингрид Шталь, министр рек Алдовии [6]
            • Борланд — Павел Дорин [7]
            • Цестрия [8]
            • Дунмарк [8]
            Темы:
            • судоходство на реках [9]
            • общая железная дорога (по сообщениям) [10]
            Итоги:
            • 25 млн долларов на новые паромы [11]
            Документы:
            • Карлсбийская декларация [12]
            Источники расходятся:
            • Алдовия обещала 30 млн долларов на новые паромы, писала газета Northern Herald. [13]
            """, "1 summit/date, 2 summit/place, 3 summit/date-herald, 4 summit/first, 5 summit/venue, 6 summit/stahl, 7 summit/dorin, 8 summit/delegations, 9 summit/shipping, 10 summit/railway, 11 summit/ferries, 12 summit/declaration, 13 summit/ferries-herald", conflicts: "summit/date summit/date-herald, summit/ferries summit/ferries-herald", asked: ["Расскажи о саммите в Карлсби"]);

    [Fact]
    public void Sums_Up_A_Session_Of_Which_Little_Is_Known() =>
        Expect.Answer("en",
            """
            The N4+1 ministerial took place on 5 June 2022 in Selm. [1]
            Participants:
            • Aldovia: Otto Brandt, Aldovian Foreign Minister [2]
            """, "1 selm/date, 2 selm/brandt", asked: ["tell me about the selm ministerial"]);

    [Fact]
    public void Sets_Two_Sessions_Side_By_Side() =>
        Expect.Answer("en",
            """
            N4+1 summit in Karlsby:
            • The N4+1 summit took place on 10 March 2021 in Karlsby. [1] [2]
            • Other sources differ: 10–11 March 2021, according to Northern Herald. [3]
            • Took part: Ingrid Stahl and Pavel Dorin [4] [5]
            • Topics: shipping on the rivers; a common railway (reportedly) [6] [7]
            N4+1 ministerial in Selm:
            • The N4+1 ministerial took place on 5 June 2022 in Selm. [8]
            • Took part: Otto Brandt [9]
            """, "1 summit/date, 2 summit/place, 3 summit/date-herald, 4 summit/stahl, 5 summit/dorin, 6 summit/shipping, 7 summit/railway, 8 selm/date, 9 selm/brandt", conflicts: "summit/date summit/date-herald", asked: ["Compare the Karlsby summit and the Selm ministerial"]);
}
