namespace Bot.Knowledge.Storage;

/// <summary>Proposals that imports have made: the same content once; when the files say something else, the older ones are withdrawn.</summary>
internal sealed class FileProposals(KnowledgeDbContext db, IReadOnlyList<ProposalRow> rows, DateTimeOffset now)
{
    private readonly ILookup<(ItemKind, string), ProposalRow> _byItem = rows.ToLookup(row => (row.Kind, row.ItemId));

    /// <summary>False when this content has been proposed before and still waits or was settled.</summary>
    public bool Add(IItem item, int baseVersion, string content, bool removes, string reason)
    {
        var hash = ItemContent.Hash(content, removes);
        var known = _byItem[(item.ItemKind, item.Id)].FirstOrDefault(row => row.ContentHash == hash);
        Withdraw(item, except: known);
        if (known is { Status: ProposalStatus.Withdrawn })
        {
            (known.Status, known.BaseVersion) = (ProposalStatus.Pending, baseVersion);
            return true;
        }
        if (known is null) db.Proposals.Add(NewRow(item, baseVersion, content, hash, removes, reason));
        return known is null;
    }

    /// <summary>Takes back what the files no longer say of this item.</summary>
    public void Withdraw(IItem item, ProposalRow? except)
    {
        foreach (var row in _byItem[(item.ItemKind, item.Id)])
            if (row != except && row.Status == ProposalStatus.Pending) row.Status = ProposalStatus.Withdrawn;
    }

    private ProposalRow NewRow(IItem item, int baseVersion, string content, string hash, bool removes, string reason) => new()
    {
        Kind = item.ItemKind,
        ItemId = item.Id,
        BaseVersion = baseVersion,
        Content = content,
        ContentHash = hash,
        Removes = removes,
        Origin = Revision.Files,
        At = now,
        Reason = reason,
        Status = ProposalStatus.Pending,
    };
}
