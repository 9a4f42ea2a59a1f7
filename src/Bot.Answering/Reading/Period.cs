using Bot.Knowledge;

namespace Bot.Answering.Reading;

/// <summary>A stretch of time to which a question limits its answer: "since 2023", "between 2018 and 2020", "after the Selm ministerial".</summary>
/// <param name="From">First day, or null when it is open.</param>
/// <param name="Until">Last day, or null when it is open.</param>
internal sealed record Period(DateOnly? From, DateOnly? Until)
{
    /// <summary>The session from which it is reckoned, if it is one.</summary>
    public Session? Anchor { get; init; }

    /// <summary>Whether the date lies in it; one without a year lies in none.</summary>
    public bool Holds(DateSpan date) => date.Start.Year is not null && (From is null || date.End.Latest >= From) && (Until is null || date.Start.Earliest <= Until);
}
