using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Bot.Knowledge.Storage;

/// <summary>Brings a SQLite database to the newest form. Asks Entity Framework only when there is something to do, since its start takes a second.</summary>
internal static class SqliteMigration
{
    private const string Lock = "__EFMigrationsLock";

    /// <exception cref="StoreException">A newer version of the program has written the database.</exception>
    public static async Task RunAsync<TContext>(SqliteEngine<TContext> engine, StoreTables<TContext> tables, string file, CancellationToken cancellationToken)
        where TContext : DbContext
    {
        var (_, history, newest) = tables;
        await using var connection = await engine.ConnectAsync(cancellationToken);
        var applied = await HasTableAsync(connection, history, cancellationToken)
            ? (string?)await AskAsync(connection, $"SELECT MAX(MigrationId) FROM {history}", cancellationToken)
            : null;
        if (applied == newest) return;
        if (string.CompareOrdinal(applied, newest) > 0)
            throw new StoreException($"The store {file} was written by a newer version of the bot. Update the bot, or name another file in Store:ConnectionString.");
        // Kept in the file from now on: readers and a writer do not wait for each other.
        await AskAsync(connection, "PRAGMA journal_mode = WAL", cancellationToken);
        await FreeLockAsync(connection, cancellationToken);
        await using var db = engine.Open();
        await db.Database.MigrateAsync(cancellationToken);
    }

    // A process that is killed during a migration leaves Entity Framework's lock behind, and every later start would wait for ever.
    // Ours take far less than ten seconds; a time in the future is a clock that was set back.
    private static async Task FreeLockAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (!await HasTableAsync(connection, Lock, cancellationToken)) return;
        const string Stale = $"DELETE FROM {Lock} WHERE coalesce(abs(julianday('now') - julianday(Timestamp)), 1) > 10.0 / 86400";
        while ((long)(await AskAsync(connection, $"{Stale}; SELECT COUNT(*) FROM {Lock}", cancellationToken))! > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
    }

    private static async Task<bool> HasTableAsync(DbConnection connection, string name, CancellationToken cancellationToken) =>
        (long)(await AskAsync(connection, $"SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = '{name}'", cancellationToken))! > 0;

    private static async Task<object?> AskAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellationToken) is { } value and not DBNull ? value : null;
    }
}
