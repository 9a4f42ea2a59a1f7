using Bot.Answering;
using Xunit;

namespace Bot.Tests.Answering.Composing;

/// <summary>Who took part in a session: in full, by delegation, and whether somebody did.</summary>
public sealed class ParticipantsTests
{
    [Fact]
    public void Names_Who_Represented_A_Country_With_The_Office() =>
        Expect.Answer("en", "Ingrid Stahl, Aldovian Minister of Rivers, represented Aldovia at the N4+1 summit in Karlsby. [1]", "1 summit/stahl", asked: ["Who represented Aldovia at the Karlsby summit?"]);

    [Fact]
    public void Names_Who_Represented_A_Country_In_Russian() =>
        Expect.Answer("ru", "Представитель Алдовии на саммите N4+1 в Карлсби — Ингрид Шталь, министр рек Алдовии. [1]", "1 summit/stahl", asked: ["Кто представлял Алдовию на саммите в Карлсби?"]);

    [Fact]
    public void Leaves_Out_An_Office_That_No_Source_Names() =>
        Expect.Answer("en", "Pavel Dorin represented Borland at the N4+1 summit in Karlsby. [1]", "1 summit/dorin", asked: ["Who represented Borland at the Karlsby summit?"]);

    [Fact]
    public void Says_That_Nobody_Is_Named_For_A_Delegation() =>
        Expect.Abstention("en", "I have the N4+1 summit in Karlsby (10 March 2021), but nothing on who represented Cestria there.", AbstentionReason.MissingSlot, asked: ["Who represented Cestria at the Karlsby summit?"], missing: "who represented Cestria there");

    [Fact]
    public void Lists_Everybody() =>
        Expect.Answer("en",
            """
            Participants at the N4+1 summit in Karlsby:
            • Aldovia: Ingrid Stahl, Aldovian Minister of Rivers [1]
            • Borland: Pavel Dorin [2]
            • Cestria [3]
            • Dunmark [3]
            """, "1 summit/stahl, 2 summit/dorin, 3 summit/delegations", asked: ["Who took part in the Karlsby summit?"]);

    [Fact]
    public void Lists_Everybody_In_Russian() =>
        Expect.Answer("ru",
            """
            Участники: саммит N4+1 в Карлсби:
            • Алдовия — Ингрид Шталь, министр рек Алдовии [1]
            • Борланд — Павел Дорин [2]
            • Цестрия [3]
            • Дунмарк [3]
            """, "1 summit/stahl, 2 summit/dorin, 3 summit/delegations", asked: ["Кто участвовал в саммите в Карлсби?"]);

    [Fact]
    public void Names_The_Countries() =>
        Expect.Answer("en", "Aldovia, Borland, Cestria and Dunmark took part at the N4+1 summit in Karlsby. [1]", "1 summit/delegations", asked: ["Which countries took part in the Karlsby summit?"]);

    [Fact]
    public void Counts_The_Delegations() =>
        Expect.Answer("en", "4 delegations took part at the N4+1 summit in Karlsby: Aldovia, Borland, Cestria and Dunmark. [1]", "1 summit/delegations", asked: ["How many delegations took part in the Karlsby summit?"]);

    [Fact]
    public void Counts_The_Countries_In_Russian() =>
        Expect.Answer("ru", "Делегаций на саммите N4+1 в Карлсби — 4: Алдовия, Борланд, Цестрия и Дунмарк. [1]", "1 summit/delegations", asked: ["Сколько стран участвовало в саммите в Карлсби?"]);

    [Fact]
    public void Says_Yes_To_A_Person_Who_Took_Part() =>
        Expect.Answer("en", "Yes: Ingrid Stahl, Aldovian Minister of Rivers, took part at the N4+1 summit in Karlsby. [1]", "1 summit/stahl", asked: ["Did Ingrid Stahl attend the Karlsby summit?"]);

    [Fact]
    public void Says_Yes_To_A_Country_That_Took_Part() =>
        Expect.Answer("en", "Yes: Borland took part at the N4+1 summit in Karlsby. [1]", "1 summit/delegations", asked: ["Did Borland take part in the Karlsby summit?"]);

    [Fact]
    public void Says_That_A_Country_Was_Not_A_Delegation() =>
        Expect.Answer("en", "Fredonia was not among the participants at the N4+1 summit in Karlsby: those were Aldovia, Borland, Cestria and Dunmark. [1]", "1 summit/delegations", corrects: true, asked: ["Did Fredonia attend the Karlsby summit?"]);

    [Fact]
    public void Says_That_A_Country_Was_Not_A_Delegation_In_Russian() =>
        Expect.Answer("ru", "Среди участников на саммите N4+1 в Карлсби не значится Фредония: участвовали Алдовия, Борланд, Цестрия и Дунмарк. [1]", "1 summit/delegations", corrects: true, asked: ["Участвовала ли Фредония в саммите в Карлсби?"]);

    [Fact]
    public void Says_That_A_Person_Is_Not_Named_And_Who_Is() =>
        Expect.Answer("en", "The sources do not name Otto Brandt among those who took part for Aldovia at the N4+1 summit in Karlsby; they name Ingrid Stahl. [1]", "1 summit/stahl", corrects: true, asked: ["Did Otto Brandt attend the Karlsby summit?"]);

    [Fact]
    public void Abstains_On_A_Person_Whose_Country_Names_Nobody() =>
        Expect.Abstention("en", "I have the N4+1 summit in Karlsby (10 March 2021), but nothing on Mira Lund.", AbstentionReason.MissingSlot, asked: ["Did Mira Lund attend the Karlsby summit?"], missing: "Mira Lund");
}
