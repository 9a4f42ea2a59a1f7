using Bot.Knowledge;
using Bot.Knowledge.Storage;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bot.Tests.Knowledge.Storage;

/// <summary>What every engine of the store must do. Another engine inherits this class and opens its own empty store. The rules of import stand in the other part.</summary>
public abstract partial class KnowledgeStoreConformance : IAsyncLifetime
{
    private readonly YamlFolder _folder = new();

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    private protected IKnowledgeStore Store { get; private set; } = null!;

    /// <summary>Opens an empty store.</summary>
    protected abstract Task<IKnowledgeStore> OpenAsync(TimeProvider time);

    public virtual async ValueTask InitializeAsync() => Store = await OpenAsync(Time);

    public virtual async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_Empty_Store_Loads_As_An_Empty_Base()
    {
        var loaded = await Store.LoadAsync(Stop);
        Assert.Empty(loaded.Facts);
        Assert.Empty(loaded.Sources);
        Assert.Null(await Store.FindAsync(ItemKind.Fact, "none", cancellationToken: Stop));
        Assert.Empty(await Store.HistoryAsync(ItemKind.Fact, "none", Stop));
        Assert.Empty(await Store.ProposalsAsync(null, Stop));
    }

    [Fact]
    public async Task A_Saved_Change_Is_The_Next_Version_With_Who_When_Whence_And_Why()
    {
        await ImportAsync();
        Time.Advance(TimeSpan.FromHours(1));
        var saved = await EditAsync("Kazakhstan hosted it.");
        Assert.Equal((2, "moderator", "telegram", "clearer", false), (saved.Version, saved.Role, saved.Origin, saved.Reason, saved.Removed));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 13, 0, 0, TimeSpan.Zero), saved.At);
        var loaded = YamlFolder.FactOf(await Store.LoadAsync(Stop));
        Assert.Equal((2, "Kazakhstan hosted it."), (loaded.Version, loaded.Text.In("en")));
    }

    [Fact]
    public async Task A_New_Item_Starts_At_Version_1()
    {
        var fact = NewFact("chat/one", "Said in chat.") with { Version = 7 };
        var saved = Assert.IsType<SaveResult.Saved>(await Store.SaveAsync(new(fact, 0, "moderator", "discord", null), Stop));
        Assert.Equal(1, saved.Revision.Version);
        Assert.Equal(1, YamlFolder.FactOf(await Store.LoadAsync(Stop), "chat/one").Version);
    }

    [Fact]
    public async Task What_Is_Added_In_Chat_Stands_Behind_What_Is_In_The_Files()
    {
        await ImportAsync();
        await Store.SaveAsync(new(NewFact("aaa/one", "Said in chat."), 0, "moderator", "discord", null), Stop);
        Assert.Equal([YamlFolder.FactId, "astana/place", "aaa/one"], (await Store.LoadAsync(Stop)).Facts.Select(fact => fact.Id));
    }

    [Fact]
    public async Task The_Slower_Of_Two_Authors_Is_Told_And_Changes_Nothing()
    {
        await ImportAsync();
        var first = await EditAsync("first");
        var slower = await Store.SaveAsync(new(((Fact)first.Item) with { Text = LocalText.English("second") }, 1, "owner", "terminal", null), Stop);
        var latest = Assert.IsType<SaveResult.Outdated>(slower).Latest;
        Assert.Equal((2, "first"), (latest!.Version, ((Fact)latest.Item).Text.In("en")));
        Assert.Equal(2, (await Store.HistoryAsync(ItemKind.Fact, YamlFolder.FactId, Stop)).Count);
    }

    [Fact]
    public async Task Expecting_A_Version_Of_What_Does_Not_Exist_Is_Outdated_And_So_Is_Adding_What_Exists()
    {
        await ImportAsync();
        var missing = await Store.SaveAsync(new(NewFact("chat/one", "x"), 3, "moderator", "terminal", null), Stop);
        Assert.Null(Assert.IsType<SaveResult.Outdated>(missing).Latest);
        var existing = await Store.SaveAsync(new(NewFact(YamlFolder.FactId, "x"), 0, "moderator", "terminal", null), Stop);
        Assert.Equal(1, Assert.IsType<SaveResult.Outdated>(existing).Latest!.Version);
    }

    [Fact]
    public async Task Of_Many_Simultaneous_Authors_Exactly_One_Wins()
    {
        await ImportAsync();
        var fact = YamlFolder.FactOf(await Store.LoadAsync(Stop));
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(author => Task.Run(
            () => Store.SaveAsync(new(fact with { Text = LocalText.English($"author {author}") }, 1, "moderator", "telegram", null), Stop), Stop)));
        Assert.Single(results.OfType<SaveResult.Saved>());
        Assert.Equal(7, results.OfType<SaveResult.Outdated>().Count());
        Assert.Equal(2, (await Store.HistoryAsync(ItemKind.Fact, fact.Id, Stop)).Count);
    }

    [Fact]
    public async Task A_Key_That_Another_Item_Has_Is_Refused()
    {
        await ImportAsync();
        var fact = NewFact("chat/one", "x") with { Key = ItemKey.Of(ItemKind.Source, "asiaplus") };
        var taken = Assert.IsType<SaveResult.KeyTaken>(await Store.SaveAsync(new(fact, 0, "moderator", "terminal", null), Stop));
        Assert.Equal((ItemKind.Source, "asiaplus"), (taken.Kind, taken.Id));
        Assert.Null((await Store.LoadAsync(Stop)).Fact("chat/one"));
    }

    [Fact]
    public async Task An_Item_Is_Found_By_Id_Or_Key_In_The_Latest_Or_An_Exact_Version()
    {
        await ImportAsync();
        await EditAsync("edited");
        var key = ItemKey.Of(ItemKind.Fact, YamlFolder.FactId);
        foreach (var name in (string[])[YamlFolder.FactId, key])
        {
            Assert.Equal(2, (await Store.FindAsync(ItemKind.Fact, name, cancellationToken: Stop))!.Version);
            var old = (await Store.FindAsync(ItemKind.Fact, name, 1, Stop))!;
            Assert.Equal((1, 1, "Kazakhstan hosted the session."), (old.Version, old.Item.Version, ((Fact)old.Item).Text.In("en")));
            Assert.Null(await Store.FindAsync(ItemKind.Fact, name, 3, Stop));
            Assert.Null(await Store.FindAsync(ItemKind.Source, name, cancellationToken: Stop));
            Assert.Equal([2, 1], (await Store.HistoryAsync(ItemKind.Fact, name, Stop)).Select(revision => revision.Version));
        }
    }

    [Fact]
    public async Task Every_Change_Gives_The_Base_Another_Version_And_Loading_Again_Does_Not()
    {
        var versions = new List<string> { (await Store.LoadAsync(Stop)).Version };
        await ImportAsync();
        versions.Add((await Store.LoadAsync(Stop)).Version);
        await EditAsync("edited");
        versions.Add((await Store.LoadAsync(Stop)).Version);
        Assert.Equal(3, versions.Distinct().Count());
        Assert.Equal(versions[^1], (await Store.LoadAsync(Stop)).Version);
    }

    [Fact]
    public async Task A_Removed_Source_Leaves_The_Base_But_Stays_Findable()
    {
        await ImportAsync();
        var source = (await Store.LoadAsync(Stop)).Source("asiaplus")!;
        await Store.SaveAsync(new(source, 1, "owner", "terminal", "withdrawn") { Removed = true }, Stop);
        Assert.Null((await Store.LoadAsync(Stop)).Source("asiaplus"));
        var found = (await Store.FindAsync(ItemKind.Source, source.Key, cancellationToken: Stop))!;
        Assert.Equal((2, true, "Asia-Plus"), (found.Version, found.Removed, ((Source)found.Item).Publisher));
    }

    [Fact]
    public async Task A_Deprecated_Fact_Is_No_Longer_Served_But_Found()
    {
        await ImportAsync();
        var fact = YamlFolder.FactOf(await Store.LoadAsync(Stop));
        await Store.SaveAsync(new(fact with { Status = FactStatus.Deprecated, Reason = "wrong" }, 1, "moderator", "terminal", "wrong"), Stop);
        var loaded = await Store.LoadAsync(Stop);
        Assert.DoesNotContain(loaded.Facts, served => served.Id == fact.Id);
        Assert.Equal("wrong", loaded.Fact(fact.Id)!.Reason);
    }

    private static Fact NewFact(string id, string words) => new()
    {
        Id = id,
        Key = ItemKey.Of(ItemKind.Fact, id),
        Kind = FactKind.Session,
        Text = LocalText.English(words),
        Sources = [new Citation("asiaplus", null, null)],
    };

    private Task<ImportReport> ImportAsync() => Store.ImportAsync(_folder.Path, Stop);

    private async Task<Revision> EditAsync(string words, string id = YamlFolder.FactId)
    {
        var fact = YamlFolder.FactOf(await Store.LoadAsync(Stop), id);
        var edited = fact with { Text = LocalText.English(words) };
        return Assert.IsType<SaveResult.Saved>(await Store.SaveAsync(new(edited, fact.Version, "moderator", "telegram", "clearer"), Stop)).Revision;
    }
}
