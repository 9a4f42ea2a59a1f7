using System.Text.RegularExpressions;
using Bot.Knowledge;
using Xunit;

namespace Bot.Tests.Knowledge.Files;

/// <summary>knowledge/schema.json, which editors use, takes the values that the reader takes.</summary>
public sealed class SchemaValueTests : IDisposable
{
    private readonly KnowledgeFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fact", "kind", typeof(FactKind))]
    [InlineData("fact", "certainty", typeof(Certainty))]
    [InlineData("fact", "status", typeof(FactStatus))]
    [InlineData("source", "grade", typeof(SourceGrade))]
    [InlineData("entity", "kind", typeof(EntityKind))]
    [InlineData("session", "level", typeof(SessionLevel))]
    public void Has_The_Values_Of_The_Enums(string definition, string key, Type type) =>
        Assert.Equal(Enum.GetNames(type).Select(name => Regex.Replace(name, "(?<!^)([A-Z])", "-$1").ToLowerInvariant()), Schema.EnumOf(definition, key));

    [Theory]
    [InlineData("source", "kind", "sources", "sources: [{kind: ?}]")]
    [InlineData("session", "format", "sessions", "session: {format: ?}")]
    [InlineData("related-session", "relation", "sessions", "session: {related: [{relation: ?}]}")]
    [InlineData("forms-of-session-in-one-language", "gender", "sessions", "session: {forms: {ru: {gender: ?}}}")]
    [InlineData("question", "lang", "tests", "questions: [{lang: ?}]")]
    [InlineData("superseded", "role", "history", "history: [{superseded: {role: ?}}]")]
    public void Has_The_Values_Of_The_Other_Lists(string definition, string key, string folder, string yaml)
    {
        var problem = Schema.ProblemsOf(_folder, folder, yaml).Single(problem => problem.Rule == "unknown-value" && problem.Message.StartsWith($"'{key}: ", StringComparison.Ordinal));
        Assert.Equal(problem.Mend["Use one of: ".Length..^1].Split(", "), Schema.EnumOf(definition, key));
    }

    [Theory]
    [InlineData("2023")]
    [InlineData("2023-09")]
    [InlineData("2023-09-19")]
    [InlineData("--07")]
    [InlineData("--07-27")]
    [InlineData("--07-27/--07-28")]
    [InlineData("2023-07-27/2023-07-28")]
    [InlineData("2023/2024-01")]
    [InlineData("23")]
    [InlineData("2023-13")]
    [InlineData("2023-00")]
    [InlineData("2023-01-32")]
    [InlineData("2023-1-2")]
    [InlineData("--")]
    [InlineData("2023-07-27/--07-28")]
    [InlineData("2023-07-27/")]
    [InlineData("/2023")]
    [InlineData(" 2023")]
    [InlineData("27.07.2023")]
    [InlineData("2023-07-27T10:00")]
    public void Takes_The_Dates_That_The_Reader_Takes(string text)
    {
        var pattern = Schema.Definitions.GetProperty("date").GetProperty("anyOf")[0].GetProperty("pattern").GetString()!;
        Assert.Equal(DateSpan.TryParse(text, out _), Regex.IsMatch(text, pattern, RegexOptions.ECMAScript));
    }

    [Theory]
    [InlineData("0123456789abcdefghjkmnpqrstvwxyz")]
    public void Takes_The_Letters_Of_Keys_And_No_Others(string alphabet)
    {
        var pattern = Schema.Definitions.GetProperty("key").GetProperty("pattern").GetString()!;
        for (var letter = ' '; letter < 128; letter++)
            Assert.Equal(alphabet.Contains(letter) && ItemKey.IsKey(new string(letter, 8)), Regex.IsMatch(new string(letter, 8), pattern));
    }
}
