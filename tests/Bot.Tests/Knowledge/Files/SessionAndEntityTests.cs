using Bot.Knowledge.Files;
using Xunit;
using static Bot.Tests.Knowledge.Files.KnowledgeFolderFixture;

namespace Bot.Tests.Knowledge.Files;

/// <summary>Values point to facts, and names to one entity.</summary>
public sealed class SessionAndEntityTests : IDisposable
{
    private readonly KnowledgeFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("  - date: 2023-07-27\n    facts: [meeting/date]\n", "  - date: 2023-07-27\n", "date 2023-07-27")]
    [InlineData("  - place: astana\n    facts: [meeting/place]\n", "  - place: astana\n", "place astana")]
    [InlineData("  - text: {en: aid}\n    facts: meeting/place\n", "  - text: {en: aid}\n", "agenda item 'aid'")]
    [InlineData("      office: {en: envoy}\n      facts: [meeting/place]\n", "      office: {en: envoy}\n      facts: []\n  - delegation: astana\n    facts: [meeting/date]\n", "participant west")]
    public void Refuses_A_Value_Of_A_Session_Without_Facts(string lines, string without, string field)
    {
        var problem = _folder.Replace(Meeting, lines, without).Check()[^1];
        Assert.Equal(("unsupported-field", $"{field} of 'meeting' points to no fact"), (problem.Rule, problem.Message));
    }

    [Theory]
    [InlineData("venues:\n  - text: {en: hall}", "- text: {en: hall}")]
    [InlineData("hosts:\n  - entity: west", "- entity: west")]
    [InlineData("documents:\n  - entity: west", "- entity: west")]
    [InlineData("outcomes:\n  - text: {en: a promise}", "- text: {en: a promise}")]
    [InlineData("ordinals:\n  - text: {en: the first}", "- text: {en: the first}")]
    [InlineData("participants:\n  - delegation: astana", "- delegation: astana")]
    [InlineData("related:\n  - {session: meeting, relation: follows}", "- {session: meeting")]
    public void Finds_The_Line_Of_A_Value_Without_Facts(string yaml, string at)
    {
        if (yaml.StartsWith("participants", StringComparison.Ordinal)) _folder.Replace(Meeting, "participants:\n", "participants:\n  - delegation: astana\n");
        else _folder.Append(Meeting, $"  {yaml}\n");
        _folder.Refuses(Rule.UnsupportedField, Meeting, at);
    }

    [Theory]
    [InlineData("    until: 2024\n    facts: [meeting/date]\n", "    until: 2024\n", "- title: {en: envoy}")]
    [InlineData("  - entity: astana\n    facts: [meeting/place]\n", "  - entity: astana\n", "- entity: astana")]
    public void Refuses_An_Office_Or_A_Member_Without_Facts(string lines, string without, string at) =>
        _folder.Replace(Entities, lines, without).Refuses(Rule.UnsupportedField, Entities, at);

    [Fact]
    public void Takes_The_Facts_Of_Its_People_For_A_Delegation() => _folder.Accepts();

    [Theory]
    [InlineData("names: {en: Thomas West, ru: Астана}", "'Астана' (ru) names both 'west' and 'astana'")]
    [InlineData("names: {en: nur-sultan, ru: Уэст}", "'nur-sultan' (en) names both 'west' and 'astana'")]
    public void Refuses_A_Name_Of_Two_Entities(string names, string message) =>
        Assert.Equal(message, _folder.Replace(Entities, "names: {en: Thomas West, ru: [Томас Уэст]}", names).Refuses(Rule.SharedName, Entities, names).Message);

    [Theory]
    [InlineData("- id: west\n")]
    [InlineData("- id: astana\n")]
    public void Accepts_A_Shared_Name_When_One_Of_The_Two_Yields(string entity) =>
        _folder.Replace(Entities, "names: {en: Thomas West, ru: [Томас Уэст]}", "names: {en: Astana, ru: Уэст}")
            .Replace(Entities, entity, entity + (entity.Contains("west", StringComparison.Ordinal) ? "  yields_to: [astana]\n" : "  yields_to: west\n")).Accepts();

    [Fact]
    public void Accepts_One_Name_In_Two_Languages_And_Twice_In_One_Entity() =>
        _folder.Replace(Entities, "names: {en: Thomas West, ru: [Томас Уэст]}", "names: {en: [West, west], ru: [Уэст], tg: [Астана]}").Accepts();
}
