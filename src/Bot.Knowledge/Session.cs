namespace Bot.Knowledge;

/// <summary>A value of a session's field with the facts that support it.</summary>
/// <param name="Date">The date or dates.</param>
/// <param name="Facts">Ids of supporting facts.</param>
public sealed record SessionDate(DateSpan Date, IReadOnlyList<string> Facts);

/// <summary>Where a session was held.</summary>
/// <param name="Place">Entity id of the place.</param>
/// <param name="Facts">Ids of supporting facts.</param>
public sealed record SessionPlace(string Place, IReadOnlyList<string> Facts);

/// <summary>Words with the facts that support them: a venue, an agenda item, an outcome, an ordinal.</summary>
/// <param name="Text">A short noun phrase.</param>
/// <param name="Facts">Ids of supporting facts.</param>
public sealed record SessionItem(LocalText Text, IReadOnlyList<string> Facts);

/// <summary>An entity in a role (host, document) with the facts that support it.</summary>
/// <param name="Entity">Entity id.</param>
/// <param name="Facts">Ids of supporting facts.</param>
public sealed record SessionEntity(string Entity, IReadOnlyList<string> Facts);

/// <summary>One person in a delegation.</summary>
/// <param name="Person">Entity id.</param>
/// <param name="Office">The office held then, or null when no source names it.</param>
/// <param name="Facts">Ids of the facts that say the person took part.</param>
public sealed record Participant(string Person, LocalText? Office, IReadOnlyList<string> Facts);

/// <summary>The people of one country or organisation at a session.</summary>
/// <param name="Of">Entity id of the country or organisation.</param>
/// <param name="Facts">Ids of the facts that say it took part.</param>
/// <param name="People">The people named by sources; empty when none is.</param>
public sealed record Delegation(string Of, IReadOnlyList<string> Facts, IReadOnlyList<Participant> People);

/// <summary>How a session relates to another.</summary>
/// <param name="Session">Id of the other session.</param>
/// <param name="Relation"><c>follows</c>, <c>prepared-by</c> or <c>on-margins-of</c>.</param>
/// <param name="Facts">Ids of supporting facts.</param>
public sealed record RelatedSession(string Session, string Relation, IReadOnlyList<string> Facts);

/// <summary>The level of a session.</summary>
public enum SessionLevel
{
    /// <summary>Heads of state.</summary>
    Leaders,

    /// <summary>Ministers.</summary>
    Ministerial,

    /// <summary>Special representatives or another one-off format.</summary>
    SpecialSession,

    /// <summary>Experts.</summary>
    WorkingGroup,

    /// <summary>Business, civil society.</summary>
    Forum,

    /// <summary>The platform's secretariat.</summary>
    Secretariat,

    /// <summary>Anything else, meetings of neighbouring formats included.</summary>
    Other,
}

/// <summary>A meeting. Every field points to the facts that support it; several values of one field are a conflict of sources, the better supported first. Immutable.</summary>
public sealed record Session : IItem
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public required string Key { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; } = 1;

    /// <summary>Its name.</summary>
    public required LocalText Names { get; init; }

    /// <summary>What people call it, by language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Aliases { get; init; } = Entity.EmptyNames;

    /// <summary>Word forms that sentences need, by language and role (<c>at</c>, <c>gender</c>).</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Forms { get; init; } = Entity.EmptyForms;

    /// <summary>Entity id of the platform it is a meeting of.</summary>
    public required string Platform { get; init; }

    /// <summary>Its level.</summary>
    public required SessionLevel Level { get; init; }

    /// <summary><c>in-person</c>, <c>online</c>, <c>hybrid</c>, or null when no source says.</summary>
    public string? Format { get; init; }

    /// <summary>Entities that single it out among sessions.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>When.</summary>
    public required IReadOnlyList<SessionDate> Dates { get; init; }

    /// <summary>In which city.</summary>
    public IReadOnlyList<SessionPlace> Places { get; init; } = [];

    /// <summary>In which building.</summary>
    public IReadOnlyList<SessionItem> Venues { get; init; } = [];

    /// <summary>Who received the others.</summary>
    public IReadOnlyList<SessionEntity> Hosts { get; init; } = [];

    /// <summary>Facts that give the whole list of delegations; when there are any, who is not listed was not a party.</summary>
    public IReadOnlyList<string> DelegationsStatedBy { get; init; } = [];

    /// <summary>Who took part.</summary>
    public IReadOnlyList<Delegation> Participants { get; init; } = [];

    /// <summary>What was on the table.</summary>
    public IReadOnlyList<SessionItem> Agenda { get; init; } = [];

    /// <summary>What came out.</summary>
    public IReadOnlyList<SessionItem> Outcomes { get; init; } = [];

    /// <summary>Texts adopted.</summary>
    public IReadOnlyList<SessionEntity> Documents { get; init; } = [];

    /// <summary>"First leaders' summit" and the like.</summary>
    public IReadOnlyList<SessionItem> Ordinals { get; init; } = [];

    /// <summary>Sessions before, after and around.</summary>
    public IReadOnlyList<RelatedSession> Related { get; init; } = [];

    /// <inheritdoc/>
    public ItemKind ItemKind => ItemKind.Session;

    /// <summary>The word form for this role (<c>at</c>, <c>gender</c>), or null when the base has none.</summary>
    public string? Form(string language, string role) => Forms.TryGetValue(language, out var forms) ? forms.GetValueOrDefault(role) : null;
}
