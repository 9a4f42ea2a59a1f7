using Bot.Answering;
using Xunit;

namespace Bot.Tests.Answering;

/// <summary>Questions about time over the real fact base, in both languages: who held an office when, what is next, what is new, what was before and after.</summary>
public sealed class TimeShowcaseTests
{
    [Theory]
    [InlineData("who is the current us special envoy for central asia", "Sergio Gor", "August 2025")]
    [InlineData("who is the us special envoy to central asia now", "Sergio Gor", "the base ends on")]
    [InlineData("кто сейчас спецпредставитель США по Центральной Азии", "Серджио Гор", "база доходит до")]
    [InlineData("who was US special envoy in 2023", "Thomas West", "Rina Amiri")]
    [InlineData("who was foreign minister of Uzbekistan in 2016", "Abdulaziz Kamilov was Foreign Minister of Uzbekistan in 2016", "")]
    [InlineData("кто был министром иностранных дел Узбекистана в 2016 году", "В 2016 году министр иностранных дел Узбекистана — Абдулазиз Камилов", "")]
    [InlineData("who was the us secretary of state in 2019", "Mike Pompeo was US Secretary of State in 2019", "")]
    [InlineData("кто был госсекретарём США в 2015 году", "Джон Керри", "")]
    [InlineData("who was kazakhstan's foreign minister in february 2023", "Mukhtar Tleuberdi", "")]
    [InlineData("who is the foreign minister of Kazakhstan now", "Yermek Kosherbayev", "since 26 September 2025")]
    [InlineData("кто глава МИД Казахстана", "Ермек Кошербаев", "с 26 сентября 2025 года")]
    [InlineData("who was foreign minister of kazakhstan in 2024", "Murat Nurtleu", "from April 2023 to 26 September 2025")]
    [InlineData("who is the us secretary of state", "Marco Rubio", "")]
    [InlineData("кто сейчас госсекретарь США", "Марко Рубио", "")]
    [InlineData("who was us ambassador to kyrgyzstan in 2023", "Lesslie Viguerie", "")]
    [InlineData("who is the US Special Representative for Afghanistan", "Thomas West", "from October 2021 to October 2024")]
    [InlineData("hozirgi Qozog'iston tashqi ishlar vaziri kim", "Ермек Кошербаев", "Ruscha: ")]
    [InlineData("who is the us assistant secretary of state for south and central asia", "Paul Kapur", "")]
    [InlineData("who was the foreign minister of Uzbekistan in September 2022", "Vladimir Norov was Acting Foreign Minister", "")]
    public void Names_Who_Held_An_Office(string question, string first, string also)
    {
        var text = RealKnowledge.Answer(question).Text;
        Assert.Contains(first, text, StringComparison.Ordinal);
        Assert.Contains(also, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Umarov", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who was the US Secretary of State in 2012", "John Kerry")]
    [InlineData("who was US special envoy for Central Asia in 2023", "Sergio Gor")]
    [InlineData("кто был спецпредставителем США по Центральной Азии в 2023 году", "Серджио Гор")]
    public void Names_The_Nearest_When_Nobody_Is_Known(string question, string nearest) => Assert.Contains(nearest, RealKnowledge.Abstention(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("when is the next c5+1 meeting", "13 March 2026", "samarkand-offered-for-next-summit")]
    [InlineData("is there a c5+1 summit planned", "6 November 2025", "samarkand-offered-for-next-summit")]
    [InlineData("when will the next B5+1 forum be held", "4–5 February 2026", "2026-02-04-bishkek-b5-1-forum")]
    [InlineData("когда следующий саммит C5+1", "6 ноября 2025 года", "samarkand-offered-for-next-summit")]
    public void Knows_No_Next_But_The_Latest_And_The_Plans(string question, string latest, string nearest)
    {
        var abstention = RealKnowledge.Abstention(question);
        Assert.Contains(latest, abstention.Text, StringComparison.Ordinal);
        Assert.Contains(abstention.Nearest, fact => fact.Id.Contains(nearest, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("how many b5+1 forums so far", "2 ")]
    [InlineData("when was the most recent b5+1 forum", "The latest one in the fact base: the second B5+1 forum in Bishkek, on 4–5 February 2026.")]
    [InlineData("когда была последняя встреча на уровне министров", "Последняя известная встреча — министерская встреча C5+1 на 79-й сессии")]
    public void Counts_And_Names_What_Is_Known_So_Far(string question, string first) => Assert.StartsWith(first, RealKnowledge.Answer(question).Claims[0].Text, StringComparison.Ordinal);

    [Fact]
    public void Lists_What_Was_Planned_For_Later_Than_The_Base_Reaches() =>
        Assert.Contains("14–15 декабря 2026 года", RealKnowledge.Answer("какие встречи планируются").Text, StringComparison.Ordinal);

    [Fact]
    public void A_Plan_Whose_Time_Has_Come_Stays_Open() =>
        Assert.Contains("stays open in the fact base", RealKnowledge.Answer("did rubio visit central asia in 2026").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("what is the latest news on c5+1", "en")]
    [InlineData("what's new with c5+1", "en")]
    [InlineData("последние новости C5+1", "ru")]
    public void The_Latest_News_Are_What_Latest_Shows(string question, string language) =>
        Assert.Equal(RealKnowledge.Answerer.Latest(language).Text, RealKnowledge.Answer(question).Text);

    [Theory]
    [InlineData("which c5+1 meetings were held before 2017", "Samarkand", "2017:")]
    [InlineData("какие встречи были до 2018 года", "Гамбург", "2018 года")]
    [InlineData("c5+1 ministerials after the new york summit", "79th UN General Assembly", "February 2023")]
    public void A_Period_Limits_The_List(string question, string holds, string lacks)
    {
        var list = string.Join('\n', RealKnowledge.Answer(question).Claims.Where(claim => claim.IsListEntry).Select(claim => claim.Text));
        Assert.Contains(holds, list, StringComparison.Ordinal);
        Assert.DoesNotContain(lacks, list, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_Session_Counted_Is_Listed()
    {
        var answer = RealKnowledge.Answer("how many meetings since 2021");
        var count = int.Parse(answer.Claims[0].Text.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(count, answer.Claims.Skip(1).TakeWhile(claim => claim is { IsListEntry: true, Heading: null }).Count());
    }

    [Fact]
    public void Words_For_A_Time_Are_Never_What_Is_Missing() =>
        Assert.IsType<Answer>(RealKnowledge.Answerer.Answer(new Question("what is currently the status of the C5+1 secretariat")), exactMatch: true);
}
