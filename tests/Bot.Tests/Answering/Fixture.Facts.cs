using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Tests.Answering;

/// <summary>What is known: the facts, each with its source.</summary>
internal static partial class Fixture
{
    private static Source[] Sources() =>
    [
        Source("gazette", "Karlsby Gazette", SourceGrade.Press, "2021-03-12"),
        Source("herald", "Northern Herald", SourceGrade.Press, "2021-03-13"),
        Source("ministry", "Ministry of Dunmark", SourceGrade.Official, "2021-03-11"),
    ];

    private static Fact[] Facts() =>
    [
        Fact("n4/what", FactKind.Organisation, "N4+1 is a platform of four northern countries and Aldovia.", "N4+1 — площадка четырёх северных стран и Алдовии.", null, ["n4", "aldovia"], counts: [4]),
        Fact("n4/members", FactKind.Organisation, "N4+1 unites Borland, Cestria, Dunmark, Elvonia and Aldovia.", "N4+1 объединяет Борланд, Цестрию, Дунмарк, Элвонию и Алдовию.", null, ["n4", "borland", "cestria", "dunmark", "elvonia", "aldovia"]),
        Fact("people/brandt", FactKind.Person, "Otto Brandt became Aldovia's Foreign Minister in May 2020.", "Отто Брандт стал министром иностранных дел Алдовии в мае 2020 года.", null, ["brandt", "aldovia"], "2020-05"),
        Fact("summit/date", FactKind.Date, "The N4+1 summit in Karlsby took place on 10 March 2021.", "Саммит N4+1 в Карлсби прошёл 10 марта 2021 года.", Summit, ["n4", "karlsby"], "2021-03-10", source: "ministry"),
        Fact("summit/date-herald", FactKind.Date, "The N4+1 summit in Karlsby lasted from 10 to 11 March 2021, the Northern Herald wrote.", "Саммит N4+1 в Карлсби длился с 10 по 11 марта 2021 года, писала газета Northern Herald.", Summit, ["n4", "karlsby"], "2021-03-10/2021-03-11", source: "herald", conflict: "summit/date"),
        Fact("summit/place", FactKind.Place, "The N4+1 summit was held in Karlsby.", "Саммит N4+1 прошёл в Карлсби.", Summit, ["n4", "karlsby"]),
        Fact("summit/venue", FactKind.Place, "The leaders met in the Glass Hall in Karlsby.", "Лидеры встретились в Карлсби, в Стеклянном зале.", Summit, ["karlsby"]),
        Fact("summit/first", FactKind.Session, "It was the first N4+1 summit.", "Это был первый саммит N4+1.", Summit, ["n4"]),
        Fact("summit/delegations", FactKind.Participant, "Aldovia, Borland, Cestria and Dunmark took part in the N4+1 summit in Karlsby.", "В саммите N4+1 в Карлсби участвовали Алдовия, Борланд, Цестрия и Дунмарк.", Summit, ["aldovia", "borland", "cestria", "dunmark", "n4"], source: "ministry"),
        Fact("summit/stahl", FactKind.Participant, "Ingrid Stahl, Aldovian Minister of Rivers, represented Aldovia at the N4+1 summit.", "Алдовию на саммите N4+1 представляла министр рек Алдовии Ингрид Шталь.", Summit, ["stahl", "aldovia", "n4"]),
        Fact("summit/dorin", FactKind.Participant, "Pavel Dorin came to Karlsby for Borland.", "От Борланда в Карлсби приехал Павел Дорин.", Summit, ["dorin", "borland", "karlsby"]),
        Fact("summit/shipping", FactKind.Agenda, "The leaders discussed shipping on the rivers.", "Лидеры обсудили судоходство на реках.", Summit, []),
        Fact("summit/railway", FactKind.Agenda, "The leaders reportedly discussed a common railway.", "По сообщениям, лидеры обсудили общую железную дорогу.", Summit, [], certainty: Certainty.Reported, source: "herald"),
        Fact("summit/ferries", FactKind.Outcome, "Aldovia promised $25 million for new ferries.", "Алдовия обещала 25 млн долларов на новые паромы.", Summit, ["aldovia", "ferries"], amount: 25_000_000),
        Fact("summit/ferries-herald", FactKind.Outcome, "Aldovia promised $30 million for new ferries, the Northern Herald wrote.", "Алдовия обещала 30 млн долларов на новые паромы, писала газета Northern Herald.", Summit, ["aldovia", "ferries"], amount: 30_000_000, source: "herald", conflict: "summit/ferries"),
        Fact("summit/declaration", FactKind.Outcome, "The summit adopted the Karlsby Declaration.", "Саммит принял Карлсбийскую декларацию.", Summit, ["declaration"], source: "ministry"),
        Fact("summit/lund-said", FactKind.Remark, "Mira Lund said that Cestria would open a harbour museum in 2023.", "Мира Лунд сказала, что Цестрия планирует открыть музей порта в 2023 году.", Summit, ["lund", "cestria"], "2023", Certainty.Planned),
        Fact("summit/no-vote", FactKind.Statement, "Elvonia did not send a delegation to Karlsby.", "Элвония не направила делегацию в Карлсби.", Summit, ["elvonia", "karlsby"], negated: true),
        Fact("selm/date", FactKind.Date, "The N4+1 ministerial took place in Selm on 5 June 2022.", "Министерская встреча N4+1 прошла в Сельме 5 июня 2022 года.", Ministerial, ["n4", "selm"], "2022-06-05"),
        Fact("selm/brandt", FactKind.Participant, "Otto Brandt, Aldovian Foreign Minister, took part in the N4+1 ministerial in Selm.", "Во встрече N4+1 в Сельме участвовал министр иностранных дел Алдовии Отто Брандт.", Ministerial, ["brandt", "aldovia", "n4", "selm"]),
    ];

    /// <summary>A fact that is not in the base: the day of the summit without its year, or the year alone.</summary>
    public static IndexedFact Dated(string id)
    {
        var fact = id == "summit/year" ? Fact(id, FactKind.Date, "It was in 2021.", "Это было в 2021 году.", Summit, [], "2021") : Fact(id, FactKind.Date, "It was on 10 March.", "Это было 10 марта.", Summit, [], "--03-10");
        return new IndexedFact(fact, FactReading.Of(fact, Linker), Base, new HashSet<string>());
    }

    private static Fact Fact(string id, FactKind kind, string en, string ru, string? session, string[] entities, string? date = null, Certainty certainty = Certainty.Stated,
        decimal? amount = null, decimal[]? counts = null, string source = "gazette", string? conflict = null, bool negated = false) => new()
        {
            Id = id,
            Key = ItemKey.Of(ItemKind.Fact, id),
            Kind = kind,
            Text = Words(en, ru),
            Session = session,
            Entities = entities,
            Date = date is null ? null : Date(date),
            Certainty = certainty,
            Amounts = amount is { } value ? [new Amount(value, "USD")] : [],
            Counts = counts ?? [],
            Sources = [new Citation(source, "para 1", null)],
            Conflicts = conflict is null ? [] : [new Conflict(conflict, null)],
            Negated = negated,
        };

    private static Source Source(string id, string publisher, SourceGrade grade, string published) => new()
    {
        Id = id,
        Key = ItemKey.Of(ItemKind.Source, id),
        Title = $"A summit in Karlsby ({id})",
        Publisher = publisher,
        Url = $"https://{id}.example/2021",
        Published = Date(published),
        Language = "en",
        Kind = "news",
        Grade = grade,
    };
}
