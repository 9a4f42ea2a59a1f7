using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Knowledge;

/// <summary>A date or a range of dates, ends included; written <c>2023-07-27</c> or <c>2023-07-27/2023-07-28</c>.</summary>
/// <param name="Start">First day (or month, or year).</param>
/// <param name="End">Last day (or month, or year); the same as <paramref name="Start"/> for a single date.</param>
[JsonConverter(typeof(DateSpanConverter))]
public readonly record struct DateSpan(PartialDate Start, PartialDate End) : IComparable<DateSpan>
{
    /// <summary>A single date.</summary>
    public DateSpan(PartialDate date) : this(date, date)
    {
    }

    /// <summary>Whether start and end differ.</summary>
    public bool IsRange => Start != End;

    /// <summary>Reads the notation above. Returns false for anything else, and when the end lies before the start.</summary>
    public static bool TryParse(string? text, out DateSpan span)
    {
        span = default;
        if (text is null) return false;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (!PartialDate.TryParse(text, out var single)) return false;
            span = new(single);
            return true;
        }
        if (!PartialDate.TryParse(text[..slash], out var start) || !PartialDate.TryParse(text[(slash + 1)..], out var end)) return false;
        if (end < start || start.Year is null != end.Year is null) return false;
        span = new(start, end);
        return true;
    }

    /// <summary>Whether some day can lie in both; parts that one of the two does not state are taken as fitting.</summary>
    public bool Overlaps(DateSpan other)
    {
        if (Start.Year is not null && other.Start.Year is not null) return Start.Earliest <= other.End.Latest && other.Start.Earliest <= End.Latest;
        var (dated, yearless) = Start.Year is not null ? (this, other) : (other, this);
        return dated.DaysOfYears().Any(days => days.First <= DayOfYear(yearless.End, latest: true) && DayOfYear(yearless.Start, latest: false) <= days.Last);
    }

    // The days that a span covers in its first, a full, and its last year; a span without years covers days of one nameless year.
    private IEnumerable<(int First, int Last)> DaysOfYears()
    {
        var (first, last) = (DayOfYear(Start, latest: false), DayOfYear(End, latest: true));
        if (Start.Year == End.Year) return [(first, last)];
        return End.Year - Start.Year > 1 ? [(0, int.MaxValue)] : [(first, int.MaxValue), (0, last)];
    }

    // Counts in months of 100 days: only the order matters, and 29 February needs no leap year.
    private static int DayOfYear(PartialDate date, bool latest) => latest ? (date.Month ?? 12) * 100 + (date.Day ?? 31) : (date.Month ?? 1) * 100 + (date.Day ?? 1);

    /// <inheritdoc/>
    public int CompareTo(DateSpan other) => Start.CompareTo(other.Start) is var byStart and not 0 ? byStart : End.CompareTo(other.End);

    /// <summary>Earlier than.</summary>
    public static bool operator <(DateSpan left, DateSpan right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(DateSpan left, DateSpan right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(DateSpan left, DateSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(DateSpan left, DateSpan right) => left.CompareTo(right) >= 0;

    /// <summary>The notation that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => IsRange ? $"{Start}/{End}" : Start.ToString();
}

internal sealed class DateSpanConverter : JsonConverter<DateSpan>
{
    public override DateSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateSpan.TryParse(reader.GetString(), out var span) ? span : throw new JsonException("not a date");

    public override void Write(Utf8JsonWriter writer, DateSpan value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
