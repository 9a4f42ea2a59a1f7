using System.Text.RegularExpressions;

namespace Bot.Knowledge.Files.Checks;

/// <summary>Ids and keys: well formed, and each for one thing.</summary>
internal static partial class IdChecks
{
    public static void Run(Checking check)
    {
        WellFormed(check);
        Unique(check);
        Aliases(check);
        Keys(check);
    }

    public static void Unique(Checking check)
    {
        var first = new Dictionary<(ItemKind, string), IItem>();
        foreach (var item in check.Items.Where(item => item.Id.Length > 0))
        {
            if (first.TryAdd((item.ItemKind, item.Id), item)) continue;
            var other = check.PlaceOf(first[(item.ItemKind, item.Id)]);
            check.Add(Rule.DuplicateId, item, "id", $"{Names.Of(item.ItemKind)} '{item.Id}' stands already in {other.File}:{other.LineOf("id")}", "Give one of them another id.");
        }
    }

    private static void WellFormed(Checking check)
    {
        foreach (var item in check.Items.Where(item => item.Id.Length > 0 && !GoodId().IsMatch(item.Id)))
            check.Add(Rule.BadId, item, "id", $"'{item.Id}' is not a good id", "Use a-z, 0-9, single hyphens and slashes.");
    }

    private static void Aliases(Checking check)
    {
        var taken = check.Sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var source in check.Sources)
        {
            foreach (var alias in source.Aliases)
            {
                if (!GoodId().IsMatch(alias)) check.Add(Rule.BadId, source, "aliases", $"'{alias}' is not a good id", "Use a-z, 0-9, single hyphens and slashes.");
                if (!taken.Add(alias)) check.Add(Rule.DuplicateId, source, "aliases", $"alias '{alias}' is already the id or an alias of a source", "Keep it in one place.");
            }
        }
    }

    private static void Keys(Checking check)
    {
        var byKey = new Dictionary<string, IItem>(StringComparer.Ordinal);
        foreach (var item in check.Facts.Concat<IItem>(check.Sources).Concat(check.Sessions).Concat(check.Entities).Where(item => item.Id.Length > 0))
        {
            if (!ItemKey.IsKey(item.Key))
                check.Add(Rule.BadKey, item, "key", $"'{item.Key}' is not a key", $"Use {ItemKey.Length} characters of 0-9 and a-z without i, l, o, u, or leave 'key' out.");
            else if (!byKey.TryAdd(item.Key, item))
                check.Add(Rule.DuplicateKey, item, "key", $"'{item.Id}' has the key of '{byKey[item.Key].Id}'", "Give the newer one a 'key:' of its own.");
        }
    }

    [GeneratedRegex(@"\A[a-z0-9]+([-/][a-z0-9]+)*\z")]
    private static partial Regex GoodId();
}
