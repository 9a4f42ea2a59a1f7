namespace Bot.Knowledge.Storage;

/// <summary>
/// What published facts from chat refer to. It stays in the current state when it leaves the files, since an answer with that fact has to
/// show its source. The next import looks again.
/// </summary>
internal sealed class NeededItems
{
    private readonly HashSet<(ItemKind, string)> _needed = [];

    public NeededItems(IEnumerable<RevisionRow> latest)
    {
        foreach (var row in latest.Where(row => row.Kind == ItemKind.Fact && row.Origin != Revision.Files && !row.Removed))
            if (ItemContent.Read(row.Kind, row.Content, row.Version) is Fact { Status: FactStatus.Published } fact) Add(fact);
    }

    public bool Has(RevisionRow row) => _needed.Contains((row.Kind, row.ItemId));

    private void Add(Fact fact)
    {
        foreach (var citation in fact.Sources) _needed.Add((ItemKind.Source, citation.Source));
        if (fact.Session is { } session) _needed.Add((ItemKind.Session, session));
        foreach (var entity in fact.Entities.Append(fact.Place).Append(fact.AttributedTo?.Entity))
            if (entity is not null) _needed.Add((ItemKind.Entity, entity));
    }
}
