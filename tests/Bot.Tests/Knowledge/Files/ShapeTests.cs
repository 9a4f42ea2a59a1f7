using Bot.Knowledge.Files;
using Xunit;
using static Bot.Tests.Knowledge.Files.KnowledgeFolderFixture;

namespace Bot.Tests.Knowledge.Files;

/// <summary>Keys and values of the right sort.</summary>
public sealed class ShapeTests : IDisposable
{
    private readonly KnowledgeFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Sources, "  title: Alpha reports", "  title: [Alpha, reports]")]
    [InlineData(Sources, "  title: Alpha reports", "  title: {en: Alpha}")]
    [InlineData(Sources, "  title: Alpha reports", "  title: ''")]
    [InlineData(Sources, "  title: Alpha reports", "  title: ' '")]
    [InlineData(Sources, "  title: Alpha reports", "  title: ~")]
    [InlineData(Sources, "  title: Alpha reports", "  title: null")]
    [InlineData(Sources, "  aliases: [alpha-mirror]", "  aliases: [[alpha-mirror]]")]
    [InlineData(Sources, "  aliases: [alpha-mirror]", "  aliases: {a: b}")]
    [InlineData(Sources, "  aliases: [alpha-mirror]", "  aliases: [null]")]
    [InlineData(Entities, "    ru: {in: в Астане}", "    ru: в Астане")]
    [InlineData(Facts, "  count: 450", "  count: four")]
    [InlineData(Facts, "  count: 450", "  count: '4,500'")]
    [InlineData(Facts, "  count: 450", "  count: 1e9")]
    [InlineData(Facts, "  count: 450", "  count: 99999999999999999999999999999999")]
    [InlineData(Facts, "  amount: {value: 25000000, currency: USD}", "  amount: {value: [1, 2], currency: USD}")]
    [InlineData(Facts, "  amount: {value: 25000000, currency: USD}", "  amount: 25000000")]
    [InlineData(Facts, "  amount: {value: 25000000, currency: USD}", "  amount: [25000000]")]
    [InlineData(Facts, "    note: {en: nothing}", "    note: nothing")]
    [InlineData(Facts, "  valid_from: 2022", "  attributed_to: [astana]")]
    [InlineData(Meeting, "  - text: {en: aid}", "  - text: aid")]
    public void Refuses_A_Value_Of_The_Wrong_Shape(string file, string line, string wrong) =>
        _folder.Replace(file, line + "\n", wrong + "\n").Refuses(Rule.WrongShape, file, wrong);

    [Theory]
    [InlineData(Facts, "facts: x")]
    [InlineData(Facts, "facts:")]
    [InlineData(Facts, "facts: [x]")]
    [InlineData(Facts, "facts: {id: x}")]
    [InlineData(Meeting, "session: [x]")]
    [InlineData(Meeting, "session:")]
    public void Refuses_A_Top_Level_Value_Of_The_Wrong_Shape(string file, string yaml) =>
        _folder.Write(file, yaml + "\n").RefusesAmongOthers(Rule.WrongShape, file, yaml);

    [Theory]
    [InlineData(Sources, "sources")]
    [InlineData(Entities, "entities")]
    [InlineData(Meeting, "session")]
    [InlineData(Facts, "facts")]
    [InlineData(History, "history")]
    public void Refuses_A_File_Without_The_Key_Of_Its_Folder(string file, string key)
    {
        var problem = _folder.Write(file, "other: []\n").RefusesAmongOthers(Rule.MissingKey, file, "other: []");
        Assert.Equal($"'{key}' is missing", problem.Message);
        Assert.Equal($"'other' is not known here", _folder.RefusesAmongOthers(Rule.UnknownKey, file, "other: []").Message);
    }

    [Theory]
    [InlineData(Sources, "  publisher: Alpha\n", "id: alpha")]
    [InlineData(Sources, "  title: Alpha reports\n", "id: alpha")]
    [InlineData(Sources, "  url: https://example.org/alpha\n", "id: alpha")]
    [InlineData(Sources, "  language: en\n", "id: alpha")]
    [InlineData(Sources, "  kind: news\n", "id: alpha")]
    [InlineData(Sources, "  grade: press\n", "id: alpha")]
    [InlineData(Entities, "  kind: place\n", "id: astana")]
    [InlineData(Entities, "  names: {en: Thomas West, ru: [Томас Уэст]}\n", "id: west")]
    [InlineData(Meeting, "  names: {en: the meeting, ru: встреча}\n", "id: meeting")]
    [InlineData(Meeting, "  platform: platform\n", "id: meeting")]
    [InlineData(Meeting, "  level: special-session\n", "id: meeting")]
    [InlineData(Meeting, "  dates:\n  - date: 2023-07-27\n    facts: [meeting/date]\n", "id: meeting")]
    [InlineData(Facts, "  kind: place\n", "id: meeting/place")]
    [InlineData(Facts, "  text:\n    en: The meeting was held in Astana.\n    ru: Встреча прошла в Астане.\n", "id: meeting/place")]
    [InlineData(History, "  superseded:\n    on: 2026-11-23\n    role: moderator\n    reason: more exact\n", "id: meeting/date")]
    [InlineData(History, "    on: 2026-11-23\n", "role: moderator")]
    public void Refuses_A_Record_Without_A_Key_That_It_Needs(string file, string lines, string record)
    {
        var problem = _folder.Replace(file, lines, "").Refuses(Rule.MissingKey, file, record);
        var key = lines.TrimStart()[..lines.TrimStart().IndexOf(':', StringComparison.Ordinal)];
        Assert.Equal($"'{key}' is missing", problem.Message);
    }

    [Theory]
    [InlineData(Meeting, "  - date: 2023-07-27\n    facts", "  - facts", "  - facts: [meeting/date]", "date")]
    [InlineData(Meeting, "  - place: astana\n    facts: [meeting/place]", "  - facts: [meeting/date, meeting/place]", "- facts", "place")]
    [InlineData(Meeting, "  - delegation: platform\n    people", "  - people", "- people", "delegation")]
    [InlineData(Meeting, "    - person: west\n      office", "    - office", "- office", "person")]
    [InlineData(Meeting, "  - text: {en: aid}\n    facts: meeting/place", "  - facts: meeting/place", "  - facts: meeting/place", "text")]
    [InlineData(Facts, "{value: 25000000, currency: USD}", "{currency: USD}", "{currency: USD}", "value")]
    [InlineData(Facts, "{value: 25000000, currency: USD}", "{value: 1}", "{value: 1}", "currency")]
    [InlineData(Facts, "- source: beta", "- locator: para 1 of beta", "- locator: para 1 of beta", "source")]
    [InlineData(Facts, "- with: meeting/date\n    note", "- note", "- note", "with")]
    [InlineData(Entities, "  - title: {en: envoy}\n    from", "  - from", "- from", "title")]
    [InlineData(Entities, "  - entity: astana\n    facts", "  - facts", "- facts", "entity")]
    public void Refuses_An_Entry_Without_A_Key_That_It_Needs(string file, string lines, string changed, string entry, string key) =>
        Assert.Equal($"'{key}' is missing", _folder.Replace(file, lines, changed).Refuses(Rule.MissingKey, file, entry).Message);

    [Theory]
    [InlineData(Sources, "- id: beta\n  title", "- title", "- title: Beta repeats")]
    [InlineData(Facts, "- id: meeting/place\n  kind", "- kind", "- kind: place")]
    public void Refuses_An_Item_Without_An_Id(string file, string lines, string changed, string at) =>
        Assert.Equal("'id' is missing", _folder.Replace(file, lines, changed).RefusesAmongOthers(Rule.MissingKey, file, at).Message);

    [Fact]
    public void Refuses_An_Empty_List_Of_Dates() =>
        _folder.Replace(Meeting, "  dates:\n  - date: 2023-07-27\n    facts: [meeting/date]\n", "  dates: []\n").Refuses(Rule.MissingKey, Meeting, "dates: []");

    [Fact]
    public void Refuses_An_Unknown_Key_And_Lists_The_Known_Ones()
    {
        var problem = _folder.Replace(Facts, "  - source: beta\n", "  - source: beta\n    page: 3\n").Refuses(Rule.UnknownKey, Facts, "page: 3");
        Assert.Equal("'page' is not known here", problem.Message);
        Assert.Equal("Known are: locator, quote, source.", problem.Mend);
    }

    [Fact]
    public void Refuses_A_Key_Of_Several_Parts() =>
        Assert.Equal("a key of several parts is not known here", _folder.Append(Facts, "  ? [a, b]\n  : x\n").Refuses(Rule.UnknownKey, Facts, "? [a, b]").Message);
}
