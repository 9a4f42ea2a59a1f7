using System.Text;
using Bot.Knowledge.Files;
using Xunit;
using static Bot.Tests.Knowledge.Files.KnowledgeFolderFixture;

namespace Bot.Tests.Knowledge.Files;

/// <summary>Files that would exhaust time, memory or the stack give a problem like any other.</summary>
public sealed class HostileFileTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly KnowledgeFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Refuses_A_Billion_Laughs()
    {
        var yaml = new StringBuilder("a0: &a0 [lol]\n");
        for (var i = 1; i < 40; i++) yaml.AppendLine($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]");
        _folder.Write("facts/more.yaml", $"{yaml}? *a39\n: x\nfacts: *a39\n");
        await Soon(() => _folder.Refuses(Rule.Yaml, "facts/more.yaml", "a0: &a0 [lol]"));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public async Task Refuses_Deep_Nesting(string opening)
    {
        _folder.Write("facts/more.yaml", "facts:\n" + string.Concat(Enumerable.Repeat(opening, 100_000)));
        await Soon(() => Assert.Equal("yaml", Assert.Single(_folder.Check()).Rule));
    }

    [Theory]
    [InlineData("title: {0}")]
    [InlineData("kind: {0}")]
    [InlineData("id: {0}")]
    [InlineData("{0}: x")]
    [InlineData("kind: '{0}'")]
    [InlineData("[{0}]")]
    [InlineData("# {0}")]
    public async Task Stands_A_Line_Of_A_Megabyte(string line)
    {
        _folder.Write("sources/more.yaml", $"sources:\n- {string.Format(null, line, new string('ж', 1 << 20))}\n");
        await Soon(() => Assert.All(_folder.Check(), problem => Assert.InRange(problem.ToString().Length, 20, 700)));
    }

    [Fact]
    public async Task Stands_Twenty_Thousand_Unknown_Keys()
    {
        _folder.Append(Facts, string.Concat(Enumerable.Range(0, 20_000).Select(i => $"  x{i}: y\n")));
        await Soon(() => Assert.Equal(20_000, _folder.Check().Count(problem => problem.Rule == "unknown-key")));
    }

    [Fact]
    public void Survives_Whatever_Slips_Of_The_Pen_Make_Of_A_File()
    {
        var chance = new Random(20231027);
        foreach (var file in MinimalFolder.Files.Keys)
        {
            for (var i = 0; i < 150; i++)
            {
                var yaml = MinimalFolder.Files[file].ToCharArray();
                for (var slips = chance.Next(1, 6); slips > 0; slips--) yaml[chance.Next(yaml.Length)] = "\t:{}[]'\"&*!|>%@`#-?,\n \\~\0\u0007\uFEFF"[chance.Next(26)];
                Assert.All(_folder.Write(file, new string(yaml)).Check(), problem => Assert.DoesNotContain(problem.ToString(), char.IsControl));
            }
            _folder.Write(file, MinimalFolder.Files[file]);
        }
    }

    private static Task Soon(Action action) => Task.Run(action, TestContext.Current.CancellationToken).WaitAsync(s_patience, TimeProvider.System, TestContext.Current.CancellationToken);
}
