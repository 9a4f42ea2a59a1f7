using Bot.Answering;
using Xunit;

namespace Bot.Tests.Answering.Composing;

/// <summary>The five languages beside English and Russian: typed answers from their own patterns, facts under a label, Russian where a pattern is missing.</summary>
public sealed class OtherLanguagesTests
{
    [Fact]
    public void Dates_A_Session_In_Uzbek() =>
        Expect.Answer("uz", "N4+1 summit in Karlsby: 2021-yil 10-mart. [1] [2] Manbalar farq qiladi: 2021-yil 10–11-mart — Northern Herald. [3]", "1 summit/date, 2 summit/place, 3 summit/date-herald", conflicts: "summit/date summit/date-herald", asked: ["Karlsby sammiti qachon bo'ldi?"]);

    [Fact]
    public void Dates_A_Session_In_Kazakh() =>
        Expect.Answer("kk", "N4+1 summit in Karlsby: 2021 жылғы 10 наурыз. [1] [2] Дереккөздерде айырмашылық бар: 2021 жылғы 10–11 наурыз — Northern Herald. [3]", "1 summit/date, 2 summit/place, 3 summit/date-herald", conflicts: "summit/date summit/date-herald", asked: ["Карлсби саммиті қашан өтті?"]);

    [Fact]
    public void Names_A_Delegate_In_Uzbek() =>
        Expect.Answer("uz", "Aldoviya: Ingrid Stahl. [1]", "1 summit/stahl", asked: ["Aldoviyadan Karlsby sammitida kim qatnashdi?"]);

    [Fact]
    public void Gives_A_Fact_In_Russian_Under_A_Label() =>
        Expect.Answer("uz", "Ruscha: Мира Лунд сказала, что Цестрия планирует открыть музей порта в 2023 году. [1]", "1 summit/lund-said", asked: ["Mira Lund nima dedi?"]);

    [Fact]
    public void Names_The_Missing_Word_In_Uzbek() =>
        Expect.Abstention("uz", "Bu haqda faktlar bazasida hech narsa yo'q: «muzey».", AbstentionReason.MissingSlot, asked: ["Mira Lund muzey haqida nima dedi?"], missing: "muzey");
}
