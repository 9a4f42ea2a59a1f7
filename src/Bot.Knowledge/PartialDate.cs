using System.Globalization;

namespace Bot.Knowledge;

/// <summary>
/// A date as far as it is known, in the notation of ISO 8601: <c>2023</c>, <c>2023-09</c>, <c>2023-09-19</c>, or without a year
/// <c>--07-27</c>. What a source does not state stays null; nothing is completed.
/// </summary>
/// <param name="Year">1 to 9999, or null when the source names none.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null; only with a month.</param>
public readonly record struct PartialDate(int? Year, int? Month, int? Day) : IComparable<PartialDate>
{
    /// <summary>Reads the notation above. Returns false for anything else, impossible days (30 February) included.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (string.IsNullOrEmpty(text)) return false;
        var withoutYear = text.StartsWith("--", StringComparison.Ordinal);
        var parts = (withoutYear ? text[2..] : text).Split('-');
        int? year = null, month = null, day = null;
        var at = 0;
        if (!withoutYear)
        {
            if (!Part(parts[at++], 4, out year)) return false;
        }
        if (at < parts.Length && !Part(parts[at++], 2, out month)) return false;
        if (at < parts.Length && !Part(parts[at++], 2, out day)) return false;
        if (at < parts.Length || (withoutYear && month is null)) return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DaysIn(year, month)) return false;
        date = new(year, month, day);
        return true;
    }

    /// <summary>A calendar day.</summary>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    // A leap year, so that --02-29 is a day of it.
    private const int YearOfNone = 4;

    /// <summary>The first day this date can mean; a date without a year is put into year 4.</summary>
    public DateOnly Earliest => new(Year ?? YearOfNone, Month ?? 1, Day ?? 1);

    /// <summary>The last day this date can mean; a date without a year is put into year 4.</summary>
    public DateOnly Latest => new(Year ?? YearOfNone, Month ?? 12, Day ?? DaysIn(Year, Month ?? 12));

    /// <summary>Whether every part that the other date states is stated here with the same value: 2023-07-27 holds 2023-07 and --07-27.</summary>
    public bool Holds(PartialDate other) =>
        (other.Year is null || other.Year == Year) && (other.Month is null || other.Month == Month) && (other.Day is null || other.Day == Day);

    /// <summary>Whether no part that both state differs.</summary>
    public bool Agrees(PartialDate other) =>
        (other.Year is null || Year is null || other.Year == Year)
        && (other.Month is null || Month is null || other.Month == Month)
        && (other.Day is null || Day is null || other.Day == Day);

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) => Earliest.CompareTo(other.Earliest);

    /// <summary>Earlier than.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>The notation that <see cref="TryParse"/> reads.</summary>
    public override string ToString()
    {
        var year = Year is { } y ? y.ToString("D4", CultureInfo.InvariantCulture) : "-";
        if (Month is not { } month) return year;
        return Day is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"{year}-{month:D2}-{day:D2}")
            : string.Create(CultureInfo.InvariantCulture, $"{year}-{month:D2}");
    }

    private static bool Part(string text, int length, out int? value)
    {
        value = null;
        // int.TryParse alone would let trailing null characters through.
        if (text.Length != length || !text.All(char.IsAsciiDigit) || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        value = number;
        return true;
    }

    // A February without a year may have 29 days.
    private static int DaysIn(int? year, int? month) => month is { } m ? DateTime.DaysInMonth(year ?? YearOfNone, m) : 31;
}
