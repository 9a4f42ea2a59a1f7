using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Bot.Knowledge.Storage;

/// <summary>A set of tables with a history of its own; several sets may share a database.</summary>
/// <param name="Create">Makes a context of them.</param>
/// <param name="History">The table that tells which migrations were applied.</param>
/// <param name="Newest">The last of their migrations; a test holds them together.</param>
internal sealed record StoreTables<TContext>(Func<DbContextOptions<TContext>, TContext> Create, string History, string Newest)
    where TContext : DbContext;

/// <summary>All that differs between database engines.</summary>
internal abstract class StoreEngine<TContext> : IAsyncDisposable
    where TContext : DbContext
{
    /// <summary>Whether readers, too, have to wait for each other.</summary>
    public abstract bool OneAtATime { get; }

    /// <summary>A new context; the caller disposes it.</summary>
    public abstract TContext Open();

    /// <summary>An open connection for plain SQL; the caller disposes it.</summary>
    public abstract Task<DbConnection> ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Creates what is missing and brings the tables to the newest form.</summary>
    public abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Whether this error, or a cause of it, is that a row's unique key is taken.</summary>
    public abstract bool IsDuplicate(Exception error);

    /// <summary>The failure in words for the user, or null for an error that is not the database's.</summary>
    public abstract StoreException? Explain(Exception error);

    public abstract ValueTask DisposeAsync();
}
