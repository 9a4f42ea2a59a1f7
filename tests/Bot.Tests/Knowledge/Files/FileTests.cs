using System.Text;
using Bot.Knowledge.Files;
using Xunit;
using static Bot.Tests.Knowledge.Files.KnowledgeFolderFixture;

namespace Bot.Tests.Knowledge.Files;

/// <summary>From bytes to YAML: what is broken or in the wrong place.</summary>
public sealed class FileTests : IDisposable
{
    private readonly KnowledgeFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Accepts_The_Minimal_Folder() => _folder.Accepts();

    [Fact]
    public void Accepts_Windows_Line_Ends_And_A_Byte_Order_Mark()
    {
        var yaml = File.ReadAllText(_folder.FullPath(Facts));
        _folder.WriteBytes(Facts, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(yaml.ReplaceLineEndings("\r\n"))]).Accepts();
    }

    [Fact]
    public void Refuses_What_Is_Not_Yaml() =>
        _folder.Write("sources/more.yaml", "sources:\n- id: gamma\n  title: Gamma: a page\n").Refuses(Rule.Yaml, "sources/more.yaml", "title: Gamma: a page");

    [Fact]
    public void Refuses_A_Tab_As_Indentation() => Assert.Contains("tab", Assert.Single(_folder.Write("entities/more.yaml", "entities:\n\t- id: x\n").Check()).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_A_Bracket_That_Does_Not_Close() =>
        _folder.Write("entities/more.yaml", "entities:\n- id: [unclosed\n  kind: term\n").Refuses(Rule.Yaml, "entities/more.yaml", "- id: [unclosed");

    [Fact]
    public void Refuses_A_Key_That_Stands_Twice() =>
        _folder.Write("sources/more.yaml", "sources:\n- id: gamma\n  id: delta\n").Refuses(Rule.Yaml, "sources/more.yaml", "id: delta");

    [Fact]
    public void Refuses_Bytes_That_Are_Not_Utf8_And_Finds_Their_Line()
    {
        _folder.WriteBytes("sources/more.yaml", [.. "sources:\n- id: gamma\n  title: "u8, 0xE4, 0xF6, (byte)'\n']);
        var problem = Assert.Single(_folder.Check());
        Assert.Equal("sources/more.yaml:3: not UTF-8. Save the file as UTF-8. [yaml]", problem.ToString());
    }

    [Fact]
    public void Refuses_Utf16() =>
        Assert.Equal("yaml", Assert.Single(_folder.WriteBytes("sources/more.yaml", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("sources: []")]).Check()).Rule);

    [Theory]
    [InlineData("")]
    [InlineData("# nothing here\n")]
    [InlineData("- a list\n")]
    [InlineData("words\n")]
    public void Refuses_A_File_Without_A_Top_Level_Key(string yaml)
    {
        var problem = Assert.Single(_folder.Write("facts/more.yaml", yaml).Check());
        Assert.Equal("facts/more.yaml:1: the file must start with a top-level key. Write the key that knowledge/README.md gives for this folder. [wrong-shape]", problem.ToString());
    }

    [Fact]
    public void Refuses_A_Second_Document_In_One_File() =>
        _folder.Append(Facts, "---\nfacts: [lost]\n").Refuses(Rule.WrongShape, Facts, "facts: [lost]");

    [Theory]
    [InlineData("facts/more.yml")]
    [InlineData("facts/2023/more.YAML")]
    public void Refuses_A_File_That_Would_Be_Passed_Over(string file) => _folder.Write(file, "facts: []\n").Refuses(Rule.FileName, file, "facts: []");

    [Fact]
    public void Passes_Over_What_Is_No_Yaml() => _folder.Write("facts/.gitkeep", "").Write("facts/notes.txt", "notes").Write("other/x.yml", "x").Accepts();
}
