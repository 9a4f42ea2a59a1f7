using Bot.Knowledge;
using Xunit;

namespace Bot.Tests.Knowledge.Storage;

public sealed class KnowledgeJsonTests
{
    private static readonly LocalText s_words = new([new("en", "words"), new("ru", "слова")]);

    public static TheoryData<IItem> Sparse { get; } =
    [
        new Fact { Id = "f", Key = "k", Kind = default, Text = s_words },
        new Source { Id = "s", Key = "k", Title = "t", Publisher = "p", Url = "http://example.org", Language = "en", Kind = "news", Grade = default },
        new Session { Id = "x", Key = "k", Names = s_words, Platform = "c5plus1", Level = default, Dates = [] },
        new Entity { Id = "e", Key = "k", Kind = default, Names = new Dictionary<string, IReadOnlyList<string>>() },
    ];

    public static TheoryData<IItem> Full { get; } =
    [
        new Fact
        {
            Id = "f", Key = "k", Version = 3, Kind = FactKind.Number, Text = s_words, Session = "s", Entities = ["a", "b"], Date = Day("2023-07-27/2023-07-28"), Place = "astana",
            Amounts = [new(0, "USD"), new(25_000_000.5m, "EUR")], Counts = [0, 450], AttributedTo = new(null, s_words), Certainty = Certainty.Planned, ValidFrom = Day("--07-27"),
            ValidUntil = Day("2024"), Negated = true, Sources = [new("s1", "para 1", "“quote”"), new("s2", null, null)], Conflicts = [new("g", s_words), new("h", null)], TranslatedBy = s_words,
            Status = FactStatus.Deprecated, Reason = "why",
        },
        new Source
        {
            Id = "s", Key = "k", Version = 2, Title = "t", Publisher = "p", OriginalPublisher = "o", Url = "http://example.org/?a=1&b=2", Published = Day("2023-08"), Language = "en", Kind = "news",
            Grade = SourceGrade.Weak, Document = "d.txt", Aliases = ["x"], Notes = "n",
        },
        new Session
        {
            Id = "x", Key = "k", Names = s_words, Aliases = Names, Forms = Forms, Platform = "c5plus1", Level = SessionLevel.Forum, Format = "online", Topics = ["t"], Dates = [new(Day("2023"), [])],
            Places = [new("astana", ["f"])], Venues = [new(s_words, [])], Hosts = [new("kz", ["f"])], DelegationsStatedBy = ["f"],
            Participants = [new("us", [], []), new("kz", ["f"], [new("p", null, []), new("q", s_words, ["f"])])], Agenda = [new(s_words, ["f"])], Outcomes = [new(s_words, [])], Documents = [new("d", [])],
            Ordinals = [new(s_words, [])], Related = [new("y", "follows", [])],
        },
        new Entity
        {
            Id = "e", Key = "k", Kind = EntityKind.Person, Names = Names, Forms = Forms, Demonyms = Names, Country = "kz", YieldsTo = ["z"], Offices = [new(s_words, Day("2021-10"), null, [])],
            Members = [new("m", [])], Description = ["f"],
        },
    ];

    private static Dictionary<string, IReadOnlyList<string>> Names => new() { ["ru"] = ["имя"], ["en"] = ["name", "other"] };

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Forms => new() { ["en"] = new Dictionary<string, string> { ["at"] = "at it" } };

    [Theory]
    [MemberData(nameof(Sparse))]
    [MemberData(nameof(Full))]
    public void An_Item_Is_Read_As_It_Was_Written(IItem item)
    {
        var read = KnowledgeJson.Read(item.ItemKind, KnowledgeJson.Write(item));
        // Compares all members in depth, in both directions, lists and dictionaries included.
        Assert.Equivalent(item, read, strict: true);
        Assert.Equal(KnowledgeJson.Write(item), KnowledgeJson.Write(read));
    }

    [Theory]
    [MemberData(nameof(Sparse))]
    public void What_Is_Not_Written_Has_Its_Initial_Value_And_Is_Never_Null(IItem item)
    {
        var read = KnowledgeJson.Read(item.ItemKind, KnowledgeJson.Write(item));
        Assert.Equal(1, read.Version);
        foreach (var property in read.GetType().GetProperties().Where(property => typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType)))
            Assert.Equal(property.GetValue(item) is null, property.GetValue(read) is null);
    }

    [Fact]
    public void Cyrillic_Stays_Readable() => Assert.Contains("слова", KnowledgeJson.Write(Sparse.First().Data), StringComparison.Ordinal);

    private static DateSpan Day(string text) => DateSpan.TryParse(text, out var span) ? span : throw new ArgumentException(text);
}
