using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Knowledge;

namespace Bot.Answering.Reading.Values;

/// <summary>Finds dates in running text of the seven languages: "27-28 July 2023", "July 27", «27 июля 2023 года», "2023-yil 27-iyul", 2023-07-27, 27.07.2023, a bare year.</summary>
internal static partial class DateReader
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2100;

    public static List<TypedValue> Read(string text, List<Token> tokens)
    {
        var dates = new List<TypedValue>();
        var taken = new bool[tokens.Count];
        foreach (var numeric in NumericDates().EnumerateMatches(text))
            if (Numeric(text.Substring(numeric.Index, numeric.Length)) is { } date) Take(date, numeric.Index, numeric.Index + numeric.Length);
        for (var at = 0; at + 1 < tokens.Count; at++)
            if (!taken[at] && Months.Of(tokens[at]) is { } from && MonthsTogether(text, tokens, at, from) is var (until, months)) Take(months, tokens[at].Start, tokens[until].End);
        for (var at = 0; at < tokens.Count; at++)
            if (!taken[at] && Months.Of(tokens[at]) is { } month && Around(text, tokens, taken, at, month) is var (first, last, span)) Take(span, tokens[first].Start, tokens[last].End);
        for (var at = 0; at < tokens.Count; at++)
            if (!taken[at] && Year(tokens[at]) is { } year) Take(new DateSpan(new PartialDate(year, null, null)), tokens[at].Start, tokens[at].End);
        return dates;

        void Take(DateSpan date, int start, int end)
        {
            dates.Add(new TypedValue(ValueKind.Date, text[start..end], start) { Date = date });
            for (var at = 0; at < tokens.Count; at++)
                if (tokens[at].Start < end && tokens[at].End > start) taken[at] = true;
        }
    }

    // A month name with the day or days and the year beside it. "May", "March" and the like are months only beside a number or after a preposition.
    private static (int First, int Last, DateSpan Date)? Around(string text, List<Token> tokens, bool[] taken, int month, int number)
    {
        var (first, last) = (month, month);
        int? year = null;
        if (ShortYear(tokens, month) is { } brief) return (month, month + 1, new DateSpan(new PartialDate(brief, number, null)));
        var days = DaysBefore(text, tokens, taken, month, ref first);
        if (days is null) days = DaysAfter(text, tokens, taken, month, ref last);
        var next = SkipFillers(tokens, last + 1, +1);
        if (next < tokens.Count && !taken[next] && Year(tokens[next]) is { } after) (year, last) = (after, next);
        else if (SkipFillers(tokens, first - 1, -1) is var before and >= 0 && !taken[before] && Year(tokens[before]) is { } earlier) (year, first) = (earlier, before);
        if (days is null && year is null && !Months.IsUnmistakable(tokens[month], month > 0 ? tokens[month - 1].Folded : "")) return null;
        var (from, until) = days ?? (null, null);
        if (!Possible(year, number, from) || !Possible(year, number, until)) return null;
        return (first, last, new DateSpan(new(year, number, from), new(year, number, until ?? from)));
    }

    // "In July 23", «в октябре 23-го»: behind "in" a month has a year, not a day.
    private static int? ShortYear(List<Token> tokens, int month) =>
        month > 0 && tokens[month - 1].Folded is "in" or "since" or "в" or "с" && month + 1 < tokens.Count && tokens[month + 1].Folded is { Length: 2 } digits && digits.All(char.IsAsciiDigit)
        && int.Parse(digits, CultureInfo.InvariantCulture) is >= 10 and <= 40 and var year && !(month + 2 < tokens.Count && Year(tokens[month + 2]) is not null) ? 2000 + year : null;

    // "February-March 2023": two months and one year.
    private static (int Last, DateSpan Date)? MonthsTogether(string text, List<Token> tokens, int first, int month)
    {
        for (var second = first + 1; second < tokens.Count && second <= first + 2; second++)
        {
            if (Months.Of(tokens[second]) is not { } until || until <= month || Joined(text, tokens, second - 1, second) != first) continue;
            var next = SkipFillers(tokens, second + 1, +1);
            if (next < tokens.Count && Year(tokens[next]) is { } year) return (next, new DateSpan(new(year, month, null), new(year, until, null)));
        }
        return null;
    }

    private static bool Possible(int? year, int month, int? day) => day is null || day <= DateTime.DaysInMonth(year ?? 2000, month);

    private static (int? From, int? Until)? DaysBefore(string text, List<Token> tokens, bool[] taken, int month, ref int first)
    {
        var at = SkipFillers(tokens, month - 1, -1);
        if (at < 0 || taken[at] || Day(tokens[at]) is not { } last) return null;
        first = at;
        if (Joined(text, tokens, at - 1, at) is { } other && !taken[other] && Day(tokens[other]) is { } day && day < last)
        {
            first = other;
            return (day, last);
        }
        return (last, null);
    }

    private static (int? From, int? Until)? DaysAfter(string text, List<Token> tokens, bool[] taken, int month, ref int last)
    {
        var at = month + 1;
        if (at < tokens.Count && tokens[at].Folded == "the") at++;
        if (at >= tokens.Count || taken[at] || Day(tokens[at]) is not { } from) return null;
        last = at;
        for (var next = at + 1; next < tokens.Count && next <= at + 2; next++)
        {
            if (Joined(text, tokens, at, next) != at || Day(tokens[next]) is not { } until || until <= from) continue;
            last = next;
            return (from, until);
        }
        return (from, null);
    }

    // Index of the earlier of two numbers when only a dash or a word like "and" stands between them and the later one.
    private static int? Joined(string text, List<Token> tokens, int earlier, int later)
    {
        if (earlier < 0) return null;
        if (IsJoiner(tokens[earlier].Folded)) earlier--;
        if (earlier < 0) return null;
        var between = Folding.Fold(text.AsSpan(tokens[earlier].End, tokens[later].Start - tokens[earlier].End)).Trim();
        return between is "-" || IsJoiner(between) ? earlier : null;
    }

    private static bool IsJoiner(string word) => word is "and" or "to" or "or" or "through" or "и" or "до" or "по" or "или" or "va" or "we" or "ва" or "және" or "жана";

    private static int SkipFillers(List<Token> tokens, int at, int step)
    {
        for (var skipped = 0; skipped < 3 && at >= 0 && at < tokens.Count && IsFiller(tokens[at].Folded); skipped++) at += step;
        return at;
    }

    private static bool IsFiller(string word) =>
        word is "of" or "in" or "the" or "nji" or "njy" or "года" or "году" or "год" or "г" or "го" or "е" or "числа" or "соли" or "сол" or "чи" or "ші" or "шы"
        || (word.Length >= 3 && (word.StartsWith("жыл", StringComparison.Ordinal) || word.StartsWith("yil", StringComparison.Ordinal) || word.StartsWith("йил", StringComparison.Ordinal) || word.StartsWith("yyl", StringComparison.Ordinal)));

    private static int? Day(Token token)
    {
        var digits = token.Folded.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > 2 || (digits < token.Folded.Length && token.Folded[digits..] is not ("st" or "nd" or "rd" or "th" or "го" or "е"))) return null;
        return int.Parse(token.Folded.AsSpan(0, digits), CultureInfo.InvariantCulture) is var day and >= 1 and <= 31 ? day : null;
    }

    private static int? Year(Token token) =>
        token.Folded.Length == 4 && int.TryParse(token.Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= EarliestYear and <= LatestYear ? year : null;

    private static DateSpan? Numeric(string text)
    {
        var parts = text.Split('-', '.', '/');
        var iso = parts[0].Length == 4 ? string.Join('-', parts) : $"{parts[2]}-{parts[1].PadLeft(2, '0')}-{parts[0].PadLeft(2, '0')}";
        return DateSpan.TryParse(iso, out var date) ? date : null;
    }

    [GeneratedRegex(@"(?<![\d.,/-])(?:(?:19|20)\d\d-(?:0\d|1[0-2])(?:-\d\d)?|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d)(?![\d/])")]
    private static partial Regex NumericDates();
}
