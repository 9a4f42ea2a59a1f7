namespace Bot.Knowledge;

/// <summary>What sort of statement a fact is.</summary>
public enum FactKind
{
    /// <summary>That a session was held, and how.</summary>
    Session,

    /// <summary>When something was.</summary>
    Date,

    /// <summary>Where something was.</summary>
    Place,

    /// <summary>Who took part.</summary>
    Participant,

    /// <summary>Who a person is; an office held.</summary>
    Person,

    /// <summary>What was on the table.</summary>
    Agenda,

    /// <summary>What a document or a body states.</summary>
    Statement,

    /// <summary>What a person said.</summary>
    Remark,

    /// <summary>What came out.</summary>
    Outcome,

    /// <summary>Something proposed or begun.</summary>
    Initiative,

    /// <summary>An amount or a count.</summary>
    Number,

    /// <summary>What a body is and does.</summary>
    Organisation,

    /// <summary>What one should know besides.</summary>
    Background,
}

/// <summary>How sure a fact is stated.</summary>
public enum Certainty
{
    /// <summary>Stated as so.</summary>
    Stated,

    /// <summary>"Reportedly", "according to media".</summary>
    Reported,

    /// <summary>"Is to", "planned": announced, not known to have happened.</summary>
    Planned,
}

/// <summary>Whether a fact is in force.</summary>
public enum FactStatus
{
    /// <summary>Served in answers.</summary>
    Published,

    /// <summary>Kept with its reason, no longer served.</summary>
    Deprecated,
}

/// <summary>A sum of money.</summary>
/// <param name="Value">In units of the currency (25000000 for 25 million).</param>
/// <param name="Currency">ISO 4217 code.</param>
public sealed record Amount(decimal Value, string Currency);

/// <summary>Who says so: an entity of the fact base, or words.</summary>
/// <param name="Entity">Entity id, or null.</param>
/// <param name="Words">Words when there is no entity ("media reports").</param>
public sealed record Attribution(string? Entity, LocalText? Words);

/// <summary>Where a fact stands: one place in one source.</summary>
/// <param name="Source">Source id.</param>
/// <param name="Locator">Place in the source: <c>para 3</c>, <c>title</c>, <c>bullet 2</c>.</param>
/// <param name="Quote">Verbatim words, only where the source's text is in seeds/.</param>
public sealed record Citation(string Source, string? Locator, string? Quote);

/// <summary>Another fact on the same slot that disagrees.</summary>
/// <param name="With">Id of the other fact.</param>
/// <param name="Note">What differs, and which source ranks higher and why.</param>
public sealed record Conflict(string With, LocalText? Note);

/// <summary>One atomic statement with its sources and typed slots. Immutable.</summary>
public sealed record Fact : IItem
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public required string Key { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; } = 1;

    /// <summary>What sort of statement.</summary>
    public required FactKind Kind { get; init; }

    /// <summary>The statement, a full sentence that stands alone, in English and Russian at least.</summary>
    public required LocalText Text { get; init; }

    /// <summary>Id of the session it belongs to.</summary>
    public string? Session { get; init; }

    /// <summary>Ids of the entities it is about.</summary>
    public IReadOnlyList<string> Entities { get; init; } = [];

    /// <summary>When the thing stated happened, or is planned.</summary>
    public DateSpan? Date { get; init; }

    /// <summary>Entity id of the place or country.</summary>
    public string? Place { get; init; }

    /// <summary>Sums stated.</summary>
    public IReadOnlyList<Amount> Amounts { get; init; } = [];

    /// <summary>Other numbers that are the point of the fact.</summary>
    public IReadOnlyList<decimal> Counts { get; init; } = [];

    /// <summary>Who says so.</summary>
    public Attribution? AttributedTo { get; init; }

    /// <summary>How sure it is stated.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>First day of a state, as far as known.</summary>
    public DateSpan? ValidFrom { get; init; }

    /// <summary>Last day of a state or plan, as far as known.</summary>
    public DateSpan? ValidUntil { get; init; }

    /// <summary>Whether the fact says that something is not so.</summary>
    public bool Negated { get; init; }

    /// <summary>At least one for a published fact, the best first.</summary>
    public IReadOnlyList<Citation> Sources { get; init; } = [];

    /// <summary>Facts that disagree; holds for both sides though it is written on one.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];

    /// <summary>Who translated, by language: <c>machine</c> or a person's role.</summary>
    public LocalText? TranslatedBy { get; init; }

    /// <summary>When somebody last held it against its sources; null when nobody did. Belongs to the current version and is no part of its content: to look again makes no new version.</summary>
    public DateSpan? VerifiedOn { get; init; }

    /// <summary>Whether it is in force.</summary>
    public FactStatus Status { get; init; }

    /// <summary>Why it was deprecated.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public ItemKind ItemKind => ItemKind.Fact;
}
