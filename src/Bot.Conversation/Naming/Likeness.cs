namespace Bot.Conversation.Naming;

/// <summary>How much two names look alike, 0 to 1: by shared pairs of letters (Dice's coefficient), which forgives other order, or by the letters to change, which forgives typos.</summary>
public static class Likeness
{
    // Counting changes takes the product of both lengths; what is longer than any name has no typos worth counting.
    private const int LongestCounted = 100;

    public static double Of(string one, string other)
    {
        var (left, right) = (one.ToLowerInvariant(), other.ToLowerInvariant());
        if (left.Length == 0 || right.Length == 0) return 0;
        var pairs = Shared(Pairs(left), Pairs(right));
        return Math.Max(left.Length, right.Length) > LongestCounted ? pairs : Math.Max(pairs, 1 - ((double)Changes(left, right) / Math.Max(left.Length, right.Length)));
    }

    private static double Shared(HashSet<(char, char)> left, HashSet<(char, char)> right) => 2.0 * left.Intersect(right).Count() / (left.Count + right.Count);

    // A mark at both ends makes beginnings and ends count.
    private static HashSet<(char, char)> Pairs(string text) => [.. $" {text} ".Zip($"{text} ")];

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
