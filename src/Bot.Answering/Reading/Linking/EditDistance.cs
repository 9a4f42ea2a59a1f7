namespace Bot.Answering.Reading.Linking;

/// <summary>Damerau-Levenshtein distance with adjacent swaps ("optimal string alignment"), given up as soon as it exceeds a bound.</summary>
internal static class EditDistance
{
    private const int Longest = 48;

    public static bool Within(string one, string other, int bound)
    {
        if (Math.Abs(one.Length - other.Length) > bound || one.Length > Longest || other.Length > Longest) return false;
        Span<int> beforeLast = stackalloc int[other.Length + 1], last = stackalloc int[other.Length + 1], current = stackalloc int[other.Length + 1];
        for (var at = 0; at <= other.Length; at++) last[at] = at;
        for (var row = 1; row <= one.Length; row++)
        {
            current[0] = row;
            var best = row;
            for (var at = 1; at <= other.Length; at++)
            {
                var cost = one[row - 1] == other[at - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(current[at - 1] + 1, last[at] + 1), last[at - 1] + cost);
                if (row > 1 && at > 1 && one[row - 1] == other[at - 2] && one[row - 2] == other[at - 1]) distance = Math.Min(distance, beforeLast[at - 2] + 1);
                current[at] = distance;
                best = Math.Min(best, distance);
            }
            if (best > bound) return false;
            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }
        return last[other.Length] <= bound;
    }
}
