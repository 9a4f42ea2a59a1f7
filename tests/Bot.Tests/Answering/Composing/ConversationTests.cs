using Xunit;

namespace Bot.Tests.Answering.Composing;

/// <summary>Questions that lean on the turns before them.</summary>
public sealed class ConversationTests
{
    [Fact]
    public void Swaps_The_Country() =>
        Expect.Answer("en", "Pavel Dorin represented Borland at the N4+1 summit in Karlsby. [1]", "1 summit/dorin", asked: ["And Borland?", "Who represented Aldovia at the Karlsby summit?"]);

    [Fact]
    public void Swaps_The_Country_In_Russian() =>
        Expect.Answer("ru", "Представитель Борланда на саммите N4+1 в Карлсби — Павел Дорин. [1]", "1 summit/dorin", asked: ["а от Борланда?", "Кто представлял Алдовию на саммите в Карлсби?"]);

    [Fact]
    public void Swaps_In_A_Country_That_Did_Not_Come() =>
        Expect.Answer("en", "Fredonia was not among the participants at the N4+1 summit in Karlsby: those were Aldovia, Borland, Cestria and Dunmark. [1]", "1 summit/delegations", corrects: true, asked: ["What about Fredonia?", "Did Borland attend the Karlsby summit?"]);

    [Fact]
    public void Takes_When_For_The_Session() =>
        Expect.Answer("en", "The N4+1 summit took place on 10 March 2021 in Karlsby. [1] [2] Other sources differ: 10–11 March 2021, according to Northern Herald. [3]", "1 summit/date, 2 summit/place, 3 summit/date-herald", conflicts: "summit/date summit/date-herald", asked: ["when?", "Who represented Aldovia at the Karlsby summit?"]);

    [Fact]
    public void Takes_When_For_The_Session_In_Russian() =>
        Expect.Answer("ru", "Саммит N4+1 прошёл 10 марта 2021 года в Карлсби. [1] [2] Источники расходятся: 10–11 марта 2021 года — по данным Northern Herald. [3]", "1 summit/date, 2 summit/place, 3 summit/date-herald", conflicts: "summit/date summit/date-herald", asked: ["а когда?", "Кто представлял Алдовию на саммите в Карлсби?"]);

    [Fact]
    public void Takes_Where_For_The_Session_Over_Several_Turns() =>
        Expect.Answer("en", "The N4+1 summit took place in Karlsby. [1] The venue was the Glass Hall. [2]", "1 summit/place, 2 summit/venue", asked: ["where was it?", "Who represented Aldovia at the Karlsby summit?", "Ingrid Stahl represented Aldovia.", "when?", "On 10 March 2021."]);

    [Fact]
    public void Takes_A_Pronoun_For_The_Person_Named() =>
        Expect.Answer("en", "Mira Lund said that Cestria would open a harbour museum in 2023. [1]", "1 summit/lund-said", asked: ["What did she say about a harbour museum?", "Who represented Cestria in Karlsby?", "Mira Lund was there."]);
}
