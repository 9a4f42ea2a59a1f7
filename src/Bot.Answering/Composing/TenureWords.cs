using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>When somebody held an office, in words: what the record states ("since 2023"), and else between which facts the base names the person so.</summary>
internal static class TenureWords
{
    /// <summary>The one date of a tenure of which nothing else is known: the more exact of two that agree.</summary>
    public static PartialDate? Only(Tenure tenure) =>
        tenure is { From: null, Until: null, First: { } first, Last: { } last } && first.Agrees(last) ? first.Holds(last) ? first : last : null;

    /// <summary>The words.</summary>
    /// <param name="tenure">A tenure with at least one date.</param>
    /// <param name="wording">Its language is that of the words.</param>
    public static string Of(Tenure tenure, Wording wording)
    {
        string Bound(PartialDate? date) => date is { } known ? DateWords.Bound(known, wording.Language) : "";
        var (from, until) = (tenure.From, tenure.Until);
        if (from is not null && until is not null) return wording.Fill("tenure", ("from", Bound(from)), ("until", Bound(until)));
        if (until is not null) return wording.Fill("tenure-until", ("until", Bound(until)));
        if (from is { } start)
            return tenure.Last is { } last && last.Latest > start.Latest ? wording.Fill("tenure-since-named", ("from", Bound(start)), ("when", wording.When(new DateSpan(last)))) : wording.Fill("tenure-since", ("from", Bound(start)));
        return Only(tenure) is { } only ? wording.Fill("tenure-named", ("when", wording.When(new DateSpan(only)))) : wording.Fill("tenure-named-span", ("from", Bound(tenure.First)), ("until", Bound(tenure.Last)));
    }
}
