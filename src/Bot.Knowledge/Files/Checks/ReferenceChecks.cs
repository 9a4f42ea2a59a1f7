namespace Bot.Knowledge.Files.Checks;

/// <summary>Every id that is named somewhere names something.</summary>
internal static class ReferenceChecks
{
    public static void Run(Checking check)
    {
        var known = check.Items.Select(item => (item.ItemKind, item.Id)).ToHashSet();
        var aliases = check.Sources.SelectMany(source => source.Aliases, (source, alias) => (source, alias)).DistinctBy(pair => pair.alias)
            .ToDictionary(pair => pair.alias, pair => pair.source.Id, StringComparer.Ordinal);
        foreach (var reference in check.Folder.Notes.References.Concat(check.Folder.Beside.References).Where(reference => !known.Contains((reference.Kind, reference.Id))))
        {
            var mend = reference.Kind == ItemKind.Source && aliases.TryGetValue(reference.Id, out var id)
                ? $"It is an alias: write '{id}'."
                : "Correct the id, or add what it names.";
            check.AddAt(Rule.DanglingId, reference.File, reference.Line, $"there is no {Names.Of(reference.Kind)} '{reference.Id}'", mend);
        }
    }
}
