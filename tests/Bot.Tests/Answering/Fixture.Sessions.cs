using Bot.Knowledge;

namespace Bot.Tests.Answering;

/// <summary>Two sessions: a summit whose sources differ on the date, with the whole list of delegations; a ministerial of which little is known.</summary>
internal static partial class Fixture
{
    private static Session[] Sessions() =>
    [
        new()
        {
            Id = Summit,
            Key = ItemKey.Of(ItemKind.Session, Summit),
            Names = Words("N4+1 summit in Karlsby", "саммит N4+1 в Карлсби"),
            Aliases = Names(["Karlsby summit", "the glass summit"], ["саммит в Карлсби"]),
            Forms = Forms(("en", "at", "at the N4+1 summit in Karlsby"), ("ru", "at", "на саммите N4+1 в Карлсби"), ("ru", "gender", "m")),
            Platform = "n4",
            Level = SessionLevel.Leaders,
            Dates = [new(Date("2021-03-10"), ["summit/date"]), new(Date("2021-03-10/2021-03-11"), ["summit/date-herald"])],
            Places = [new("karlsby", ["summit/place"])],
            Venues = [new(Words("the Glass Hall", "Стеклянный зал"), ["summit/venue"])],
            DelegationsStatedBy = ["summit/delegations"],
            Participants =
            [
                new("aldovia", ["summit/delegations"], [new("stahl", Words("Aldovian Minister of Rivers", "министр рек Алдовии"), ["summit/stahl"])]),
                new("borland", ["summit/delegations"], [new("dorin", null, ["summit/dorin"])]),
                new("cestria", ["summit/delegations"], []),
                new("dunmark", ["summit/delegations"], []),
            ],
            Agenda = [new(Words("shipping on the rivers", "судоходство на реках"), ["summit/shipping"]), new(Words("a common railway", "общая железная дорога"), ["summit/railway"])],
            Outcomes = [new(Words("$25 million for new ferries", "25 млн долларов на новые паромы"), ["summit/ferries"])],
            Documents = [new("declaration", ["summit/declaration"])],
            Ordinals = [new(Words("the first N4+1 summit", "первый саммит N4+1"), ["summit/first"])],
        },
        new()
        {
            Id = Ministerial,
            Key = ItemKey.Of(ItemKind.Session, Ministerial),
            Names = Words("N4+1 ministerial in Selm", "министерская встреча N4+1 в Сельме"),
            Aliases = Names(["Selm ministerial", "Selm meeting"], ["встреча в Сельме"]),
            Forms = Forms(("en", "at", "at the N4+1 ministerial in Selm"), ("ru", "at", "на министерской встрече N4+1 в Сельме"), ("ru", "gender", "f")),
            Platform = "n4",
            Level = SessionLevel.Ministerial,
            Dates = [new(Date("2022-06-05"), ["selm/date"])],
            Places = [new("selm", ["selm/date"])],
            Participants = [new("aldovia", ["selm/brandt"], [new("brandt", Words("Aldovian Foreign Minister", "министр иностранных дел Алдовии"), ["selm/brandt"])])],
        },
    ];
}
