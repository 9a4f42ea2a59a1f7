using Bot.Answering;
using Xunit;

namespace Bot.Tests.Answering.Composing;

/// <summary>Facts in their own words, and abstentions that name what is missing.</summary>
public sealed class ExtractiveTests
{
    [Fact]
    public void Answers_With_The_Fact_That_Meets_Every_Word() =>
        Expect.Answer("en", "Mira Lund said that Cestria would open a harbour museum in 2023. [1]", "1 summit/lund-said", asked: ["What did Mira Lund say about a harbour museum?"]);

    [Fact]
    public void Abstains_And_Names_The_Word_That_Nothing_Meets() =>
        Expect.Abstention("en", "I have nothing on “submarines”.", AbstentionReason.MissingSlot, asked: ["What did Mira Lund say about submarines?"], missing: "submarines");

    [Fact]
    public void Abstains_And_Names_The_Word_That_Nothing_Meets_About_A_Session() =>
        Expect.Abstention("en", "I have the N4+1 summit in Karlsby (10 March 2021), but nothing on “budget”.", AbstentionReason.MissingSlot, asked: ["What was the budget of the Karlsby summit?"], missing: "budget");

    [Fact]
    public void Abstains_In_Russian() =>
        Expect.Abstention("ru", "О встрече «саммит N4+1 в Карлсби» (10 марта 2021 года) сведения есть, но ответа на это в базе нет: «бюджет».", AbstentionReason.MissingSlot, asked: ["Какой бюджет был у саммита в Карлсби?"], missing: "бюджет");

    [Fact]
    public void Shows_The_Other_Side_Beside_The_Fact() =>
        Expect.Answer("en",
            """
            Aldovia promised $25 million for new ferries. [1]
            Sources differ:
            • Aldovia promised $30 million for new ferries, the Northern Herald wrote. [2]
            """, "1 summit/ferries, 2 summit/ferries-herald", conflicts: "summit/ferries summit/ferries-herald", asked: ["Did Aldovia promise $25 million for ferries?"]);

    [Fact]
    public void Shows_Both_Sides_Of_A_Sum() =>
        Expect.Answer("en", "Aldovia promised $25 million for new ferries. [1] Aldovia promised $30 million for new ferries, the Northern Herald wrote. [2]", "1 summit/ferries, 2 summit/ferries-herald", conflicts: "summit/ferries summit/ferries-herald", asked: ["How much did Aldovia promise for ferries?"]);

    [Fact]
    public void Shows_Both_Sides_Of_A_Sum_In_Russian() =>
        Expect.Answer("ru", "Алдовия обещала 25 млн долларов на новые паромы. [1] Алдовия обещала 30 млн долларов на новые паромы, писала газета Northern Herald. [2]", "1 summit/ferries, 2 summit/ferries-herald", conflicts: "summit/ferries summit/ferries-herald", asked: ["Сколько Алдовия обещала на паромы?"]);

    [Fact]
    public void Does_Not_Say_Yes_To_Another_Sum() =>
        Expect.Abstention("en", "I have nothing on “40”.", AbstentionReason.MissingSlot, asked: ["Did Aldovia promise $40 million for ferries?"], missing: "40");

    [Fact]
    public void Puts_The_Source_Asked_For_First() =>
        Expect.Answer("en",
            """
            Aldovia promised $30 million for new ferries, the Northern Herald wrote. [1]
            Sources differ:
            • Aldovia promised $25 million for new ferries. [2]
            """, "1 summit/ferries-herald, 2 summit/ferries", conflicts: "summit/ferries summit/ferries-herald", asked: ["What did the Northern Herald write about ferries?"]);

    [Fact]
    public void Chooses_Between_Two_People() =>
        Expect.Answer("en", "Mira Lund said that Cestria would open a harbour museum in 2023. [1]", "1 summit/lund-said", asked: ["Was it Mira Lund's or Pavel Dorin's harbour museum?"]);

    [Fact]
    public void Tells_When_Somebody_Became_Something() =>
        Expect.Answer("en", "Otto Brandt became Aldovia's Foreign Minister in May 2020. [1]", "1 people/brandt", asked: ["When did Otto Brandt become Foreign Minister?"]);

    [Fact]
    public void Says_Nothing_Of_Somebody_Unknown() =>
        Expect.Abstention("en", "I found nothing on this in the fact base. I only know what its sources say about C5+1.", AbstentionReason.NothingFound, asked: ["Who is John Smith?"]);

    [Fact]
    public void Says_Nothing_To_A_Question_That_Names_Nothing() =>
        Expect.Abstention("en", "I found nothing on this in the fact base. I only know what its sources say about C5+1.", AbstentionReason.NothingFound, asked: ["What did they say?"]);
}
