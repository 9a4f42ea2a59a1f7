using Microsoft.EntityFrameworkCore;

namespace Bot.Knowledge.Storage;

/// <summary>One change into the tables, within a transaction of the caller.</summary>
internal static class Saving
{
    public static async Task<SaveResult> SaveAsync(KnowledgeDbContext db, Change change, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var item = change.Item;
        var head = await db.Heads.Include(row => row.Latest)
            .SingleOrDefaultAsync(row => row.Kind == item.ItemKind && row.ItemId == item.Id, cancellationToken);
        if ((head?.Version ?? 0) != change.ExpectedVersion) return new SaveResult.Outdated(head?.Latest!.ToRevision());
        var holder = await db.Heads.AsNoTracking().SingleOrDefaultAsync(row => row.Key == item.Key, cancellationToken);
        if (holder is not null && (holder.Kind, holder.ItemId) != (item.ItemKind, item.Id)) return new SaveResult.KeyTaken(holder.Kind, holder.ItemId);

        var row = NewVersion(change, now);
        db.Revisions.Add(row);
        if (head is null) db.Heads.Add(await NewHeadAsync(db, row, (item as Fact)?.VerifiedOn, cancellationToken));
        else (head.Version, head.Key) = (row.Version, row.Key);
        if (head is not null && item is Fact { VerifiedOn: { } verified }) head.VerifiedOn = verified.ToString();
        await db.SaveChangesAsync(cancellationToken);
        if (change.Accepts is { } proposal) await SettleAsync(db, proposal, ProposalStatus.Accepted, cancellationToken);
        return new SaveResult.Saved(row.ToRevision());
    }

    /// <summary>Gives a pending proposal its final status; false when there is no pending one.</summary>
    public static async Task<bool> SettleAsync(KnowledgeDbContext db, long proposal, ProposalStatus status, CancellationToken cancellationToken) =>
        await db.Proposals.Where(row => row.Number == proposal && row.Status == ProposalStatus.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, status), cancellationToken) > 0;

    private static RevisionRow NewVersion(Change change, DateTimeOffset now) => new()
    {
        Kind = change.Item.ItemKind,
        ItemId = change.Item.Id,
        Version = change.ExpectedVersion + 1,
        Key = change.Item.Key,
        Content = ItemContent.Write(change.Item),
        Removed = change.Removed,
        Role = change.Role,
        Origin = change.Origin,
        At = now,
        Reason = change.Reason,
    };

    // What is added in chat stands behind everything from the files.
    private static async Task<HeadRow> NewHeadAsync(KnowledgeDbContext db, RevisionRow row, DateSpan? verifiedOn, CancellationToken cancellationToken) => new()
    {
        Kind = row.Kind,
        ItemId = row.ItemId,
        Version = row.Version,
        Key = row.Key,
        VerifiedOn = verifiedOn?.ToString(),
        Position = 1 + (await db.Heads.MaxAsync(head => (int?)head.Position, cancellationToken) ?? 0),
    };
}
