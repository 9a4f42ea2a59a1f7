using Bot.Answering.Reading.Values;
using Bot.Knowledge;

namespace Bot.Answering.Reading;

/// <summary>Finds the stretch of time that a question limits its answer to. Stateless and thread-safe.</summary>
internal static class PeriodReader
{
    private const int MostBetween = 2;

    /// <summary>The period by its dates, and the tokens that say it (first and last); null when no word before or behind a date makes it one.</summary>
    public static (Period Period, int First, int Last)? Of(IReadOnlyList<Token> tokens, IReadOnlyList<TypedValue> dates, string text, string language)
    {
        var dated = dates.Where(date => date.Date.Start.Year is not null).OrderBy(date => date.Start).ToList();
        for (var at = 0; at < dated.Count; at++)
        {
            var (first, last) = Tokens(tokens, dated[at]);
            if (first < 0) continue;
            if (at + 1 < dated.Count && Between(tokens, first, last, dated[at], dated[at + 1], text, language) is { } between) return between;
            if (Open(tokens, first, last, dated[at].Date, language) is { } open) return open;
        }
        return null;
    }

    /// <summary>Where words such as "after" stand that a session may follow, and how the period is made of that session's dates.</summary>
    public static IEnumerable<(int First, int Behind, Func<Session, Period> Of)> Anchors(IReadOnlyList<Token> tokens, string language)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            // "Since" and «с» are also other words; before a session only what can mean nothing else counts.
            if (TimeWords.At("after", tokens, at, language) is > 0 and var after) yield return (at, at + after, session => new Period(Dates(session).End.Latest.AddDays(1), null) { Anchor = session });
            else if (TimeWords.At("before", tokens, at, language) is > 0 and var before) yield return (at, at + before, session => new Period(null, Dates(session).Start.Earliest.AddDays(-1)) { Anchor = session });
            else if (TimeWords.At("since", tokens, at, language) is > 0 and var since && tokens[at].Folded.Length > MostBetween) yield return (at, at + since, session => new Period(Dates(session).Start.Earliest, null) { Anchor = session });
        }
    }

    private static DateSpan Dates(Session session) => session.Dates[0].Date;

    private static (Period Period, int First, int Last)? Open(IReadOnlyList<Token> tokens, int first, int last, DateSpan date, string language)
    {
        var before = Skipped(tokens, first);
        foreach (var (name, period) in Kinds(date))
        {
            if (TimeWords.Before(name, tokens, before, language) is > 0 and var length) return (period, before - length, last);
            var behind = SkippedBehind(tokens, last);
            if (TimeWords.At($"{name}-post", tokens, behind, language) is > 0 and var post) return (period, first, behind + post - 1);
        }
        return null;
    }

    private static IEnumerable<(string Name, Period Period)> Kinds(DateSpan date) =>
    [
        ("after", new Period(date.End.Latest.AddDays(1), null)), ("before", new Period(null, date.Start.Earliest.AddDays(-1))),
        ("since", new Period(date.Start.Earliest, null)), ("until", new Period(null, date.End.Latest)),
    ];

    // "Between 2018 and 2020", "from May 2019 to 2021", «с 2018 по 2020 год», and "2018-2020".
    private static (Period Period, int First, int Last)? Between(IReadOnlyList<Token> tokens, int first, int last, TypedValue from, TypedValue until, string text, string language)
    {
        var (second, end) = Tokens(tokens, until);
        if (second < 0 || second - last - 1 > MostBetween || until.Date.End < from.Date.Start) return null;
        var period = new Period(from.Date.Start.Earliest, until.Date.End.Latest);
        if (second == last + 1) return Folding.Fold(text.AsSpan(from.End, until.Start - from.End)).Trim() == "-" ? (period, first, end) : null;
        var joined = Enumerable.Range(last + 1, second - last - 1).Any(at => TimeWords.At("and", tokens, at, language) > 0);
        var before = Skipped(tokens, first);
        return joined && TimeWords.Before("between", tokens, before, language) is > 0 and var length ? (period, before - length, end) : null;
    }

    // "Since the beginning of 2021", «с начала 2021 года».
    private static int Skipped(IReadOnlyList<Token> tokens, int first)
    {
        while (first > 0 && IsFiller(tokens[first - 1])) first--;
        return first;
    }

    private static int SkippedBehind(IReadOnlyList<Token> tokens, int last)
    {
        var at = last + 1;
        while (at < tokens.Count && IsFiller(tokens[at])) at++;
        return at;
    }

    private static bool IsFiller(Token token) =>
        token.Folded is "the" or "of" or "in" or "year" or "early" or "start" or "beginning" or "start" or "начала" or "года" or "году" or "год" or "годами" or "годом" or "соли"
        || (token.Folded.Length is >= 3 and <= 8 && (token.Folded.StartsWith("жыл", StringComparison.Ordinal) || token.Folded.StartsWith("yil", StringComparison.Ordinal) || token.Folded.StartsWith("йил", StringComparison.Ordinal) || token.Folded.StartsWith("ýyl", StringComparison.Ordinal) || token.Folded.StartsWith("yyl", StringComparison.Ordinal) || token.Folded is "nji" or "njy"));

    private static (int First, int Last) Tokens(IReadOnlyList<Token> tokens, TypedValue date)
    {
        var (first, last) = (-1, -1);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Start >= date.End || tokens[at].End <= date.Start) continue;
            (first, last) = (first < 0 ? at : first, at);
        }
        return (first, last);
    }
}
