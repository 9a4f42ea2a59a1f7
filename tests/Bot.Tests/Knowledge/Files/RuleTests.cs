using System.Text.RegularExpressions;
using Bot.Knowledge.Files;
using Xunit;

namespace Bot.Tests.Knowledge.Files;

/// <summary>No rule without a test, and none that curators cannot look up.</summary>
public sealed partial class RuleTests
{
    private static readonly IEnumerable<string> s_rules = Enum.GetValues<Rule>().Select(Names.Of).Order(StringComparer.Ordinal);

    [Fact]
    public void Every_Rule_Has_A_Test_That_Sees_It_Refuse()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests/Bot.Tests/Knowledge/Files"), "*.cs").Select(File.ReadAllText);
        var tested = tests.SelectMany(test => Refusals().Matches(test)).Select(match => Names.Of(Enum.Parse<Rule>(match.Groups[1].Value)));
        Assert.Equal(s_rules, tested.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_Rule_Is_Used()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src/Bot.Knowledge/Files"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
        var used = sources.SelectMany(source => Uses().Matches(source)).Select(match => Names.Of(Enum.Parse<Rule>(match.Groups[1].Value)));
        Assert.Equal(s_rules, used.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_Readme_Lists_Every_Rule_And_No_Other()
    {
        var readme = Checkout.Read("knowledge/README.md");
        var listed = Rows().Matches(readme[readme.IndexOf("## Rules", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value);
        Assert.Equal(s_rules, listed.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\.Refuses(?:AmongOthers)?\(Rule\.(\w+)")]
    private static partial Regex Refusals();

    [GeneratedRegex(@"\bRule\.(\w+)")]
    private static partial Regex Uses();

    [GeneratedRegex(@"^\| `([a-z0-9-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
