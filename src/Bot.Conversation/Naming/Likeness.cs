namespace Bot.Conversation.Naming;

/// <summary>How much two words look alike: shared pairs of letters against all pairs (Dice's coefficient), 0 to 1. Order and length matter little, so typos stay near.</summary>
public static class Likeness
{
    public static double Of(string one, string other)
    {
        var left = Pairs(one);
        var right = Pairs(other);
        if (left.Count == 0 || right.Count == 0) return 0;
        return 2.0 * left.Intersect(right).Count() / (left.Count + right.Count);
    }

    // A mark at both ends makes beginnings and ends count.
    private static HashSet<(char, char)> Pairs(string text)
    {
        var folded = $" {text.ToLowerInvariant()} ";
        return text.Length == 0 ? [] : [.. folded.Zip(folded.Skip(1))];
    }
}
