using Bot.Answering;
using Bot.Knowledge;
using Xunit;

namespace Bot.Tests.Answering.Reading;

/// <summary>Sessions by their levels, in every language and form, over one session of each level.</summary>
public sealed class SessionFilterTests : IDisposable
{
    private readonly QuestionAnswerer _answerer = new(new KnowledgeBase([], [], [.. Enum.GetValues<SessionLevel>().Select(Of)], [], "levels"));

    public void Dispose() => _answerer.Dispose();

    [Theory]
    [InlineData(SessionLevel.Leaders, "leaders", "leader", "leaders' ", "summit", "summits", "presidents", "лидеры", "лидеров", "саммит", "саммиты", "саммитов", "президенты", "көшбасшылар", "саммиттер", "лидерлер", "sammitlar", "rahbarlar", "роҳбарон", "нишасти сарон", "ýolbaşçylar")]
    [InlineData(SessionLevel.Ministerial, "ministers", "ministerials", "foreign ministers", "министры", "министров", "министерские встречи", "министры иностранных дел", "министрлер", "vazirlar", "вазирон", "ministrler")]
    [InlineData(SessionLevel.SpecialSession, "special sessions", "специальные сессии", "спецсессии", "арнайы сессиялар", "maxsus sessiyalar", "ýörite sessiýalar")]
    [InlineData(SessionLevel.WorkingGroup, "working groups", "рабочие группы", "рабочих групп", "жұмыс топтары", "жумушчу топтор", "ishchi guruhlar", "гурӯҳҳои корӣ", "iş toparlary")]
    [InlineData(SessionLevel.Forum, "forums", "форумы", "форумдар", "forumlar")]
    [InlineData(SessionLevel.Secretariat, "secretariats", "секретариаты", "секретариата", "хатшылықтар", "kotibiyat")]
    public void A_Level_Is_Known_In_Every_Form_And_Language(SessionLevel level, params string[] words) =>
        Assert.All(words, word => Assert.Equal([level], _answerer.Sessions(word).Select(session => session.Level)));

    [Theory]
    [InlineData("mars")]
    [InlineData("?")]
    [InlineData("the")]
    [InlineData("погода")]
    [InlineData("summits on Mars")]
    [InlineData("summits of 1999")]
    public void A_Word_That_Says_Nothing_Of_A_Session_Finds_None(string words) => Assert.Empty(_answerer.Sessions(words));

    [Fact]
    public void Levels_Places_And_Dates_Are_Known_Together()
    {
        Assert.Equal(["2023-02-28-astana-ministerial"], RealKnowledge.Answerer.Sessions("министры в Астане").Select(session => session.Id));
        Assert.Equal(["2023-10-24-samarkand-connectivity-ministerial"], RealKnowledge.Answerer.Sessions("ministers in October 2023").Select(session => session.Id));
        Assert.Equal(["2023-09-19-new-york-summit"], RealKnowledge.Answerer.Sessions("саммиты 2023 года").Select(session => session.Id));
    }

    private static Session Of(SessionLevel level) => new()
    {
        Id = $"{level}", Key = ItemKey.Of(ItemKind.Session, $"{level}"), Names = LocalText.English("A gathering"), Platform = "c5plus1", Level = level,
        Dates = [new(new DateSpan(PartialDate.Of(new DateOnly(2023, 1, 1))), [])], Places = [],
    };
}
