using Bot.Knowledge.Files;
using Bot.Knowledge;
using Xunit;
using static Bot.Tests.Knowledge.Files.KnowledgeFolderFixture;

namespace Bot.Tests.Knowledge.Files;

/// <summary>Ids, keys, and what they point to.</summary>
public sealed class IdTests : IDisposable
{
    private readonly KnowledgeFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Gamma")]
    [InlineData("gamma_1")]
    [InlineData("gamma--1")]
    [InlineData("-gamma")]
    [InlineData("gamma/")]
    [InlineData("гамма")]
    [InlineData("\"gamma\\n\"")]
    public void Refuses_A_Bad_Id(string id) =>
        _folder.Append(Entities, $"- id: {id}\n  kind: term\n  names: {{en: gamma, ru: гамма}}\n").Refuses(Rule.BadId, Entities, $"- id: {id}");

    [Fact]
    public void Refuses_A_Bad_Alias() => _folder.Replace(Sources, "alpha-mirror", "Alpha Mirror").Refuses(Rule.BadId, Sources, "aliases: ");

    [Fact]
    public void Refuses_An_Id_That_Stands_Twice_And_Names_The_Other_Place()
    {
        _folder.Write("entities/more.yaml", "entities:\n- kind: term\n  id: west\n  names: {en: direction, ru: запад}\n");
        Assert.Equal("entity 'west' stands already in entities/entities.yaml:9", _folder.Refuses(Rule.DuplicateId, "entities/more.yaml", "id: west").Message);
    }

    [Fact]
    public void Accepts_One_Id_For_Things_Of_Two_Kinds() =>
        _folder.Append(Entities, "- id: alpha\n  kind: organisation\n  names: {en: Alpha, ru: Альфа}\n").Accepts();

    [Theory]
    [InlineData("[beta]")]
    [InlineData("[alpha-mirror, alpha-mirror]")]
    public void Refuses_An_Alias_That_Is_Taken(string aliases) => _folder.Replace(Sources, "[alpha-mirror]", aliases).Refuses(Rule.DuplicateId, Sources, "aliases: ");

    [Fact]
    public void Checks_No_More_Of_An_Item_Whose_Id_Stands_Twice()
    {
        var yaml = File.ReadAllText(_folder.FullPath(Facts));
        var problems = _folder.Write("facts/again.yaml", yaml).Check();
        Assert.Equal(["duplicate-id", "duplicate-id"], problems.Select(problem => problem.Rule));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("k7m2p9qxx")]
    [InlineData("k7m2p9ql")]
    [InlineData("K7M2P9QX")]
    public void Refuses_A_Bad_Key(string key) => _folder.Replace(Sources, "- id: beta\n", $"- id: beta\n  key: {key}\n").Refuses(Rule.BadKey, Sources, $"key: {key}");

    [Fact]
    public void Refuses_A_Key_That_Another_Item_Has()
    {
        var taken = ItemKey.Of(ItemKind.Fact, "meeting/date");
        var problem = _folder.Replace(Sources, "- id: beta\n", $"- id: beta\n  key: {taken}\n").Refuses(Rule.DuplicateKey, Sources, $"key: {taken}");
        Assert.Equal("'beta' has the key of 'meeting/date'", problem.Message);
    }

    [Theory]
    [InlineData(Facts, "session: meeting", "session: meetings", "session")]
    [InlineData(Facts, "entities: [astana]", "entities: [almaty]", "entity")]
    [InlineData(Facts, "  place: astana", "  place: almaty", "entity")]
    [InlineData(Facts, "- source: beta", "- source: betta", "source")]
    [InlineData(Facts, "with: meeting/date", "with: meeting/day", "fact")]
    [InlineData(Facts, "certainty: reported", "attributed_to: nobody", "entity")]
    [InlineData(Entities, "- entity: astana", "- entity: almaty", "entity")]
    [InlineData(Entities, "from: 2021-10", "facts: [meeting/place, meeting/nothing]", "fact")]
    [InlineData(Meeting, "platform: platform\n", "platform: c6\n", "entity")]
    [InlineData(Meeting, "facts: meeting/place\n", "facts: meeting/nothing\n", "fact")]
    public void Refuses_An_Id_That_Names_Nothing(string file, string line, string wrong, string kind)
    {
        if (wrong.StartsWith("facts: [", StringComparison.Ordinal)) _folder.Replace(file, "    facts: [meeting/date]\n", "");
        var problem = _folder.Replace(file, line, wrong).Refuses(Rule.DanglingId, file, wrong.Trim());
        Assert.StartsWith($"there is no {kind} '", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_The_Line_Of_A_Dangling_Id_In_A_List() =>
        _folder.Replace(Facts, "  entities: [astana]", "  entities:\n  - astana\n  - almaty").Refuses(Rule.DanglingId, Facts, "- almaty");

    [Fact]
    public void Knows_The_Id_That_An_Alias_Stands_For() =>
        Assert.Equal("It is an alias: write 'alpha'.", _folder.Replace(Facts, "- source: beta", "- source: alpha-mirror").Refuses(Rule.DanglingId, Facts, "- source: alpha-mirror").Mend);
}
