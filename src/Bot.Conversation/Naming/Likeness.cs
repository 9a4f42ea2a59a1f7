namespace Bot.Conversation.Naming;

/// <summary>Tells a name that was mistyped from another name: by the letters to change, of which a longer name may have more, or by a long beginning in common, which inflected words have.</summary>
public static class Likeness
{
    private const int LettersPerChange = 4;
    private const int ShortestBeginning = 5;

    // In short names another first letter makes another name.
    private const int ShortestWithOtherBeginning = 6;

    // Counting changes takes the product of both lengths; what is longer than any name has no typos worth counting.
    private const int LongestCounted = 100;

    /// <summary>How much a name looks like what was typed, up to 1; 0 when it is another name.</summary>
    public static double Of(string typed, string name)
    {
        var (left, right) = (typed.ToLowerInvariant(), name.ToLowerInvariant());
        var longer = Math.Max(left.Length, right.Length);
        if (left.Length == 0 || right.Length == 0 || longer > LongestCounted) return 0;
        if (left == right) return 1;
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common >= ShortestBeginning && common * 3 >= longer * 2) return (double)common / longer;
        var most = Math.Max(longer / LettersPerChange, left.Order().SequenceEqual(right.Order()) ? 1 : 0);
        if (Math.Abs(left.Length - right.Length) > most || (common == 0 && longer < ShortestWithOtherBeginning)) return 0;
        var changes = Changes(left, right);
        return changes <= most ? 1 - ((double)changes / longer) : 0;
    }

    // Optimal string alignment: a swap of neighbours is one change.
    private static int Changes(string one, string other)
    {
        var cost = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) cost[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) cost[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }
        return cost[one.Length, other.Length];
    }
}
