using Bot.Knowledge;
using Bot.Knowledge.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace Bot.Tests.Knowledge.Storage;

public sealed class SqliteKnowledgeStoreTests : KnowledgeStoreConformance
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("store-");
    private readonly YamlFolder _yaml = new();

    private string File => Path.Combine(_directory.FullName, "data", "deeper", "bot.db");

    private string Connection => $"Data Source={File};Default Timeout=1";

    protected override Task<IKnowledgeStore> OpenAsync(TimeProvider time) => SqliteKnowledgeStore.OpenAsync(Connection, time, Stop);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _yaml.Dispose();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task Everything_Is_There_After_Closing_And_Opening_Again_And_The_Folder_Is_Skipped()
    {
        await Store.ImportAsync(_yaml.Path, Stop);
        await Store.SaveAsync(Edit("edited", await Store.LoadAsync(Stop)), Stop);
        var before = (await Store.LoadAsync(Stop)).Version;
        await Store.DisposeAsync();
        Assert.Equal([File], Directory.GetFiles(Path.GetDirectoryName(File)!));

        await using var again = await OpenAsync(Time);
        Assert.True((await again.ImportAsync(_yaml.Path, Stop)).Skipped);
        Assert.Equal(before, (await again.LoadAsync(Stop)).Version);
        Assert.Equal(2, (await again.HistoryAsync(ItemKind.Fact, YamlFolder.FactId, Stop)).Count);
    }

    [Fact]
    public async Task Of_Two_Processes_Exactly_One_Wins()
    {
        await Store.ImportAsync(_yaml.Path, Stop);
        await using var other = await OpenAsync(Time);
        var loaded = await Store.LoadAsync(Stop);
        var results = await Task.WhenAll(
            Task.Run(() => Store.SaveAsync(Edit("one", loaded), Stop), Stop), Task.Run(() => other.SaveAsync(Edit("other", loaded), Stop), Stop));
        Assert.Single(results.OfType<SaveResult.Saved>());
        Assert.Single(results.OfType<SaveResult.Outdated>());
    }

    [Fact]
    public async Task Two_Processes_May_Start_On_A_New_File_At_Once()
    {
        var connection = $"Data Source={Path.Combine(_directory.FullName, "new.db")}";
        var stores = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => SqliteKnowledgeStore.OpenAsync(connection, Time, Stop), Stop)));
        var reports = await Task.WhenAll(stores.Select(store => Task.Run(() => store.ImportAsync(_yaml.Path, Stop), Stop)));
        Assert.Single(reports, report => report.Skipped);
        foreach (var store in stores) await store.DisposeAsync();
    }

    [Fact]
    public async Task The_Database_Itself_Refuses_A_Version_That_Exists()
    {
        await Store.ImportAsync(_yaml.Path, Stop);
        await using var engine = new SqliteEngine<KnowledgeDbContext>(Connection, KnowledgeDbContext.Tables);
        await using var db = engine.Open();
        var row = await db.Revisions.AsNoTracking().FirstAsync(Stop);
        db.Revisions.Add(row);
        var error = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));
        Assert.True(engine.IsDuplicate(error));
        Assert.True(engine.IsDuplicate(engine.Explain(error)!));
    }

    [Fact]
    public async Task The_File_Has_A_Write_Ahead_Log_Foreign_Keys_And_A_Busy_Timeout()
    {
        await using var engine = new SqliteEngine<KnowledgeDbContext>(Connection, KnowledgeDbContext.Tables);
        await using var connection = await engine.ConnectAsync(Stop);
        Assert.Equal("wal", await AskAsync("PRAGMA journal_mode"));
        Assert.Equal(1L, await AskAsync("PRAGMA foreign_keys"));
        Assert.Equal(1000L, await AskAsync("PRAGMA busy_timeout"));

        async Task<object?> AskAsync(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            return await command.ExecuteScalarAsync(Stop);
        }
    }

    [Fact]
    public async Task The_Newest_Migration_Is_The_One_That_Start_Up_Looks_For_And_The_Model_Has_No_Other_Change()
    {
        await using var engine = new SqliteEngine<KnowledgeDbContext>(Connection, KnowledgeDbContext.Tables);
        await using var db = engine.Open();
        Assert.Equal(KnowledgeDbContext.Tables.Newest, db.Database.GetMigrations().Last());
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_Lock_That_A_Killed_Migration_Left_Does_Not_Stop_The_Next_Start()
    {
        await Store.DisposeAsync();
        await ExecuteAsync($"""DELETE FROM "{HistoryRepository.DefaultTableName}"; DROP TABLE "Heads"; DROP TABLE "Revisions"; DROP TABLE "Imports"; DROP TABLE "Proposals"; DROP TABLE "Files" """);
        await ExecuteAsync("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2020-01-01 00:00:00+00:00')");
        await using var again = await OpenAsync(Time);
        Assert.Equal(6, (await again.ImportAsync(_yaml.Path, Stop)).Added);
    }

    [Fact]
    public async Task A_Store_Of_The_First_Form_Keeps_What_It_Holds_When_Tables_Are_Added()
    {
        _yaml.Fact("new/one", "New.", verifiedOn: "2026-11-23");
        await Store.ImportAsync(_yaml.Path, Stop);
        var before = (await Store.LoadAsync(Stop)).Version;
        await Store.DisposeAsync();
        await ExecuteAsync($"""DELETE FROM "{HistoryRepository.DefaultTableName}" WHERE MigrationId > '20261123183618_Initial'; DROP TABLE "Files"; ALTER TABLE "Heads" DROP COLUMN "VerifiedOn" """);
        await using var again = await OpenAsync(Time);
        Assert.Equal(before, (await again.LoadAsync(Stop)).Version);
        _yaml.Comment("read again");
        Assert.Equal((0, 0), (await again.ImportAsync(_yaml.Path, Stop)) is var report ? (report.Added, report.Changed) : default);
        Assert.Equal("2026-11-23", (await again.LoadAsync(Stop)).Fact("new/one")!.VerifiedOn.ToString());
    }

    [Fact]
    public async Task A_Database_Of_A_Newer_Program_Is_Refused()
    {
        await Store.DisposeAsync();
        await ExecuteAsync($"""INSERT INTO "{HistoryRepository.DefaultTableName}" VALUES ('99991231000000_Later', '99.0.0')""");
        await RefusesToOpenAsync("written by a newer version");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    public async Task A_Damaged_File_Is_Named_And_Left_As_It_Is(int from)
    {
        await Store.ImportAsync(_yaml.Path, Stop);
        await Store.DisposeAsync();
        var bytes = await System.IO.File.ReadAllBytesAsync(File, Stop);
        bytes.AsSpan(from).Fill(0x5A);
        await System.IO.File.WriteAllBytesAsync(File, bytes, Stop);
        var error = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await using var store = await OpenAsync(Time);
            await store.LoadAsync(Stop);
        });
        AssertOneLine(error, "is damaged or no SQLite database");
        Assert.Equal(bytes, await System.IO.File.ReadAllBytesAsync(File, Stop));
    }

    [Fact]
    public async Task A_Folder_In_Place_Of_The_File_Is_Named()
    {
        await Store.DisposeAsync();
        System.IO.File.Delete(File);
        Directory.CreateDirectory(File);
        await RefusesToOpenAsync("cannot be opened");
    }

    [Fact]
    public async Task A_Folder_That_Cannot_Be_Created_Is_Named()
    {
        var blocked = Path.Combine(_directory.FullName, "blocked");
        await System.IO.File.WriteAllTextAsync(blocked, "", Stop);
        var error = await Assert.ThrowsAsync<StoreException>(() => SqliteKnowledgeStore.OpenAsync($"Data Source={blocked}/data/bot.db", Time, Stop));
        AssertOneLine(error, "cannot be created");
    }

    [Theory]
    [InlineData("Host=localhost;Database=bot")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task A_Connection_String_Of_Something_Else_Is_Named(string connection)
    {
        var error = await Assert.ThrowsAsync<StoreException>(() => SqliteKnowledgeStore.OpenAsync(connection, Time, Stop));
        AssertOneLine(error, "Store:ConnectionString cannot be used");
    }

    [Fact]
    public async Task A_Read_Only_File_Can_Be_Read_And_A_Change_Is_Refused()
    {
        await Store.ImportAsync(_yaml.Path, Stop);
        await using var readOnly = await SqliteKnowledgeStore.OpenAsync(Connection + ";Mode=ReadOnly", Time, Stop);
        var loaded = await readOnly.LoadAsync(Stop);
        Assert.Equal(2, loaded.Facts.Count);
        AssertOneLine(await Assert.ThrowsAsync<StoreException>(() => readOnly.SaveAsync(Edit("edited", loaded), Stop)), "is read-only");
    }

    [Fact]
    public async Task A_Read_Only_Directory_Is_Named()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "The superuser may write everywhere: run the tests as an ordinary user to include this one.");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions on folders.");
        if (OperatingSystem.IsWindows()) return;
        await Store.DisposeAsync();
        System.IO.File.Delete(File);
        var folder = Path.GetDirectoryName(File)!;
        System.IO.File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            await RefusesToOpenAsync("cannot be opened");
        }
        finally
        {
            System.IO.File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_File_Without_Write_Permission_Can_Be_Read_And_A_Change_Is_Refused()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "The superuser may write everywhere: run the tests as an ordinary user to include this one.");
        await Store.ImportAsync(_yaml.Path, Stop);
        await Store.DisposeAsync();
        System.IO.File.SetAttributes(File, FileAttributes.ReadOnly);
        await using (var locked = await OpenAsync(Time))
        {
            var loaded = await locked.LoadAsync(Stop);
            AssertOneLine(await Assert.ThrowsAsync<StoreException>(() => locked.SaveAsync(Edit("edited", loaded), Stop)), "is read-only");
        }
        System.IO.File.SetAttributes(File, FileAttributes.Normal);
    }

    [Fact]
    public async Task A_Full_Disk_Is_Named_And_The_Import_Leaves_The_Store_As_It_Was()
    {
        await Store.ImportAsync(_yaml.Path, Stop);
        var before = (await Store.LoadAsync(Stop)).Version;
        await Store.DisposeAsync();
        var engine = new SqliteEngine<KnowledgeDbContext>(Connection, KnowledgeDbContext.Tables);
        // SQLite takes a limit below the present size as the present size.
        engine.Pragmas += "PRAGMA max_page_count = 1;";
        await using var full = await KnowledgeStore.OpenAsync(engine, Time, Stop);
        _yaml.Fact(YamlFolder.FactId, "changed");
        for (var number = 0; number < 100; number++) _yaml.Fact($"more/{number}", $"Fact number {number}.");
        AssertOneLine(await Assert.ThrowsAsync<StoreException>(() => full.ImportAsync(_yaml.Path, Stop)), "the disk is full");
        Assert.Equal(before, (await full.LoadAsync(Stop)).Version);
        await full.DisposeAsync();

        await using var roomy = await OpenAsync(Time);
        Assert.Equal(100, (await roomy.ImportAsync(_yaml.Path, Stop)).Added);
    }

    [Fact]
    public async Task A_Database_That_Another_Program_Holds_Is_Named()
    {
        await Store.ImportAsync(_yaml.Path, Stop);
        var loaded = await Store.LoadAsync(Stop);
        await using var other = new SqliteConnection(Connection);
        await other.OpenAsync(Stop);
        await using var transaction = await other.BeginTransactionAsync(Stop);
        AssertOneLine(await Assert.ThrowsAsync<StoreException>(() => Store.SaveAsync(Edit("edited", loaded), Stop)), "is in use by another program");
        Assert.Equal(loaded.Version, (await Store.LoadAsync(Stop)).Version);
    }

    [Fact]
    public async Task An_Item_That_Cannot_Be_Read_Is_Named()
    {
        await Store.ImportAsync(_yaml.Path, Stop);
        await ExecuteAsync("""UPDATE "Revisions" SET "Content" = '{}'""");
        AssertOneLine(await Assert.ThrowsAsync<StoreException>(() => Store.LoadAsync(Stop)), "holds an item that this version of the bot cannot read");
    }

    private static Change Edit(string words, KnowledgeBase loaded) =>
        new(YamlFolder.FactOf(loaded) with { Text = LocalText.English(words) }, YamlFolder.FactOf(loaded).Version, "moderator", "telegram", null);

    private static void AssertOneLine(StoreException error, string words)
    {
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    private async Task RefusesToOpenAsync(string words) => AssertOneLine(await Assert.ThrowsAsync<StoreException>(() => OpenAsync(Time)), words);

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"{Connection};Pooling=False");
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Stop);
    }
}
