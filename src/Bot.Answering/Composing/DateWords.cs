using System.Globalization;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>Dates in words, as exact as they are known: "27–28 July 2023", "July 2023", "2023".</summary>
internal static class DateWords
{
    /// <summary>The date alone.</summary>
    public static string Plain(DateSpan date, string language)
    {
        var start = date.Start;
        if (IsLong(date)) return $"{Plain(new DateSpan(start), language)}{Dash(date)}{Plain(new DateSpan(date.End), language)}";
        if (start.Month is null) return Number(start.Year);
        if (start.Day is null) return Trimmed(Phrases.Fill(language, "month-year", ("month", Month(start, language, Phrases.Has(language, "months-alone") ? "months-alone" : "months")), ("year", Number(start.Year))), start);
        if (!date.IsRange) return Filled("date-day", date, language);
        return start.Month == date.End.Month ? Filled("date-days", date, language) : Filled("date-months", date, language);
    }

    /// <summary>The date as it stands in a sentence: "on 27 July 2023", "in July 2023", «в июле 2023 года».</summary>
    public static string When(DateSpan date, string language)
    {
        if (date.Start.Month is null) return Phrases.Fill(language, "in-month", ("date", Phrases.Fill(language, IsLong(date) && Phrases.Has(language, "years-range") ? "years-range" : "years", ("date", Plain(date, language)))));
        if (date.Start.Day is not null) return Phrases.Fill(language, "on-day", ("date", Plain(date, language)));
        var words = IsLong(date) ? $"{InMonth(date.Start, language)}{Dash(date)}{InMonth(date.End, language)}" : InMonth(date.Start, language);
        return Phrases.Fill(language, "in-month", ("date", words));
    }

    /// <summary>The date as it stands behind "from", "to" or "until": «июля 2023 года», «2023 года».</summary>
    public static string Bound(PartialDate date, string language)
    {
        if (date.Month is null) return Phrases.Fill(language, Phrases.Has(language, "year-bound") ? "year-bound" : "years", ("date", Number(date.Year)));
        return date.Day is null ? Trimmed(Phrases.Fill(language, "month-year", ("month", Month(date, language, "months")), ("year", Number(date.Year))), date) : Plain(new DateSpan(date), language);
    }

    private static string InMonth(PartialDate date, string language) => Phrases.Has(language, "months-in") && date.Month is not null
        ? Trimmed(Phrases.Fill(language, "month-year", ("month", Month(date, language, "months-in")), ("year", Number(date.Year))), date)
        : Plain(new DateSpan(date), language);

    // From one year or month to another, or over the turn of a year: no pattern has both years.
    private static bool IsLong(DateSpan date) => date.IsRange && (date.Start.Day is null || date.End.Day is null || date.Start.Year != date.End.Year);

    private static string Dash(DateSpan date) => date.Start.Month is null && date.End.Month is null ? "–" : " – ";

    private static string Filled(string pattern, DateSpan date, string language)
    {
        var name = date.Start.Year is null && Phrases.Has(language, $"{pattern}-no-year") ? $"{pattern}-no-year" : pattern;
        return Trimmed(
            Phrases.Fill(language, name,
                ("day", Number(date.Start.Day)), ("lastday", Number(date.End.Day)), ("month", Month(date.Start, language, "months")),
                ("lastmonth", Month(date.End, language, "months")), ("year", Number(date.Start.Year))),
            date.Start);
    }

    private static string Month(PartialDate date, string language, string list) => Phrases.Get(language, list).Split(", ")[date.Month!.Value - 1];

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Trimmed(string words, PartialDate date) => date.Year is null ? words.TrimEnd(' ', ',') : words;
}
