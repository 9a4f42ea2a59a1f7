using Bot.Answering.Reading;
using Bot.Answering.Reading.Values;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Grounding;

/// <summary>Everything that a set of cited facts holds: what a claim may say.</summary>
internal sealed class Holdings
{
    private readonly List<DateSpan> _dates = [];
    private readonly HashSet<decimal> _numbers = [];
    private readonly List<(decimal Value, string Currency)> _amounts = [];
    private readonly HashSet<string> _entities = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly List<string> _quotations = [];
    private readonly HashSet<string> _addresses = new(StringComparer.OrdinalIgnoreCase);

    public Holdings(IReadOnlyList<IndexedFact> facts, KnowledgeBase knowledge)
    {
        Facts = facts;
        foreach (var fact in facts) Add(fact, knowledge);
    }

    public IReadOnlyList<IndexedFact> Facts { get; }

    public bool HasAddress(string address) => _addresses.Contains(address);

    public bool HasNumber(decimal number) => _numbers.Contains(number);

    public bool HasAmount(decimal value, string? currency) => _amounts.Exists(amount => amount.Value == value && (currency is null || amount.Currency == currency));

    public bool HasEntity(string entity) => _entities.Contains(entity);

    public bool HasWord(Token token) => _stems.Contains(token.Stem);

    public bool HasQuotation(string words)
    {
        var folded = Folding.Fold(words);
        return _quotations.Exists(quotation => quotation.Contains(folded, StringComparison.Ordinal));
    }

    /// <summary>
    /// Whether a fact states this date or a more exact one. A day without a year in one cited fact and the year in another hold the full date together.
    /// </summary>
    public bool HasDate(DateSpan date)
    {
        if (_dates.Exists(held => held.Start.Holds(date.Start) && held.End.Holds(date.End))) return true;
        if (date.Start.Year is not { } year || date.Start.Month is null) return false;
        var withoutYear = new DateSpan(date.Start with { Year = null }, date.End with { Year = null });
        return _dates.Exists(held => held.Start.Year is null && held.Start.Holds(withoutYear.Start) && held.End.Holds(withoutYear.End)) && _dates.Exists(held => held.Start.Year == year);
    }

    private void Add(IndexedFact indexed, KnowledgeBase knowledge)
    {
        var fact = indexed.Fact;
        foreach (var date in new[] { fact.Date, fact.ValidFrom, fact.ValidUntil })
            if (date is { } held) Hold(held);
        foreach (var value in indexed.Values) Hold(value);
        foreach (var amount in fact.Amounts) _amounts.Add((amount.Value, amount.Currency));
        _numbers.UnionWith(fact.Counts);
        _entities.UnionWith(indexed.Entities);
        _entities.UnionWith(indexed.Countries);
        _stems.UnionWith(indexed.Stems);
        if (indexed is { Session: { } session, SessionWords: { } words }) AddSession(session, words);
        foreach (var source in fact.Sources.Select(citation => (citation, source: knowledge.Source(citation.Source)))) AddSource(source.citation, source.source);
        foreach (var (_, text) in fact.Text) _quotations.Add(Folding.Fold(text));
    }

    // A session may be called by any of its names; its dates, places and people need facts of their own.
    private void AddSession(Session session, SessionWords words)
    {
        _entities.Add(session.Platform);
        _entities.UnionWith(session.Topics);
        _stems.UnionWith(words.AllStems);
        foreach (var value in words.Values) Hold(value);
    }

    private void AddSource(Citation citation, Source? source)
    {
        if (citation.Quote is { } quote) _quotations.Add(Folding.Fold(quote));
        if (source is null) return;
        _addresses.Add(source.Url);
        foreach (var token in Tokenizer.Tokens($"{source.Publisher} {source.OriginalPublisher}")) _stems.Add(token.Stem);
    }

    private void Hold(DateSpan date)
    {
        _dates.Add(date);
        if (!date.IsRange) return;
        // Either end of a stated range is a stated date.
        _dates.Add(new DateSpan(date.Start));
        _dates.Add(new DateSpan(date.End));
    }

    private void Hold(TypedValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Date:
                Hold(value.Date);
                break;
            case ValueKind.Amount:
                _amounts.Add((value.Number, value.Currency ?? ""));
                break;
            case ValueKind.Number or ValueKind.Percent:
                _numbers.Add(value.Number);
                break;
        }
    }
}
