namespace Bot.Knowledge;

/// <summary>What sort of thing an entity is.</summary>
public enum EntityKind
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A state.</summary>
    Country,

    /// <summary>A city, region or building.</summary>
    Place,

    /// <summary>A body, platform or outlet.</summary>
    Organisation,

    /// <summary>A programme, project or format.</summary>
    Initiative,

    /// <summary>A named text.</summary>
    Document,

    /// <summary>A topic or technical word.</summary>
    Term,
}

/// <summary>An office that a person held.</summary>
/// <param name="Title">Its title.</param>
/// <param name="From">Since when, as far as known.</param>
/// <param name="Until">Until when, as far as known.</param>
/// <param name="Facts">Facts that say so.</param>
public sealed record Office(LocalText Title, DateSpan? From, DateSpan? Until, IReadOnlyList<string> Facts);

/// <summary>A member of an organisation.</summary>
/// <param name="Entity">Entity id of the member.</param>
/// <param name="Facts">Facts that say so.</param>
public sealed record Member(string Entity, IReadOnlyList<string> Facts);

/// <summary>A person, country, place, organisation, initiative, document or term, with its names. Immutable.</summary>
public sealed record Entity : IItem
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public required string Key { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; } = 1;

    /// <summary>What sort of thing it is.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>Names by language, the one to show first.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Names { get; init; }

    /// <summary>Word forms that sentences need, by language and role (<c>in</c>, <c>from</c>, <c>of</c>).</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Forms { get; init; } = EmptyForms;

    /// <summary>Adjectives of a country, by language, in base form.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Demonyms { get; init; } = EmptyNames;

    /// <summary>Entity id of the country it belongs to.</summary>
    public string? Country { get; init; }

    /// <summary>Entities that are meant when a name is shared with them.</summary>
    public IReadOnlyList<string> YieldsTo { get; init; } = [];

    /// <summary>Offices held, newest first.</summary>
    public IReadOnlyList<Office> Offices { get; init; } = [];

    /// <summary>The whole membership, when it is closed and known.</summary>
    public IReadOnlyList<Member> Members { get; init; } = [];

    /// <summary>Ids of the facts that answer who or what it is, best first.</summary>
    public IReadOnlyList<string> Description { get; init; } = [];

    /// <inheritdoc/>
    public ItemKind ItemKind => ItemKind.Entity;

    // Abbreviations of two letters begin many words.
    private const int ShortestFound = 3;

    internal static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> EmptyNames = new Dictionary<string, IReadOnlyList<string>>();

    internal static readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> EmptyForms =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>The name to show in this language, else in English; and the language it is in.</summary>
    public (string Words, string Language) NameIn(string language) =>
        Names.TryGetValue(language, out var names) && names.Count > 0 ? (names[0], language)
        : Names.TryGetValue(Languages.English, out names) && names.Count > 0 ? (names[0], Languages.English)
        : (Names.Values.First()[0], Names.Keys.First());

    /// <summary>The word form for this role (<c>in</c>, <c>from</c>, <c>of</c>), or null when the base has none.</summary>
    public string? Form(string language, string role) => Forms.TryGetValue(language, out var forms) ? forms.GetValueOrDefault(role) : null;

    /// <summary>Whether words name it, alone or with an ending: "summit in New York", «Нью-Йорктегі саммит».</summary>
    /// <param name="words">The words.</param>
    /// <param name="language">Their language.</param>
    public bool IsNamedIn(string words, string language) =>
        (Form(language, "in") is { } form && words.Contains(form, StringComparison.OrdinalIgnoreCase))
        || Names.GetValueOrDefault(language, []).Append(NameIn(language).Words).Any(name => name.Length >= ShortestFound && BeginsWord(words, name));

    private static bool BeginsWord(string words, string name) =>
        words.IndexOf(name, StringComparison.OrdinalIgnoreCase) is var at && (at == 0 || (at > 0 && !char.IsLetterOrDigit(words[at - 1])));
}
