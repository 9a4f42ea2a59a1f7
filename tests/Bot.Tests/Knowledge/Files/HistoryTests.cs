using Bot.Knowledge.Files;
using Xunit;
using static Bot.Tests.Knowledge.Files.KnowledgeFolderFixture;

namespace Bot.Tests.Knowledge.Files;

/// <summary>Superseded versions belong to a fact and are older than it.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly KnowledgeFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("version: 2")]
    [InlineData("version: 3")]
    public void Refuses_A_Superseded_Version_That_Is_Not_Older(string version) => _folder.Replace(History, "version: 1", version).Refuses(Rule.HistoryVersion, History, version);

    [Fact]
    public void Refuses_A_Superseded_Version_That_Stands_Twice()
    {
        var again = File.ReadAllText(_folder.FullPath(History));
        Assert.Equal("history holds version 1 of 'meeting/date' twice", _folder.Write("history/more.yaml", again).Refuses(Rule.HistoryVersion, "history/more.yaml", "version: 1").Message);
    }

    [Fact]
    public void Refuses_The_History_Of_No_Fact() => _folder.Replace(History, "id: meeting/date", "id: meeting/day").Refuses(Rule.DanglingId, History, "id: meeting/day");

    [Fact]
    public void Needs_Only_The_Day_Of_How_A_Version_Ended() => _folder.Replace(History, "    role: moderator\n    reason: more exact\n", "").Accepts();

    [Fact]
    public void Takes_A_Version_Left_Out_For_The_First() => _folder.Replace(History, "  version: 1\n", "").Accepts();
}
