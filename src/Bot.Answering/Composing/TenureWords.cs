using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>When somebody held an office, in words: what the record states ("since 2023"), and else between which facts the base names the person so.</summary>
internal static class TenureWords
{
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
        return tenure.First == tenure.Last || tenure.First is null || tenure.Last is null ? wording.Fill("tenure-named", ("when", tenure.Last is { } only ? wording.When(new DateSpan(only)) : ""))
            : wording.Fill("tenure-named-span", ("from", Bound(tenure.First)), ("until", Bound(tenure.Last)));
    }
}
