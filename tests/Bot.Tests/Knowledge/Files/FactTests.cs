using Bot.Knowledge.Files;
using Xunit;
using static Bot.Tests.Knowledge.Files.KnowledgeFolderFixture;

namespace Bot.Tests.Knowledge.Files;

/// <summary>What a fact must have before an answer may rest on it.</summary>
public sealed class FactTests : IDisposable
{
    private const string WithSource = "  sources:\n  - source: beta\n";

    private readonly KnowledgeFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Refuses_A_Published_Fact_Without_Source() => _folder.Replace(Facts, WithSource, "").Refuses(Rule.NoSource, Facts, "id: meeting/place");

    [Fact]
    public void Refuses_A_Published_Fact_With_An_Empty_List_Of_Sources() => _folder.Replace(Facts, WithSource, "  sources: []\n").Refuses(Rule.NoSource, Facts, "sources: []");

    [Fact]
    public void Accepts_A_Deprecated_Fact_Without_Source() =>
        _folder.Replace(Facts, WithSource, "  status: deprecated\n  reason: unfounded\n").Accepts();

    [Fact]
    public void Refuses_A_Deprecated_Fact_Without_Reason() => _folder.Replace(Facts, "  certainty: reported\n", "  status: deprecated\n").Refuses(Rule.NoReason, Facts, "status: deprecated");

    [Theory]
    [InlineData("")]
    [InlineData("  certainty: stated\n")]
    [InlineData("  certainty: planned\n")]
    public void Refuses_A_Fact_That_States_What_Only_Weak_Sources_Say(string certainty) =>
        Assert.Equal(
            "'meeting/place' rests on weak sources alone",
            _folder.Replace(Facts, "  certainty: reported\n", certainty).Replace(Facts, WithSource, "  sources: [{source: beta}]\n").Refuses(Rule.WeakSource, Facts, "sources: [{source: beta}]").Message);

    [Theory]
    [InlineData("  attributed_to: astana\n")]
    [InlineData("  attributed_to: {en: media reports}\n")]
    [InlineData("  status: deprecated\n  reason: weak\n")]
    public void Accepts_Weak_Sources_When_The_Fact_Says_Who_Says_So(string line) => _folder.Replace(Facts, "  certainty: reported\n", line).Accepts();

    [Fact]
    public void Accepts_A_Weak_Source_Beside_A_Better_One() =>
        _folder.Replace(Facts, "  certainty: reported\n", "").Replace(Facts, "  - source: beta\n", "  - source: beta\n  - source: alpha\n").Accepts();

    [Theory]
    [InlineData("The meeting was held on 27 July 2023.")]
    [InlineData("the meeting was held — on 27 July, 2023")]
    public void Refuses_Two_Facts_That_Say_The_Same(string text)
    {
        var problems = _folder.Replace(Facts, "The meeting was held in Astana.", text).Check();
        Assert.Equal("facts/facts.yaml:17: 'meeting/place' says in en the same as 'meeting/date'. Merge them into one fact with both sources. [same-text]", Assert.Single(problems).ToString());
    }

    [Fact]
    public void Refuses_The_Same_Text_In_Russian_Alone() =>
        _folder.Replace(Facts, "  text:\n    en: The meeting was held in Astana.\n    ru: Встреча прошла в Астане.", "  text: {en: It was in Astana., ru: Встреча прошла 27 июля 2023 года.}")
            .Refuses(Rule.SameText, Facts, "text: {en: It was in Astana.");

    [Fact]
    public void Accepts_That_A_Deprecated_Fact_Says_The_Same_As_The_One_In_Its_Place() =>
        _folder.Replace(Facts, "The meeting was held in Astana.", "The meeting was held on 27 July 2023.").Replace(Facts, "  certainty: reported\n", "  status: deprecated\n  reason: double\n").Accepts();

    [Fact]
    public void Refuses_A_Fact_That_Conflicts_With_Itself() => _folder.Replace(Facts, "- with: meeting/date", "- with: meeting/place").Refuses(Rule.SelfConflict, Facts, "- with: meeting/place");
}
