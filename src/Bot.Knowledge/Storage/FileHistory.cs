using Bot.Knowledge.Files;

namespace Bot.Knowledge.Storage;

/// <summary>Superseded versions as they stand in history/. An entry tells who put the next version in its place, when and why.</summary>
internal sealed class FileHistory(IReadOnlyList<SupersededFact> entries, DateTimeOffset now)
{
    private readonly ILookup<string, SupersededFact> _byId = entries.ToLookup(entry => entry.Fact.Id, StringComparer.Ordinal);

    /// <summary>Who made this version, or null when history/ does not hold the one before.</summary>
    public (string? Role, DateTimeOffset At, string? Reason)? MadeBy(string id, ItemKind kind, int version)
    {
        if (kind != ItemKind.Fact) return null;
        var before = _byId[id].Where(entry => entry.Fact.Version < version).MaxBy(entry => entry.Fact.Version);
        return before is null ? null : (before.Role, DayOf(before) ?? now, before.Reason);
    }

    /// <summary>The versions of history/ as rows.</summary>
    public IEnumerable<RevisionRow> Rows()
    {
        foreach (var entry in entries)
        {
            var made = MadeBy(entry.Fact.Id, ItemKind.Fact, entry.Fact.Version);
            yield return new RevisionRow
            {
                Kind = ItemKind.Fact,
                ItemId = entry.Fact.Id,
                Version = entry.Fact.Version,
                Key = entry.Fact.Key,
                Content = ItemContent.Write(entry.Fact),
                Role = made?.Role ?? Revision.Files,
                Origin = Revision.Files,
                At = made?.At ?? DayOf(entry) ?? now,
                Reason = made?.Reason,
            };
        }
    }

    private DateTimeOffset? DayOf(SupersededFact entry)
    {
        if (entry.On is not { Start.Year: not null } on) return null;
        var day = new DateTimeOffset(on.Start.Earliest, TimeOnly.MinValue, TimeSpan.Zero);
        return day < now ? day : now;
    }
}
