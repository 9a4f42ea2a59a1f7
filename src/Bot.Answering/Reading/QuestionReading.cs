using Bot.Answering.Reading.Linking;
using Bot.Answering.Reading.Values;
using Bot.Knowledge;

namespace Bot.Answering.Reading;

/// <summary>A word of the question that nothing has explained: it must be met by the facts used.</summary>
/// <param name="Word">As typed.</param>
/// <param name="Stem">Its stem.</param>
/// <param name="Concepts">The synonym classes it belongs to.</param>
/// <param name="IsLight">Whether it says so little that a fact need not hold it.</param>
/// <param name="IsCounted">Whether it is what a "how many" counts.</param>
/// <param name="IsVerb">Whether it is a verb, which no abstention names.</param>
/// <param name="IsPlain">Whether it is a verb so general that a fact which holds everything else need not hold it.</param>
internal sealed record ContentTerm(string Word, string Stem, IReadOnlyList<string> Concepts, bool IsLight = false, bool IsCounted = false, bool IsVerb = false, bool IsPlain = false)
{
    public bool Is(IReadOnlySet<string> concepts) => Concepts.Any(concepts.Contains);
}

/// <summary>The session that a question is about.</summary>
/// <param name="Session">The session.</param>
/// <param name="IsExplicit">Whether the question names it; otherwise it comes from the conversation.</param>
/// <param name="Contradicted">A date of the question that the session does not have.</param>
internal sealed record SessionReference(Session Session, bool IsExplicit, TypedValue? Contradicted = null);

/// <summary>What the rules understood of a question.</summary>
internal sealed record QuestionReading
{
    public required string Text { get; init; }

    /// <summary>The text without words that only say which time is meant, for searching.</summary>
    public required string Wanted { get; init; }

    /// <summary>Language to answer in: the question's own, unless another is asked for.</summary>
    public required string Language { get; init; }

    public required IReadOnlyList<Token> Tokens { get; init; }

    public required AnswerType Type { get; init; }

    /// <summary>Entities that the question names, apart from those that only tell which session is meant.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>All entities that the question names.</summary>
    public required IReadOnlyList<Mention> AllMentions { get; init; }

    /// <summary>Publishers that the question names; their citations come first.</summary>
    public required IReadOnlyList<string> Publishers { get; init; }

    /// <summary>Whether only what these publishers say will do. One that is also an entity of the base may be meant as such: "when did the White House …".</summary>
    public bool AsksSource { get; init; }

    public SessionReference? Session { get; init; }

    /// <summary>Sessions that fit equally well, when none stands out.</summary>
    public IReadOnlyList<Session> Candidates { get; init; } = [];

    /// <summary>Sessions to be set side by side.</summary>
    public IReadOnlyList<Session> Compared { get; init; } = [];

    /// <summary>All dates that the question names.</summary>
    public IReadOnlyList<TypedValue> AllDates { get; init; } = [];

    /// <summary>Dates that the question names, apart from those that only tell which session is meant.</summary>
    public required IReadOnlyList<TypedValue> Dates { get; init; }

    public required IReadOnlyList<ContentTerm> Terms { get; init; }

    /// <summary>All concepts of the question, of explained words too.</summary>
    public required IReadOnlySet<string> Concepts { get; init; }

    /// <summary>The place within a source that is asked for: <c>para 3</c>.</summary>
    public string? Locator { get; init; }

    /// <summary>Index of the token between two alternatives ("Umarov's or Tokayev's"), or null.</summary>
    public int? Or { get; init; }

    public bool HasAlternatives => Or is not null;

    /// <summary>Whether the question is about the latest, or the next.</summary>
    public bool AsksLatest { get; init; }

    public bool AsksNext { get; init; }

    /// <summary>Which time is meant, as far as words say it.</summary>
    public TimeSense Time { get; init; }

    /// <summary>The stretch of time that dates bound: "since 2023".</summary>
    public Period? Period { get; init; }

    /// <summary>Of a question about meetings within a stretch of time: that, and the question without it.</summary>
    public (Period Period, QuestionReading Asked)? Within { get; init; }

    /// <summary>Words of the question that are numbers besides its dates.</summary>
    public IReadOnlyList<TypedValue> Numbers { get; init; } = [];

    public bool Has(IReadOnlySet<string> concepts) => Concepts.Overlaps(concepts);

    /// <summary>
    /// Whether nothing is left unexplained but words of these classes. In the five languages whose lexicon is small, up to two unknown words are let pass
    /// when the session is named.
    /// </summary>
    public bool OnlyAsksOf(params IReadOnlySet<string>[] allowed)
    {
        var rest = Terms.Where(term => !term.IsLight && !allowed.Any(term.Is)).ToList();
        return rest.Count == 0 || (Language is not (Languages.English or Languages.Russian) && Session is { IsExplicit: true } && rest.Count <= 2 && rest.TrueForAll(term => term.Concepts.Count == 0));
    }

    /// <summary>Whether it names no thing, date or session of its own, at most somebody: "why did she say so?".</summary>
    public bool LeansOnEarlier => Session is not { IsExplicit: true } && AllDates.Count == 0 && Terms.All(term => term.IsVerb || term.IsLight || term.Is(Reading.Concepts.Soft) || term.Is(Reading.Concepts.First) || term.Is(Reading.Concepts.Second) || term.Is(Reading.Concepts.Latest) || term.Word is "no" or "not" or "нет");

    /// <summary>Whether it points to the session of the conversation by "there"; "was there" points nowhere.</summary>
    public bool PointsThere => Session is { IsExplicit: false } && Enumerable.Range(0, Tokens.Count).Any(at =>
        Tokens[at].Folded is "there" or "там" or "туда" or "оттуда" && !(at > 0 && Tokens[at - 1].Folded is "is" or "are" or "was" or "were"));

    public IEnumerable<string> MentionedEntities => Mentions.Select(mention => mention.Id);

    /// <summary>For logs: what was understood, in one line.</summary>
    public override string ToString() =>
        $"{Language}, {Type}, session {Session?.Session.Id ?? "none"}{(Session is { IsExplicit: false } ? " (from before)" : "")}, names {string.Join(", ", MentionedEntities)}, dates {string.Join(", ", Dates.Select(date => date.Date))}, "
        + $"publishers {string.Join(", ", Publishers)}, open words {string.Join(", ", Terms.Select(term => $"{term.Word} ({string.Join('|', term.Concepts)})"))}";
}
