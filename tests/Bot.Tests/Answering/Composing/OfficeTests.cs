using Bot.Answering;
using Bot.Knowledge;
using Xunit;

namespace Bot.Tests.Answering.Composing;

/// <summary>
/// Who held an office, and when. In the fixture Otto Brandt sat at a session of June 2022 as foreign minister; here Mira Lund was Borlandic ambassador from 2019 to
/// 2020 and Pavel Dorin is since May 2021; Lund was also First Deputy Foreign Minister of Aldovia, and acts for the Minister of Rivers.
/// </summary>
public sealed class OfficeTests
{
    private static readonly QuestionAnswerer s_answerer = new(Base());

    [Theory]
    [InlineData("Who was the Aldovian foreign minister in 2022?", "Otto Brandt was Aldovian Foreign Minister in 2022 (named so on 5 June 2022). [1] [2]")]
    [InlineData("who was foreign minister of Aldovia in June 2022", "Otto Brandt was Aldovian Foreign Minister in June 2022 (named so on 5 June 2022). [1] [2]")]
    [InlineData("Кто был министром иностранных дел Алдовии в 2022 году?", "В 2022 году министр иностранных дел Алдовии — Отто Брандт (упоминание — 5 июня 2022 года). [1] [2]")]
    public void What_A_Session_Shows_Counts_For_Its_Day(string question, string answer) => Assert.Equal(answer, Ask(question).Text);

    [Theory]
    [InlineData("Who is the foreign minister of Aldovia now?", "As far as the fact base knows, the Aldovian Foreign Minister is Otto Brandt (named so on 5 June 2022); the base ends on 5 June 2022. [1] [2]")]
    [InlineData("who is the current ambassador of Borland", "As far as the fact base knows, the ambassador of Borland is Pavel Dorin (since May 2021); the base ends on 5 June 2022. [1] [2]")]
    [InlineData("Кто сейчас посол Борланда?", "По данным базы фактов, посол Борланда — Павел Дорин (с мая 2021 года); база доходит до 5 июня 2022 года. [1] [2]")]
    public void Now_Is_The_Latest_Known_Since_When_And_Where_The_Base_Ends(string question, string answer) => Assert.Equal(answer, Ask(question).Text);

    [Fact]
    public void A_Time_Between_Stated_Dates_Is_Covered() => Assert.Equal("Mira Lund: ambassador of Borland (from March 2019 to November 2020). [1]", Ask("Who was ambassador of Borland in 2019?").Text);

    [Fact]
    public void A_Time_Of_Which_Nothing_Is_Known_Is_Not_Filled_And_The_Nearest_Are_Named()
    {
        var abstention = Assert.IsType<Abstention>(Ask("Who was ambassador of Borland in 2015?"), exactMatch: true);
        Assert.Equal("The fact base does not tell who held this office in 2015. Nearest in time: Mira Lund, ambassador of Borland (from March 2019 to November 2020).", abstention.Text);
        Assert.Equal(["offices/lund-ambassador"], abstention.Nearest.Select(fact => fact.Id));
    }

    [Fact]
    public void A_First_Deputy_Is_Another_Office()
    {
        Assert.DoesNotContain("Lund", Ask("Who is the foreign minister of Aldovia?").Text, StringComparison.Ordinal);
        Assert.Contains("Mira Lund", Ask("Who was first deputy foreign minister of Aldovia in 2021?").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_Acts_In_An_Office_Is_Named_As_Such_Only_When_Nobody_Else_Is_Known()
    {
        Assert.StartsWith("Mira Lund was Acting Aldovian Minister of Rivers in 2020", Ask("Who was Aldovian Minister of Rivers in 2020?").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lund", Ask("Who is the Aldovian Minister of Rivers?").Text, StringComparison.Ordinal);
    }

    private static Response Ask(string question) => s_answerer.Answer(new Question(question));

    private static KnowledgeBase Base()
    {
        Fact[] facts =
        [
            Fact("offices/lund-ambassador", "Mira Lund was the ambassador of Borland from March 2019 to November 2020.", "Мира Лунд была послом Борланда с марта 2019 года по ноябрь 2020 года.", "lund", "2019-03/2020-11"),
            Fact("offices/dorin-ambassador", "Pavel Dorin has been the ambassador of Borland since May 2021.", "Павел Дорин — посол Борланда с мая 2021 года.", "dorin", "2021-05"),
            Fact("offices/lund-deputy", "Mira Lund was First Deputy Foreign Minister of Aldovia in 2021.", "Мира Лунд была первым заместителем министра иностранных дел Алдовии в 2021 году.", "lund", "2021"),
            Fact("offices/lund-acting", "Mira Lund was Acting Minister of Rivers of Aldovia in 2020.", "Мира Лунд исполняла обязанности министра рек Алдовии в 2020 году.", "lund", "2020"),
        ];
        Entity[] people =
        [
            Person("lund-b", "lund", "borland", Office("ambassador of Borland", "посол Борланда", "2019-03", "2020-11", facts[0])),
            Person("dorin", "dorin", "borland", Office("ambassador of Borland", "посол Борланда", "2021-05", null, facts[1])),
            Person("lund", "lund", "aldovia", Office("First Deputy Foreign Minister of Aldovia", "первый заместитель министра иностранных дел Алдовии", null, null, facts[2]), Office("Acting Aldovian Minister of Rivers", "исполняющая обязанности министра рек Алдовии", null, null, facts[3])),
        ];
        return new KnowledgeBase([.. Fixture.Base.Facts, .. facts], Fixture.Base.Sources, Fixture.Base.Sessions, [.. Fixture.Base.Entities.Where(entity => people.All(person => person.Id != entity.Id)), .. people], "offices");
    }

    private static Entity Person(string id, string like, string country, params Office[] offices) => Fixture.Base.Entity(like)! with { Id = id, Key = ItemKey.Of(ItemKind.Entity, id), Country = country, Offices = offices };

    private static Office Office(string en, string ru, string? from, string? until, Fact fact) => new(Words(en, ru), Date(from), Date(until), [fact.Id]);

    private static Fact Fact(string id, string en, string ru, string about, string date) =>
        Fixture.Base.Fact("people/brandt")! with { Id = id, Key = ItemKey.Of(ItemKind.Fact, id), Text = Words(en, ru), Entities = [about], Date = Date(date) };

    private static LocalText Words(string en, string ru) => new([KeyValuePair.Create("en", en), KeyValuePair.Create("ru", ru)]);

    private static DateSpan? Date(string? text) => DateSpan.TryParse(text, out var date) ? date : null;
}
