using System.Data.Common;
using Bot.Knowledge.Files;
using Microsoft.EntityFrameworkCore;

namespace Bot.Knowledge.Storage;

/// <summary>The store on Entity Framework Core; what is particular to a database stands in its <see cref="StoreEngine"/>.</summary>
internal sealed class KnowledgeStore(StoreEngine engine, TimeProvider time) : IKnowledgeStore
{
    // Writers of this process wait here, which is fair, and not in the database, which polls.
    private readonly SemaphoreSlim _gate = new(1, 1);

    public static async Task<IKnowledgeStore> OpenAsync(StoreEngine engine, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await engine.PrepareAsync(cancellationToken);
            return new KnowledgeStore(engine, time);
        }
        catch (Exception error)
        {
            await engine.DisposeAsync();
            if (error is not StoreException && engine.Explain(error) is { } explained) throw explained;
            throw;
        }
    }

    public Task<KnowledgeBase> LoadAsync(CancellationToken cancellationToken) =>
        AskAsync(connection => CurrentState.LoadAsync(connection, cancellationToken), cancellationToken);

    public async Task<ImportReport> ImportAsync(string directory, CancellationToken cancellationToken)
    {
        var hash = KnowledgeFolder.HashOf(directory);
        return await AskAsync(connection => CurrentState.LastImportAsync(connection, cancellationToken), cancellationToken) == hash
            ? new ImportReport(hash, Skipped: true)
            : await ImportAsync(KnowledgeFolder.Read(directory), cancellationToken);
    }

    public Task<ImportReport> ImportAsync(KnowledgeFolder folder, CancellationToken cancellationToken) =>
        WriteAsync(
            async db => await CurrentState.LastImportAsync(db.Database.GetDbConnection(), cancellationToken) == folder.Hash
                ? new ImportReport(folder.Hash, Skipped: true)
                : await new FolderImport(db, folder, time.GetUtcNow()).RunAsync(cancellationToken),
            cancellationToken);

    public async Task<SaveResult> SaveAsync(Change change, CancellationToken cancellationToken)
    {
        Task<SaveResult> Once() => WriteAsync(db => Saving.SaveAsync(db, change, time.GetUtcNow(), cancellationToken), cancellationToken);
        try
        {
            return await Once();
        }
        catch (StoreException error) when (engine.IsDuplicate(error))
        {
            // Another process stored its version between our look and our write; looking again tells which.
            return await Once();
        }
    }

    public Task<Revision?> FindAsync(ItemKind kind, string idOrKey, int? version, CancellationToken cancellationToken) =>
        ReadAsync(
            async db =>
            {
                var rows = Named(db, kind, idOrKey);
                if (version is { } exact) rows = rows.Where(row => row.Version == exact);
                var found = await rows.OrderByDescending(row => row.ItemId == idOrKey).ThenByDescending(row => row.Version).FirstOrDefaultAsync(cancellationToken);
                return found?.ToRevision();
            },
            cancellationToken);

    public Task<IReadOnlyList<Revision>> HistoryAsync(ItemKind kind, string idOrKey, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<Revision>>(
            async db =>
            {
                var id = await Named(db, kind, idOrKey).OrderByDescending(row => row.ItemId == idOrKey).ThenByDescending(row => row.Version)
                    .Select(row => row.ItemId).FirstOrDefaultAsync(cancellationToken);
                var rows = db.Revisions.Where(row => row.Kind == kind && row.ItemId == id).OrderByDescending(row => row.Version);
                return [.. (await rows.ToListAsync(cancellationToken)).Select(row => row.ToRevision())];
            },
            cancellationToken);

    public Task<IReadOnlyList<Proposal>> ProposalsAsync(ProposalStatus? status, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<Proposal>>(
            async db =>
            {
                var rows = db.Proposals.Where(row => status == null || row.Status == status).OrderBy(row => row.Number);
                return [.. (await rows.ToListAsync(cancellationToken)).Select(row => row.ToProposal())];
            },
            cancellationToken);

    public Task<bool> RejectAsync(long proposal, CancellationToken cancellationToken) =>
        WriteAsync(db => Saving.SettleAsync(db, proposal, ProposalStatus.Rejected, cancellationToken), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        _gate.Dispose();
    }

    private static IQueryable<RevisionRow> Named(KnowledgeDbContext db, ItemKind kind, string idOrKey) =>
        db.Revisions.Where(row => row.Kind == kind && (row.ItemId == idOrKey || row.Key == idOrKey));

    private Task<T> AskAsync<T>(Func<DbConnection, Task<T>> ask, CancellationToken cancellationToken) =>
        RunAsync(
            async () =>
            {
                await using var connection = await engine.ConnectAsync(cancellationToken);
                return await ask(connection);
            },
            alone: engine.OneAtATime,
            cancellationToken);

    private Task<T> ReadAsync<T>(Func<KnowledgeDbContext, Task<T>> read, CancellationToken cancellationToken) =>
        RunAsync(
            async () =>
            {
                await using var db = engine.Open();
                db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
                return await read(db);
            },
            alone: engine.OneAtATime,
            cancellationToken);

    private Task<T> WriteAsync<T>(Func<KnowledgeDbContext, Task<T>> write, CancellationToken cancellationToken) =>
        RunAsync(
            async () =>
            {
                await using var db = engine.Open();
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                var result = await write(db);
                await transaction.CommitAsync(cancellationToken);
                return result;
            },
            alone: true,
            cancellationToken);

    private async Task<T> RunAsync<T>(Func<Task<T>> run, bool alone, CancellationToken cancellationToken)
    {
        if (alone) await _gate.WaitAsync(cancellationToken);
        try
        {
            return await run();
        }
        catch (Exception error) when (engine.Explain(error) is { } explained)
        {
            throw explained;
        }
        finally
        {
            if (alone) _gate.Release();
        }
    }
}
