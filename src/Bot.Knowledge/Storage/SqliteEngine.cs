using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bot.Knowledge.Storage;

/// <summary>SQLite: a file with a write-ahead log, or a database in memory that lives as long as this object.</summary>
internal sealed class SqliteEngine<TContext> : StoreEngine<TContext>
    where TContext : DbContext
{
    private readonly SqliteConnectionStringBuilder _settings;
    private readonly SqliteConnection? _keptOpen;
    private readonly StoreTables<TContext> _tables;
    private readonly Lazy<DbContextOptions<TContext>> _options;

    /// <param name="connectionString">Names the file.</param>
    /// <param name="tables">What is kept in it.</param>
    /// <param name="synchronous"><c>FULL</c> survives the loss of power, <c>NORMAL</c> the end of the process.</param>
    /// <exception cref="StoreException">This is no connection string of SQLite.</exception>
    public SqliteEngine(string connectionString, StoreTables<TContext> tables, string synchronous = "FULL")
    {
        _tables = tables;
        _settings = Read(connectionString);
        if (_settings.Mode == SqliteOpenMode.Memory) _keptOpen = new SqliteConnection(_settings.ToString());
        Pragmas = $"PRAGMA busy_timeout = {_settings.DefaultTimeout * 1000}; PRAGMA synchronous = {synchronous};";
        _options = new(() => new DbContextOptionsBuilder<TContext>().AddInterceptors(new Opened(this)).UseSqlite(_settings.ToString(), sqlite => sqlite.MigrationsHistoryTable(tables.History)).Options);
    }

    // Connections to one database in memory lock each other's tables without waiting.
    public override bool OneAtATime => _keptOpen is not null;

    /// <summary>What every connection is told when it opens.</summary>
    public string Pragmas { get; set; }

    public override TContext Open() => _tables.Create(_options.Value);

    public override async Task<DbConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_settings.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            SetUp(connection);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (_keptOpen is null) SqliteFailures.CreateFolderOf(_settings.DataSource);
        else await _keptOpen.OpenAsync(cancellationToken);
        await SqliteMigration.RunAsync(this, _tables, _settings.DataSource, cancellationToken);
    }

    public override bool IsDuplicate(Exception error) => SqliteFailures.Of(error) is { SqliteExtendedErrorCode: 1555 or 2067 };

    public override StoreException? Explain(Exception error) => SqliteFailures.Explain(error, _settings.DataSource);

    public override async ValueTask DisposeAsync()
    {
        if (_keptOpen is not null) await _keptOpen.DisposeAsync();
        // Closes the file, so that it can be moved, and empties the log into it.
        await using var connection = new SqliteConnection(_settings.ToString());
        SqliteConnection.ClearPool(connection);
    }

    private static SqliteConnectionStringBuilder Read(string connectionString)
    {
        try
        {
            var settings = new SqliteConnectionStringBuilder("Default Timeout=10;" + connectionString) { ForeignKeys = true };
            if (settings.DataSource.Length == 0) throw new ArgumentException("it names no file.");
            if (settings.DataSource != ":memory:" && settings.Mode != SqliteOpenMode.Memory) return settings;
            return new($"Data Source={Guid.NewGuid():N};Mode=Memory;Cache=Shared;Foreign Keys=True");
        }
        catch (ArgumentException error)
        {
            throw new StoreException($"Store:ConnectionString cannot be used: {error.Message.ReplaceLineEndings(" ")} Write 'Data Source=data/bot.db'.", error);
        }
    }

    private void SetUp(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    private sealed class Opened(SqliteEngine<TContext> engine) : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => engine.SetUp(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            engine.SetUp(connection);
            return Task.CompletedTask;
        }
    }
}
