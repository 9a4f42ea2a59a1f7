using Bot.Knowledge.Files;
using Microsoft.EntityFrameworkCore;

namespace Bot.Knowledge.Storage;

/// <summary>One import of a knowledge folder, within a transaction of the caller. DESIGN section 4 states what the files may change.</summary>
internal sealed class FolderImport(KnowledgeDbContext db, KnowledgeFolder folder, DateTimeOffset now)
{
    private const string Gone = "no longer in the files";

    private readonly ImportReport _report = new(folder.Hash, Skipped: false) { FilesRead = folder.FilesRead };
    private readonly FileHistory _history = new(folder.History, now);
    private readonly Dictionary<(ItemKind, string), Stored> _stored = [];
    private FileProposals _proposals = null!;

    /// <exception cref="KnowledgeFolderException">The folder has problems, or takes a key that another item of the store has.</exception>
    public async Task<ImportReport> RunAsync(CancellationToken cancellationToken)
    {
        Refusal.Of(folder);
        await ReadStoredAsync(cancellationToken);
        Refusal.OfKeys(folder, _stored.Values.Select(stored => stored.Head));
        var items = folder.Items.ToList();
        for (var position = 0; position < items.Count; position++) Take(items[position], position);
        var inFiles = items.Select(item => (item.ItemKind, item.Id)).ToHashSet();
        var needed = new NeededItems(_stored.Values.Select(stored => stored.Latest));
        foreach (var stored in _stored.Values.ToList())
            if (stored.Head.FileHash is not null && !inFiles.Contains((stored.Head.Kind, stored.Head.ItemId))) TakeOut(stored, needed);
        await RestoreHistoryAsync(cancellationToken);
        await KeepFilesAsync(cancellationToken);
        db.Imports.Add(new ImportRow { Hash = NameOf(folder.Hash), At = now });
        await db.SaveChangesAsync(cancellationToken);
        return _report;
    }

    /// <summary>What an import of a folder is known by: another program may make something else of the same files.</summary>
    public static string NameOf(string hash) => $"{hash} {ParsedFile.Reader}";

    private async Task KeepFilesAsync(CancellationToken cancellationToken)
    {
        var kept = await db.Files.AsNoTracking().Select(file => new { file.Name, file.Hash }).ToDictionaryAsync(file => file.Name, file => file.Hash, cancellationToken);
        foreach (var file in folder.Files.Where(file => kept.GetValueOrDefault(file.Name) != file.Hash))
        {
            var row = new FileRow { Name = file.Name, Hash = file.Hash, Content = KnowledgeJson.Write(file.Items, file.History) };
            if (kept.ContainsKey(file.Name)) db.Files.Update(row);
            else db.Files.Add(row);
        }
        var gone = kept.Keys.Except(folder.Files.Select(file => file.Name)).ToList();
        db.Files.RemoveRange(gone.Select(name => new FileRow { Name = name, Hash = "", Content = "" }));
    }

    private async Task ReadStoredAsync(CancellationToken cancellationToken)
    {
        var latest = await db.Heads.AsNoTracking().Select(head => head.Latest!).ToDictionaryAsync(row => (row.Kind, row.ItemId), cancellationToken);
        foreach (var head in await db.Heads.ToListAsync(cancellationToken))
            _stored.Add((head.Kind, head.ItemId), new Stored(head, latest[(head.Kind, head.ItemId)]));
        _proposals = new FileProposals(db, await db.Proposals.Where(row => row.Origin == Revision.Files).ToListAsync(cancellationToken), now);
    }

    private void Take(IItem item, int position)
    {
        var content = ItemContent.Write(item);
        var hash = ItemContent.Hash(content);
        if (!_stored.TryGetValue((item.ItemKind, item.Id), out var stored))
        {
            Add(item, content, hash, position);
            return;
        }
        var (head, latest) = stored;
        var same = !latest.Removed && ItemContent.Same(latest.Kind, latest.Content, content);
        if (same && item.Version <= head.Version) _proposals.Withdraw(item, except: null);
        else if (same || latest.Origin == Revision.Files) Change(stored, item, content);
        // What the files said before the moderator's change is no news, and no proposal to undo it.
        else if (hash != head.FileHash) Propose(stored, item, content, removes: false, "differs in the files");
        head.Position = position;
        head.FileHash = hash;
        head.VerifiedOn = Later(DateSpan.TryParse(head.VerifiedOn, out var verified) ? verified : null, (item as Fact)?.VerifiedOn)?.ToString();
    }

    private static DateSpan? Later(DateSpan? stored, DateSpan? inFiles) => stored is null || inFiles > stored ? inFiles : stored;

    private void Add(IItem item, string content, string hash, int position)
    {
        var row = NewRow(item, item.Version, content, removed: false, reason: null);
        db.Revisions.Add(row);
        var head = new HeadRow { Kind = row.Kind, ItemId = row.ItemId, Version = row.Version, Key = row.Key, Position = position, FileHash = hash, VerifiedOn = (item as Fact)?.VerifiedOn?.ToString() };
        db.Heads.Add(head);
        _stored.Add((row.Kind, row.ItemId), new Stored(head, row));
        _report.Added++;
    }

    private void Change(Stored stored, IItem item, string content)
    {
        var version = Math.Max(item.Version, stored.Head.Version + 1);
        Supersede(stored, NewRow(item, version, content, removed: false, stored.Head.FileHash is null ? "in the files again" : "changed in the files"));
        _proposals.Withdraw(item, except: null);
        _report.Changed++;
    }

    private void TakeOut(Stored stored, NeededItems needed)
    {
        var (head, latest) = stored;
        var item = ItemContent.Read(latest.Kind, latest.Content, latest.Version);
        if (latest.Removed || item is Fact { Status: FactStatus.Deprecated }) _proposals.Withdraw(item, except: null);
        else if (item is not Fact && needed.Has(latest)) return;
        else TakeOut(stored, item is Fact fact ? fact with { Status = FactStatus.Deprecated, Reason = Gone } : item, removed: item is not Fact);
        head.FileHash = null;
    }

    private void TakeOut(Stored stored, IItem item, bool removed)
    {
        var content = ItemContent.Write(item);
        if (stored.Latest.Origin != Revision.Files)
        {
            Propose(stored, item, content, removed, Gone);
            return;
        }
        Supersede(stored, NewRow(item, stored.Head.Version + 1, content, removed, Gone));
        _report.Deprecated++;
    }

    private void Propose(Stored stored, IItem item, string content, bool removes, string reason)
    {
        if (_proposals.Add(item, stored.Head.Version, content, removes, reason)) _report.Proposed++;
    }

    private void Supersede(Stored stored, RevisionRow row)
    {
        db.Revisions.Add(row);
        (stored.Head.Version, stored.Head.Key) = (row.Version, row.Key);
        _stored[(row.Kind, row.ItemId)] = new Stored(stored.Head, row);
    }

    private RevisionRow NewRow(IItem item, int version, string content, bool removed, string? reason)
    {
        var made = _history.MadeBy(item.Id, item.ItemKind, version);
        return new RevisionRow
        {
            Kind = item.ItemKind,
            ItemId = item.Id,
            Version = version,
            Key = item.Key,
            Content = content,
            Removed = removed,
            Role = made?.Role ?? Revision.Files,
            Origin = Revision.Files,
            At = made?.At ?? now,
            Reason = made?.Reason ?? reason,
        };
    }

    private async Task RestoreHistoryAsync(CancellationToken cancellationToken)
    {
        var ids = folder.History.Select(old => old.Fact.Id).ToHashSet();
        if (ids.Count == 0) return;
        var versions = await db.Revisions.Where(row => row.Kind == ItemKind.Fact).Select(row => new { row.ItemId, row.Version }).ToListAsync(cancellationToken);
        var known = versions.Select(row => (row.ItemId, row.Version)).ToHashSet();
        foreach (var row in _history.Rows())
        {
            if (!_stored.TryGetValue((ItemKind.Fact, row.ItemId), out var stored) || row.Version >= stored.Head.Version) continue;
            if (!known.Add((row.ItemId, row.Version))) continue;
            db.Revisions.Add(row);
            _report.Restored++;
        }
    }

    private sealed record Stored(HeadRow Head, RevisionRow Latest);
}
