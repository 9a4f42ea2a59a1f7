namespace Bot.Knowledge.Storage;

/// <summary>Opens stores on SQLite.</summary>
public static class SqliteKnowledgeStore
{
    /// <summary>Opens the database of a connection string; creates the file and its folder when they do not exist, and brings older tables up to date.</summary>
    /// <param name="connectionString"><c>Data Source=data/bot.db</c>. A relative path counts from the working directory.</param>
    /// <param name="time">Dates the versions.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="StoreException">It cannot be opened; the message names the mend.</exception>
    public static Task<IKnowledgeStore> OpenAsync(string connectionString, TimeProvider time, CancellationToken cancellationToken = default) =>
        KnowledgeStore.OpenAsync(new SqliteEngine<KnowledgeDbContext>(connectionString, KnowledgeDbContext.Tables), time, cancellationToken);

    /// <summary>An empty store in memory, gone when disposed.</summary>
    public static Task<IKnowledgeStore> InMemoryAsync(TimeProvider time, CancellationToken cancellationToken = default) =>
        OpenAsync("Data Source=:memory:", time, cancellationToken);
}
