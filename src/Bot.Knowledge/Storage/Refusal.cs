using Bot.Knowledge.Files;

namespace Bot.Knowledge.Storage;

/// <summary>What an import does not take, said before anything is changed.</summary>
internal static class Refusal
{
    public static void Of(KnowledgeFolder folder)
    {
        if (folder.Problems is [var first, ..])
            throw new KnowledgeFolderException($"The knowledge folder was not imported: {first} ({folder.Problems.Count} in all; './bot check' lists them)");
        if (Twice(folder.Items.Select(item => $"{Names.Of(item.ItemKind)} '{item.Id}'")) is { } id)
            throw new KnowledgeFolderException($"The knowledge folder was not imported: {id} stands in it twice. Give one of them another id; './bot check' tells where they are.");
        if (Twice(folder.Items.Select(item => $"key '{item.Key}'")) is { } key)
            throw new KnowledgeFolderException($"The knowledge folder was not imported: two items have the {key}. Give the newer one a 'key:' of its own; './bot check' tells where they are.");
    }

    /// <summary>Refuses a key that another item of the store has, one that is not in the files.</summary>
    public static void OfKeys(KnowledgeFolder folder, IEnumerable<HeadRow> heads)
    {
        var byKey = heads.ToDictionary(head => head.Key, StringComparer.Ordinal);
        foreach (var item in folder.Items)
        {
            if (byKey.TryGetValue(item.Key, out var head) && (head.Kind, head.ItemId) != (item.ItemKind, item.Id))
                throw new KnowledgeFolderException($"The knowledge folder was not imported: the key '{item.Key}' of '{item.Id}' belongs to {Names.Of(head.Kind)} '{head.ItemId}' of the store. Give the new one a 'key:' of its own.");
        }
    }

    private static string? Twice(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return names.FirstOrDefault(name => !seen.Add(name));
    }
}
