namespace Bot.Knowledge.Files.Checks;

/// <summary>Superseded versions belong to a fact, are older than it, and stand once.</summary>
internal static class HistoryChecks
{
    public static void Run(Checking check)
    {
        var current = check.Facts.DistinctBy(fact => fact.Id).ToDictionary(fact => fact.Id, fact => fact.Version, StringComparer.Ordinal);
        var seen = new HashSet<(string, int)>();
        foreach (var old in check.Folder.History.Where(old => old.Fact.Id.Length > 0))
        {
            var (id, version) = (old.Fact.Id, old.Fact.Version);
            if (!current.TryGetValue(id, out var now))
                check.Add(Rule.DanglingId, old, "id", $"history names '{id}', which is no fact", "Correct the id.");
            else if (version >= now)
                check.Add(Rule.HistoryVersion, old, "version", $"history holds version {version} of '{id}', which is at version {now}", "Raise 'version:' of the fact.");
            if (!seen.Add((id, version)))
                check.Add(Rule.HistoryVersion, old, "version", $"history holds version {version} of '{id}' twice", "Number the versions 1, 2, 3.");
        }
    }
}
