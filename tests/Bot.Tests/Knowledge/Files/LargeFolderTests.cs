using System.Globalization;
using System.Text;
using Bot.Knowledge.Files;
using Xunit;

namespace Bot.Tests.Knowledge.Files;

/// <summary>Many facts are checked like few.</summary>
public sealed class LargeFolderTests : IDisposable
{
    private const int Number = 1000;

    private readonly KnowledgeFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Checks_A_Thousand_Facts_With_Quotes()
    {
        _folder.Write("sources/many.yaml", Many("sources:\n", "- {{id: many-{0}, title: t, publisher: p, url: 'https://example.org/{0}', language: en, kind: news, grade: press, document: many.txt}}\n"));
        _folder.Write("facts/many.yaml", Many("facts:\n", "- id: many/{0}\n  kind: number\n  text: {{en: The count was {0}., ru: Число составило {0}.}}\n  entities: [astana, west]\n  sources: [{{source: many-{0}, quote: words {0}.}}]\n"));
        _folder.WriteSeed("many.txt", Many("", "These are words {0}. "));
        Assert.Equal([], KnowledgeChecker.Check(_folder.Read()));
    }

    private static string Many(string head, string each) =>
        Enumerable.Range(1, Number).Aggregate(new StringBuilder(head), (yaml, number) => yaml.AppendFormat(CultureInfo.InvariantCulture, each, number)).ToString();
}
