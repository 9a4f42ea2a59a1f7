using System.Globalization;
using Bot.Conversation.Texts;
using Bot.Knowledge;

namespace Bot.Conversation.Replies;

/// <summary>Dates as labels of sources and sessions, as exact as they are known: "27–28 July 2023", «27–28 июля 2023 г.».</summary>
internal static class DateLabel
{
    public static string Of(DateSpan date, string language)
    {
        var (start, end) = (date.Start, date.End);
        if (!date.IsRange) return Single(start, language);
        var sameMonth = start.Day is not null && end.Day is not null && (start.Year, start.Month) == (end.Year, end.Month);
        return sameMonth ? Filled(start, language, $"{start.Day}–{end.Day}") : $"{Single(start, language)} – {Single(end, language)}";
    }

    private static string Single(PartialDate date, string language) => Filled(date, language, date.Day?.ToString(CultureInfo.InvariantCulture));

    private static string Filled(PartialDate date, string language, string? day)
    {
        var year = date.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
        if (date.Month is not { } month) return year;
        var name = day is null ? "date-month" : date.Year is null ? "date-day-no-year" : "date-day";
        var months = Phrasebook.Get(language, day is null ? "months-alone" : "months").Split(", ");
        return Phrasebook.Fill(language, name, ("day", day ?? ""), ("month", months[month - 1]), ("year", year)).Trim();
    }
}
