using Bot.Knowledge;
using Bot.Knowledge.Files;
using Bot.Knowledge.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Composition;

/// <summary>Opens the fact base once, before anything asks for it: from the store, brought up to date from the knowledge folder, or from a folder alone.</summary>
internal sealed partial class FactBase(
    IOptions<StoreOptions> store, IOptions<KnowledgeOptions> knowledge, IHostEnvironment environment, TimeProvider time, ILogger<FactBase> logger)
{
    private const int ReadOnly = 8;
    private const int Full = 13;

    private KnowledgeBase? _current;

    /// <summary>Where the index of the stored facts is kept: beside the store's file; null when the facts come from a folder alone, or from a store in memory.</summary>
    public string? IndexFolder { get; private set; }

    /// <summary>The fact base.</summary>
    /// <exception cref="InvalidOperationException">It was not opened.</exception>
    public KnowledgeBase Current => _current ?? throw new InvalidOperationException("The fact base is used before it was opened.");

    /// <param name="folder">A knowledge folder to open in memory instead, or null; the store is then not touched.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="StoreException">The store is there but cannot be used.</exception>
    /// <exception cref="KnowledgeFolderException">The knowledge folder cannot be used.</exception>
    public async Task OpenAsync(string? folder, CancellationToken cancellationToken) =>
        _current = folder is null ? await StoredAsync(cancellationToken) : InMemory(folder);

    private async Task<KnowledgeBase> StoredAsync(CancellationToken cancellationToken)
    {
        var directory = Path.GetFullPath(knowledge.Value.Directory, environment.ContentRootPath);
        var connection = store.Value.ConnectionStringFrom(environment.ContentRootPath);
        var isNew = !File.Exists(new SqliteConnectionStringBuilder(connection).DataSource);
        try
        {
            await using var opened = await SqliteKnowledgeStore.OpenAsync(connection, time, cancellationToken);
            var report = await opened.ImportAsync(directory, cancellationToken);
            if (!report.Skipped) LogImported(report.FilesRead, report.Added, report.Changed, report.Deprecated, report.Proposed);
            var loaded = await opened.LoadAsync(cancellationToken);
            IndexFolder = FileOf(connection) is { } file ? $"{file}-index" : null;
            return loaded;
        }
        catch (StoreException error) when (isNew || error.InnerException is SqliteException { SqliteErrorCode: ReadOnly or Full })
        {
            // Where nothing was stored, nothing is missed; where nothing can be written, one can still answer, and is told from what.
            LogFallBack(error.Message);
            return InMemory(directory);
        }
    }

    private static string? FileOf(string connection) => new SqliteConnectionStringBuilder(connection).DataSource is var source && Path.IsPathFullyQualified(source) ? source : null;

    private static KnowledgeBase InMemory(string directory) => KnowledgeFolder.Read(directory).ToKnowledgeBase();

    [LoggerMessage(Level = LogLevel.Information, Message = "Imported the knowledge folder: {FilesRead} files read, {Added} new, {Changed} changed, {Deprecated} gone, {Proposed} to review")]
    private partial void LogImported(int filesRead, int added, int changed, int deprecated, int proposed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Answering from the knowledge folder alone, without what was changed in chat. {Reason}")]
    private partial void LogFallBack(string reason);
}
