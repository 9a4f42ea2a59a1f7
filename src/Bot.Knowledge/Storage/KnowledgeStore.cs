using Bot.Knowledge.Files;
using Microsoft.EntityFrameworkCore;

namespace Bot.Knowledge.Storage;

/// <summary>The store on Entity Framework Core; what is particular to a database stands in its <see cref="StoreEngine{TContext}"/>.</summary>
internal sealed class KnowledgeStore(StoreAccess<KnowledgeDbContext> access, TimeProvider time) : IKnowledgeStore
{
    public static async Task<IKnowledgeStore> OpenAsync(StoreEngine<KnowledgeDbContext> engine, TimeProvider time, CancellationToken cancellationToken) =>
        new KnowledgeStore(await StoreAccess<KnowledgeDbContext>.OpenAsync(engine, cancellationToken), time);

    public Task<KnowledgeBase> LoadAsync(CancellationToken cancellationToken) =>
        access.AskAsync(connection => CurrentState.LoadAsync(connection, cancellationToken), cancellationToken);

    public async Task<ImportReport> ImportAsync(string directory, CancellationToken cancellationToken)
    {
        var hash = KnowledgeFolder.HashOf(directory);
        if (await access.AskAsync(connection => CurrentState.LastImportAsync(connection, cancellationToken), cancellationToken) == FolderImport.NameOf(hash)) return new ImportReport(hash, Skipped: true);
        return await ImportAsync(KnowledgeFolder.Read(directory, await access.AskAsync(connection => CurrentState.FilesAsync(connection, cancellationToken), cancellationToken)), cancellationToken);
    }

    public Task<ImportReport> ImportAsync(KnowledgeFolder folder, CancellationToken cancellationToken) =>
        access.WriteAsync(
            async db => await CurrentState.LastImportAsync(db.Database.GetDbConnection(), cancellationToken) == FolderImport.NameOf(folder.Hash)
                ? new ImportReport(folder.Hash, Skipped: true)
                : await new FolderImport(db, folder, time.GetUtcNow()).RunAsync(cancellationToken),
            cancellationToken);

    public async Task<SaveResult> SaveAsync(Change change, CancellationToken cancellationToken)
    {
        Task<SaveResult> Once() => access.WriteAsync(db => Saving.SaveAsync(db, change, time.GetUtcNow(), cancellationToken), cancellationToken);
        try
        {
            return await Once();
        }
        catch (StoreException error) when (access.Engine.IsDuplicate(error))
        {
            // Another process stored its version between our look and our write; looking again tells which.
            return await Once();
        }
    }

    public Task<Revision?> FindAsync(ItemKind kind, string idOrKey, int? version, CancellationToken cancellationToken) =>
        access.ReadAsync(
            async db =>
            {
                var rows = Named(db, kind, idOrKey);
                if (version is { } exact) rows = rows.Where(row => row.Version == exact);
                var found = await rows.OrderByDescending(row => row.ItemId == idOrKey).ThenByDescending(row => row.Version).FirstOrDefaultAsync(cancellationToken);
                return found?.ToRevision();
            },
            cancellationToken);

    public Task<IReadOnlyList<Revision>> HistoryAsync(ItemKind kind, string idOrKey, CancellationToken cancellationToken) =>
        access.ReadAsync<IReadOnlyList<Revision>>(
            async db =>
            {
                var id = await Named(db, kind, idOrKey).OrderByDescending(row => row.ItemId == idOrKey).ThenByDescending(row => row.Version)
                    .Select(row => row.ItemId).FirstOrDefaultAsync(cancellationToken);
                var rows = db.Revisions.Where(row => row.Kind == kind && row.ItemId == id).OrderByDescending(row => row.Version);
                return [.. (await rows.ToListAsync(cancellationToken)).Select(row => row.ToRevision())];
            },
            cancellationToken);

    public Task<IReadOnlyList<Proposal>> ProposalsAsync(ProposalStatus? status, CancellationToken cancellationToken) =>
        access.ReadAsync<IReadOnlyList<Proposal>>(
            async db =>
            {
                var rows = db.Proposals.Where(row => status == null || row.Status == status).OrderBy(row => row.Number);
                return [.. (await rows.ToListAsync(cancellationToken)).Select(row => row.ToProposal())];
            },
            cancellationToken);

    public Task<bool> RejectAsync(long proposal, CancellationToken cancellationToken) =>
        access.WriteAsync(db => Saving.SettleAsync(db, proposal, ProposalStatus.Rejected, cancellationToken), cancellationToken);

    public ValueTask DisposeAsync() => access.DisposeAsync();

    private static IQueryable<RevisionRow> Named(KnowledgeDbContext db, ItemKind kind, string idOrKey) =>
        db.Revisions.Where(row => row.Kind == kind && (row.ItemId == idOrKey || row.Key == idOrKey));
}
