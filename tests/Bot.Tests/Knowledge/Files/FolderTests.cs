using Bot.Knowledge.Files;
using Bot.Knowledge;
using Xunit;
using static Bot.Tests.Knowledge.Files.KnowledgeFolderFixture;

namespace Bot.Tests.Knowledge.Files;

/// <summary>The folder as a whole: there or not, readable or not, and what is made of it.</summary>
public sealed class FolderTests : IDisposable
{
    private readonly KnowledgeFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Names_The_Setting_When_The_Folder_Is_Missing()
    {
        var missing = Path.Combine(_folder.Path, "missing");
        var error = Assert.Throws<KnowledgeFolderException>(() => KnowledgeFolder.Read(missing));
        Assert.Equal($"There is no knowledge folder at {missing}. Set Knowledge:Directory, or run the bot from its checkout.", error.Message);
        Assert.Throws<KnowledgeFolderException>(() => KnowledgeFolder.HashOf(missing));
    }

    [Fact]
    public void Names_The_Setting_When_The_Folder_Holds_No_Facts()
    {
        var error = Assert.Throws<KnowledgeFolderException>(_folder.Delete(Facts).Read);
        Assert.Equal($"The knowledge folder {_folder.Path} holds no facts/*.yaml. Set Knowledge:Directory to a folder that does.", error.Message);
    }

    [Fact]
    public void Says_Why_A_File_Cannot_Be_Read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a right there");
        // A link to nowhere is unreadable for every user; tests in containers often run as root, whom permissions do not stop.
        File.CreateSymbolicLink(_folder.FullPath("facts/gone.yaml"), "/nowhere/at/all");
        var error = Assert.Throws<KnowledgeFolderException>(_folder.Read);
        Assert.StartsWith($"The knowledge folder {_folder.Path} cannot be read: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Does_Not_Follow_A_Link_That_Leads_Back_Up_For_Ever()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a right there");
        // Three links: without a limit there would be three ways on from each of forty levels.
        foreach (var link in (string[])["one", "two", "three"]) Directory.CreateSymbolicLink(_folder.FullPath($"entities/{link}"), _folder.FullPath("entities"));
        Assert.Contains(_folder.Check(), problem => problem.Rule == "duplicate-id");
    }

    [Fact]
    public void Reads_Subfolders_And_Links()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a right there");
        _folder.Write("other/places.yaml", "entities:\n- {id: almaty, kind: place, names: {en: Almaty, ru: Алматы}}\n");
        Directory.CreateDirectory(_folder.FullPath("entities/sub"));
        File.CreateSymbolicLink(_folder.FullPath("entities/sub/linked.yaml"), _folder.FullPath("other/places.yaml"));
        Assert.Contains(_folder.Read().Items, item => item.Id == "almaty");
    }

    [Fact]
    public void Has_A_Hash_Of_Names_And_Contents()
    {
        var before = _folder.Read().Hash;
        Assert.Matches("^[0-9a-f]{64}$", before);
        Assert.Equal(before, KnowledgeFolder.HashOf(_folder.Path));
        _folder.Append(History, "# a comment\n");
        Assert.NotEqual(before, KnowledgeFolder.HashOf(_folder.Path));
    }

    [Fact]
    public void Makes_A_Base_Of_The_Minimal_Folder()
    {
        var made = _folder.Read().ToKnowledgeBase();
        Assert.Equal((2, 2, 1, 3), (made.Facts.Count, made.Sources.Count, made.Sessions.Count, made.Entities.Count));
        Assert.Equal("machine", made.Fact("meeting/date")!.TranslatedBy!.In(Languages.Russian));
        Assert.Equal([new Amount(25_000_000, "USD")], made.Fact("meeting/place")!.Amounts);
        Assert.Equal("meeting/date", Assert.Single(made.ConflictsOf("meeting/place")).With);
    }

    [Fact]
    public void Makes_No_Base_Of_A_Folder_With_Problems_Of_Form()
    {
        var error = Assert.Throws<KnowledgeFolderException>(_folder.Replace(Facts, "kind: date", "kind: dote").Read().ToKnowledgeBase);
        Assert.StartsWith("facts/facts.yaml:5: 'kind: dote' is not known.", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("(1 in all; './bot check' lists them)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Makes_No_Base_Of_A_Folder_With_Duplicate_Ids()
    {
        var error = Assert.Throws<KnowledgeFolderException>(_folder.Replace(Sources, "id: beta", "id: alpha").Read().ToKnowledgeBase);
        Assert.Contains("[duplicate-id]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_Superseded_Versions_Apart_From_Current_Ones()
    {
        var old = Assert.Single(_folder.Read().History);
        Assert.Equal((1, "moderator", "more exact", "2026-11-23"), (old.Fact.Version, old.Role, old.Reason, old.On.ToString()));
    }
}
