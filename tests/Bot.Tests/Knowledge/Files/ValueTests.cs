using Bot.Knowledge.Files;
using Xunit;
using static Bot.Tests.Knowledge.Files.KnowledgeFolderFixture;

namespace Bot.Tests.Knowledge.Files;

/// <summary>Closed lists, languages, dates.</summary>
public sealed class ValueTests : IDisposable
{
    private readonly KnowledgeFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Sources, "language: en\n", "language: english\n")]
    [InlineData(Sources, "language: en\n", "language: EN\n")]
    [InlineData(Sources, "kind: news\n", "kind: blog\n")]
    [InlineData(Sources, "grade: press\n", "grade: Press\n")]
    [InlineData(Entities, "kind: place\n", "kind: city\n")]
    [InlineData(Meeting, "gender: f", "gender: female")]
    [InlineData(Meeting, "level: special-session\n", "level: SpecialSession\n")]
    [InlineData(Meeting, "level: special-session\n", "level: 2\n")]
    [InlineData(Meeting, "format: in-person\n", "format: zoom\n")]
    [InlineData(Facts, "version: 2\n", "version: 0\n")]
    [InlineData(Facts, "version: 2\n", "version: two\n")]
    [InlineData(Facts, "version: 2\n", "version: -2\n")]
    [InlineData(Facts, "certainty: reported\n", "certainty: sure\n")]
    [InlineData(Facts, "count: 450\n", "status: draft\n")]
    [InlineData(Facts, "count: 450\n", "negated: yes\n")]
    [InlineData(Facts, "currency: USD", "currency: dollars")]
    [InlineData(History, "role: moderator\n", "role: admin\n")]
    public void Refuses_A_Value_Outside_The_List(string file, string words, string wrong) =>
        _folder.Replace(file, words, wrong).RefusesAmongOthers(Rule.UnknownValue, file, wrong.Trim());

    [Fact]
    public void Refuses_An_Unknown_Relation_Of_Sessions()
    {
        _folder.Append(Meeting, "  related:\n  - session: meeting\n    relation: copies\n    facts: [meeting/date]\n");
        Assert.Equal("Use one of: follows, prepared-by, on-margins-of.", _folder.Refuses(Rule.UnknownValue, Meeting, "relation: copies").Mend);
    }

    [Theory]
    [InlineData(Facts, "    ru: Встреча прошла в Астане.\n", "    ru: Встреча прошла в Астане.\n    de: Das Treffen war in Astana.\n", "de: Das")]
    [InlineData(Facts, "translated_by: {ru: machine}", "translated_by: {ru: machine, RU: machine}", "RU: machine")]
    [InlineData(Entities, "    ru: [Астана]\n", "    ru: [Астана]\n    kz: [Астана]\n", "kz: ")]
    [InlineData(Entities, "    ru: {in: в Астане}\n", "    ru: {in: в Астане}\n    us: {in: in Astana}\n", "us: ")]
    public void Refuses_A_Language_That_Is_Not_One_Of_The_Seven(string file, string line, string changed, string at)
    {
        var problem = _folder.Replace(file, line, changed).Refuses(Rule.UnknownLanguage, file, at);
        Assert.EndsWith(" is not the code of one of the seven languages", problem.Message, StringComparison.Ordinal);
        Assert.Equal("Known are: en, kk, ky, ru, tg, tk, uz.", problem.Mend);
    }

    [Theory]
    [InlineData(Facts, "    note: {en: nothing}", "    note: {ru: ничего}", "note: ")]
    [InlineData(Facts, "    note: {en: nothing}", "    note: {}", "note: ")]
    [InlineData(Facts, "  certainty: reported", "  attributed_to: {ru: СМИ}", "attributed_to: ")]
    [InlineData(Entities, "names: {en: Thomas West, ru: [Томас Уэст]}", "names: {en: Thomas West}", "en: Thomas West")]
    [InlineData(Entities, "names: {en: Thomas West, ru: [Томас Уэст]}", "names: {en: [], ru: [Томас Уэст]}", "en: [],")]
    [InlineData(Entities, "title: {en: envoy}", "title: {ru: посланник}", "title: ")]
    [InlineData(Meeting, "names: {en: the meeting, ru: встреча}", "names: {en: the meeting}", "names: ")]
    [InlineData(Meeting, "- text: {en: aid}", "- text: {ru: помощь}", "- text: ")]
    [InlineData(Meeting, "office: {en: envoy}", "office: {ru: посланник}", "office: ")]
    public void Refuses_A_Text_Without_A_Language_That_It_Needs(string file, string line, string changed, string at) =>
        _folder.Replace(file, line, changed).Refuses(Rule.MissingLanguage, file, at);

    [Fact]
    public void Points_To_The_Key_Of_A_Text_Without_Russian() =>
        Assert.Equal(
            "facts/facts.yaml:17: 'text' has no 'ru'. Add 'ru:' under 'text'. [missing-language]",
            Assert.Single(_folder.Replace(Facts, "    ru: Встреча прошла в Астане.\n", "").Check()).ToString());

    [Fact]
    public void Survives_A_Text_Without_Any_Words() => _folder.Replace(Meeting, "- text: {en: aid}", "- text: {}").Refuses(Rule.MissingLanguage, Meeting, "- text: {}");

    [Theory]
    [InlineData(Sources, "published: 2023-08-01", "published: 2023-02-30")]
    [InlineData(Sources, "published: 2023-08-01", "published: 1 August 2023")]
    [InlineData(Facts, "date: 2023-07-27\n", "date: 2023-07-28/2023-07-27\n")]
    [InlineData(Facts, "valid_until: 2023-10\n", "valid_until: 2023-13\n")]
    [InlineData(Facts, "valid_until: 2023-10\n", "valid_until: 2021-10\n")]
    [InlineData(Meeting, "date: 2023-07-27", "date: 27.07.2023")]
    [InlineData(Entities, "from: 2021-10", "from: October")]
    [InlineData(Entities, "until: 2024", "until: 2020")]
    [InlineData(History, "on: 2026-11-23", "on: today")]
    public void Refuses_An_Impossible_Date(string file, string line, string wrong) => _folder.Replace(file, line, wrong).Refuses(Rule.ImpossibleDate, file, wrong.Trim());

    [Fact]
    public void Does_Not_Guess_The_Year_Of_An_End_Without_One() => _folder.Replace(Facts, "valid_until: 2023-10\n", "valid_until: --02-29\n").Accepts();
}
