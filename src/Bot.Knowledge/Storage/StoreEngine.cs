using System.Data.Common;

namespace Bot.Knowledge.Storage;

/// <summary>All that differs between database engines.</summary>
internal abstract class StoreEngine : IAsyncDisposable
{
    /// <summary>Whether readers, too, have to wait for each other.</summary>
    public abstract bool OneAtATime { get; }

    /// <summary>A new context; the caller disposes it.</summary>
    public abstract KnowledgeDbContext Open();

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
