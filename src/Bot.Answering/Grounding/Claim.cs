using Bot.Answering.Retrieval;

namespace Bot.Answering.Grounding;

/// <summary>How a claim relates to the facts it cites.</summary>
internal enum ClaimKind
{
    /// <summary>It states what the facts state.</summary>
    Statement,

    /// <summary>It denies what the question assumes, and cites the facts that show it: a complete list without the one asked for, another date.</summary>
    Denial,

    /// <summary>It states a value computed from the facts.</summary>
    Computed,
}

/// <summary>How a computed value comes about, so that the gate can compute it again.</summary>
/// <param name="Value">The value stated.</param>
/// <param name="Counted">What was counted: ids of sessions, members, people; each must be supported by a cited fact.</param>
internal sealed record Computation(int Value, IReadOnlyList<string> Counted);

/// <summary>One sentence or list entry before the gate, with the facts it is to be held to.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">Their language.</param>
/// <param name="Facts">The facts it cites.</param>
internal sealed record Claim(string Text, string Language, IReadOnlyList<IndexedFact> Facts)
{
    public ClaimKind Kind { get; init; }

    public bool IsListEntry { get; init; }

    /// <summary>Whether every fact must be cited, since each supports another part of the sentence.</summary>
    public bool IsComplete { get; init; }

    /// <summary>A label printed above, not part of the sentence ("Agenda").</summary>
    public string? Heading { get; init; }

    /// <summary>Words that only the question brought, and that the claim denies.</summary>
    public IReadOnlyList<string> Denied { get; init; } = [];

    public Computation? Computation { get; init; }

    /// <summary>Whether its language lacks a pattern that it needed, so that words of English stand in it.</summary>
    public bool FellBack { get; init; }

    /// <summary>Sources to cite first, when the answer is about what they say.</summary>
    public IReadOnlyCollection<string> PreferredPublishers { get; init; } = [];
}
