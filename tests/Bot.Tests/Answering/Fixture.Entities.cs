using Bot.Knowledge;

namespace Bot.Tests.Answering;

/// <summary>The platform N4+1, its five countries, one country beside it, cities, people, a document, a topic.</summary>
internal static partial class Fixture
{
    private static Entity[] Entities() =>
    [
        Entity("n4", EntityKind.Organisation, ["N4+1"], ["N4+1"]) with
        {
            Members = [.. new[] { "borland", "cestria", "dunmark", "elvonia", "aldovia" }.Select(country => new Member(country, ["n4/members"]))],
            Description = ["n4/what"],
        },
        Country("aldovia", "Aldovia", "Алдовия", "Алдовии", "Алдовии", "Aldovian", "алдовский", "Aldoviya") with { Names = Names(["Aldovia", "AV"], ["Алдовия"], ["Aldoviya"]) },
        Country("borland", "Borland", "Борланд", "Борланде", "Борланда", "Borlandic", "борландский", "Borland"),
        Country("cestria", "Cestria", "Цестрия", "Цестрии", "Цестрии", "Cestrian", "цестрийский", "Sestriya"),
        Country("dunmark", "Dunmark", "Дунмарк", "Дунмарке", "Дунмарка", "Dunmarkish", "дунмаркский", "Dunmark"),
        Country("elvonia", "Elvonia", "Элвония", "Элвонии", "Элвонии", "Elvonian", "элвонский", "Elvoniya"),
        Country("fredonia", "Fredonia", "Фредония", "Фредонии", "Фредонии", "Fredonian", "фредонский", "Fredoniya"),
        Place("karlsby", "Karlsby", "Карлсби", "в Карлсби", "dunmark"),
        Place("selm", "Selm", "Сельм", "в Сельме", "cestria"),
        Place("norwick", "Norwick", "Норвик", "в Норвике", "elvonia"),
        Person("stahl", "Ingrid Stahl", "Ингрид Шталь", "aldovia") with
        {
            Offices = [new Office(Words("Aldovian Minister of Rivers", "министр рек Алдовии"), null, null, ["summit/stahl"])],
        },
        Person("dorin", "Pavel Dorin", "Павел Дорин", "borland"),
        Person("brandt", "Otto Brandt", "Отто Брандт", "aldovia") with { Description = ["people/brandt"] },
        Person("lund", "Mira Lund", "Мира Лунд", "cestria"),
        Entity("declaration", EntityKind.Document, ["Karlsby Declaration"], ["Карлсбийская декларация"]),
        Entity("ferries", EntityKind.Term, ["ferries", "ferry"], ["паромы", "паром"]),
    ];

    private static Entity Country(string id, string en, string ru, string inRu, string ofRu, string demonym, string demonymRu, string uz) => Entity(id, EntityKind.Country, [en], [ru]) with
    {
        Names = Names([en], [ru], [uz]),
        Demonyms = Names([demonym], [demonymRu]),
        Forms = Forms(("en", "in", $"in {en}"), ("en", "from", $"for {en}"), ("en", "of", $"of {en}"), ("ru", "in", $"в {inRu}"), ("ru", "from", $"от {ofRu}"), ("ru", "of", ofRu)),
    };

    private static Entity Place(string id, string en, string ru, string inRu, string country) =>
        Entity(id, EntityKind.Place, [en], [ru]) with { Country = country, Forms = Forms(("en", "in", $"in {en}"), ("ru", "in", inRu)) };

    private static Entity Person(string id, string en, string ru, string country) => Entity(id, EntityKind.Person, [en], [ru]) with { Country = country };

    private static Entity Entity(string id, EntityKind kind, string[] en, string[] ru) =>
        new() { Id = id, Key = ItemKey.Of(ItemKind.Entity, id), Kind = kind, Names = Names(en, ru) };

    private static Dictionary<string, IReadOnlyList<string>> Names(string[] en, string[] ru, string[]? uz = null)
    {
        var names = new Dictionary<string, IReadOnlyList<string>> { ["en"] = en, ["ru"] = ru };
        if (uz is not null) names["uz"] = uz;
        return names;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Forms(params (string Language, string Role, string Words)[] forms) =>
        forms.GroupBy(form => form.Language).ToDictionary(group => group.Key, group => (IReadOnlyDictionary<string, string>)group.ToDictionary(form => form.Role, form => form.Words));
}
