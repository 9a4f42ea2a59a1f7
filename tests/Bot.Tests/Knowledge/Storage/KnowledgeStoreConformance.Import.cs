using Bot.Knowledge;
using Bot.Knowledge.Files;
using Bot.Knowledge.Storage;
using Xunit;

namespace Bot.Tests.Knowledge.Storage;

public abstract partial class KnowledgeStoreConformance
{
    [Fact]
    public async Task The_Folder_Becomes_The_Base_In_The_Order_Of_The_Files()
    {
        var report = await ImportAsync();
        Assert.Equal((false, 6, 0, 0, 0, 0), (report.Skipped, report.Added, report.Changed, report.Deprecated, report.Proposed, report.Restored));
        var loaded = await Store.LoadAsync(Stop);
        var expected = KnowledgeFolder.Read(_folder.Path).ToKnowledgeBase();
        Assert.Equal(expected.Facts.Select(KnowledgeJson.Write), loaded.Facts.Select(KnowledgeJson.Write));
        Assert.Equal(expected.Sources.Select(KnowledgeJson.Write), loaded.Sources.Select(KnowledgeJson.Write));
        Assert.Equal(expected.Sessions.Select(KnowledgeJson.Write), loaded.Sessions.Select(KnowledgeJson.Write));
        Assert.Equal(expected.Entities.Select(KnowledgeJson.Write), loaded.Entities.Select(KnowledgeJson.Write));
        var revision = (await Store.FindAsync(ItemKind.Fact, YamlFolder.FactId, cancellationToken: Stop))!;
        Assert.Equal((1, "files", "files", Time.GetUtcNow()), (revision.Version, revision.Role, revision.Origin, revision.At));
    }

    [Fact]
    public async Task A_Folder_With_The_Hash_Of_The_Last_Import_Is_Skipped()
    {
        var first = await ImportAsync();
        var before = (await Store.LoadAsync(Stop)).Version;
        Assert.Equal(new ImportReport(first.Hash, Skipped: true), await ImportAsync());
        Assert.True((await Store.ImportAsync(KnowledgeFolder.Read(_folder.Path), Stop)).Skipped);
        Assert.Equal(before, (await Store.LoadAsync(Stop)).Version);
    }

    [Fact]
    public async Task A_Comment_In_A_File_Changes_No_Item()
    {
        await ImportAsync();
        _folder.Comment("checked by hand");
        var report = await ImportAsync();
        Assert.Equal((false, 0, 0, 0), (report.Skipped, report.Added, report.Changed, report.Deprecated));
    }

    [Fact]
    public async Task Only_Changed_Files_Are_Read_Again()
    {
        Assert.Equal(Directory.EnumerateFiles(_folder.Path, "*.yaml", SearchOption.AllDirectories).Count(), (await ImportAsync()).FilesRead);
        _folder.Fact("new/one", "New.");
        var report = await ImportAsync();
        Assert.Equal((1, 1, 0), (report.FilesRead, report.Added, report.Changed));
        var expected = KnowledgeFolder.Read(_folder.Path).ToKnowledgeBase();
        var loaded = await Store.LoadAsync(Stop);
        Assert.Equal(expected.Facts.Select(KnowledgeJson.Write), loaded.Facts.Select(KnowledgeJson.Write));
        Assert.Equal(expected.Entities.Select(KnowledgeJson.Write), loaded.Entities.Select(KnowledgeJson.Write));
        Assert.Equal(expected.Sessions.Select(KnowledgeJson.Write), loaded.Sessions.Select(KnowledgeJson.Write));
    }

    [Fact]
    public async Task To_Verify_A_Fact_Makes_No_New_Version()
    {
        _folder.Fact("new/one", "New.");
        await ImportAsync();
        Assert.Null(YamlFolder.FactOf(await Store.LoadAsync(Stop), "new/one").VerifiedOn);
        _folder.Fact("new/one", "New.", verifiedOn: "2026-11-23");
        var report = await ImportAsync();
        var fact = YamlFolder.FactOf(await Store.LoadAsync(Stop), "new/one");
        Assert.Equal((0, 1, "2026-11-23"), (report.Changed, fact.Version, fact.VerifiedOn.ToString()));
    }

    [Fact]
    public async Task A_Fact_New_In_The_Files_Has_The_Version_They_State()
    {
        _folder.Fact("new/one", "New.", version: 4);
        await ImportAsync();
        Assert.Equal(4, YamlFolder.FactOf(await Store.LoadAsync(Stop), "new/one").Version);
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(5, 5)]
    public async Task A_Changed_Fact_Takes_A_Higher_Number_Or_The_Next(int? stated, int expected)
    {
        await ImportAsync();
        _folder.Fact(YamlFolder.FactId, "Kazakhstan was the host.", stated);
        Assert.Equal(1, (await ImportAsync()).Changed);
        Assert.Equal((expected, "Kazakhstan was the host."), VersionAndText(await Store.LoadAsync(Stop)));
        Assert.Equal([expected, 1], (await Store.HistoryAsync(ItemKind.Fact, YamlFolder.FactId, Stop)).Select(revision => revision.Version));
    }

    [Fact]
    public async Task A_Changed_Session_Becomes_Its_Next_Version()
    {
        await ImportAsync();
        _folder.Session("special session");
        await ImportAsync();
        var session = (await Store.LoadAsync(Stop)).Session("astana")!;
        Assert.Equal((2, "special session"), (session.Version, session.Names.In("en")));
    }

    [Fact]
    public async Task A_Higher_Number_Alone_Is_Taken_Too()
    {
        await ImportAsync();
        _folder.Fact(YamlFolder.FactId, "Kazakhstan hosted the session.", version: 3);
        await ImportAsync();
        Assert.Equal((3, "Kazakhstan hosted the session."), VersionAndText(await Store.LoadAsync(Stop)));
    }

    [Fact]
    public async Task A_Fact_Gone_From_The_Files_Is_Deprecated_And_Comes_Back_As_A_Further_Version()
    {
        await ImportAsync();
        _folder.Without("astana/place");
        Assert.Equal(1, (await ImportAsync()).Deprecated);
        var gone = await Store.LoadAsync(Stop);
        Assert.Equal((2, FactStatus.Deprecated, "no longer in the files"), (gone.Fact("astana/place")!.Version, gone.Fact("astana/place")!.Status, gone.Fact("astana/place")!.Reason));
        Assert.DoesNotContain(gone.Facts, fact => fact.Id == "astana/place");

        _folder.Fact("astana/place", "The session was in Astana.");
        Assert.Equal(1, (await ImportAsync()).Changed);
        var back = YamlFolder.FactOf(await Store.LoadAsync(Stop), "astana/place");
        Assert.Equal((3, FactStatus.Published), (back.Version, back.Status));
        Assert.Equal(["in the files again", "no longer in the files", null], (await Store.HistoryAsync(ItemKind.Fact, back.Id, Stop)).Select(revision => revision.Reason));
    }

    [Fact]
    public async Task An_Entity_Gone_From_The_Files_Is_Removed_Stays_Findable_And_Comes_Back()
    {
        await ImportAsync();
        _folder.Entities("kazakhstan");
        await ImportAsync();
        Assert.Null((await Store.LoadAsync(Stop)).Entity("astana"));
        var removed = (await Store.FindAsync(ItemKind.Entity, "astana", cancellationToken: Stop))!;
        Assert.Equal((2, true, "no longer in the files"), (removed.Version, removed.Removed, removed.Reason));

        _folder.Comment("nothing new");
        Assert.Equal(0, (await ImportAsync()).Deprecated);
        _folder.Entities("kazakhstan", "astana");
        await ImportAsync();
        Assert.Equal(3, (await Store.LoadAsync(Stop)).Entity("astana")!.Version);
    }

    [Fact]
    public async Task A_Session_And_A_Source_Gone_From_The_Files_Are_Removed()
    {
        await ImportAsync();
        _folder.Remove("sessions").Sources("other").Fact(YamlFolder.FactId, "Kazakhstan hosted the session.", source: "other").Fact("astana/place", "The session was in Astana.", source: "other");
        Assert.Equal(2, (await ImportAsync()).Deprecated);
        var loaded = await Store.LoadAsync(Stop);
        Assert.Empty(loaded.Sessions);
        Assert.Equal("other", Assert.Single(loaded.Sources).Id);
    }

    [Fact]
    public async Task What_Was_Added_In_Chat_Is_Not_Taken_Out_By_An_Import()
    {
        await ImportAsync();
        await Store.SaveAsync(new(NewFact("chat/one", "Said in chat."), 0, "moderator", "discord", null), Stop);
        _folder.Comment("something else");
        var report = await ImportAsync();
        Assert.Equal((0, 0), (report.Deprecated, report.Proposed));
        Assert.Equal(FactStatus.Published, YamlFolder.FactOf(await Store.LoadAsync(Stop), "chat/one").Status);
    }

    [Fact]
    public async Task A_Source_That_A_Fact_From_Chat_Cites_Stays_Until_The_Fact_Goes()
    {
        await ImportAsync();
        var fact = NewFact("chat/one", "Said in chat.");
        await Store.SaveAsync(new(fact, 0, "moderator", "discord", null), Stop);
        _folder.Sources("other");
        await ImportAsync();
        Assert.NotNull((await Store.LoadAsync(Stop)).Source("asiaplus"));

        await Store.SaveAsync(new(fact with { Status = FactStatus.Deprecated, Reason = "wrong" }, 1, "moderator", "discord", null), Stop);
        _folder.Comment("next");
        await ImportAsync();
        Assert.Null((await Store.LoadAsync(Stop)).Source("asiaplus"));
    }

    [Fact]
    public async Task Facts_Stand_In_The_Order_Of_The_Files_Also_When_One_Comes_In_Between()
    {
        await ImportAsync();
        _folder.Fact("astana/level", "Between the two.").Fact("astana/mood", "This one, too.");
        await ImportAsync();
        Assert.Equal([YamlFolder.FactId, "astana/level", "astana/mood", "astana/place"], (await Store.LoadAsync(Stop)).Facts.Select(fact => fact.Id));
    }

    [Fact]
    public async Task A_Folder_With_Problems_Is_Refused_And_The_Store_Is_As_It_Was()
    {
        await ImportAsync();
        var before = (await Store.LoadAsync(Stop)).Version;
        _folder.Fact(YamlFolder.FactId, "Changed.").Fact("bad/one", "Bad.", more: ", unheard: of");
        var error = await Assert.ThrowsAsync<KnowledgeFolderException>(ImportAsync);
        Assert.Contains("facts/facts.yaml", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal(before, (await Store.LoadAsync(Stop)).Version);
    }

    [Theory]
    [InlineData("- {id: twice, kind: place, names: {en: [a], ru: [а]}}\n- {id: twice, kind: place, names: {en: [b], ru: [б]}}", "entity 'twice'")]
    [InlineData("- {id: one, key: k7m2p9qx, kind: place, names: {en: [a], ru: [а]}}\n- {id: two, key: k7m2p9qx, kind: place, names: {en: [b], ru: [б]}}", "key 'k7m2p9qx'")]
    public async Task An_Id_Or_Key_That_Stands_Twice_Is_Refused(string entities, string named)
    {
        _folder.Raw("entities", $"entities:\n{entities}\n");
        var error = await Assert.ThrowsAsync<KnowledgeFolderException>(ImportAsync);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Empty((await Store.LoadAsync(Stop)).Facts);
    }

    [Fact]
    public async Task A_Key_Of_The_Files_That_Chat_Has_Given_Away_Is_Refused()
    {
        await ImportAsync();
        var fact = NewFact("chat/one", "Said in chat.") with { Key = ItemKey.Of(ItemKind.Fact, "new/one") };
        await Store.SaveAsync(new(fact, 0, "moderator", "discord", null), Stop);
        _folder.Fact("new/one", "New.");
        var error = await Assert.ThrowsAsync<KnowledgeFolderException>(ImportAsync);
        Assert.Contains("'chat/one'", error.Message, StringComparison.Ordinal);
    }

    private static (int, string?) VersionAndText(KnowledgeBase loaded, string id = YamlFolder.FactId) =>
        (YamlFolder.FactOf(loaded, id).Version, YamlFolder.FactOf(loaded, id).Text.In("en"));
}
