using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>What shows somebody in an office on a date.</summary>
/// <param name="Date">The date, or null when none is known.</param>
/// <param name="Facts">The fact that names the person so, and the one that dates it when it does not itself.</param>
internal sealed record Showing(DateSpan? Date, IReadOnlyList<IndexedFact> Facts)
{
    public bool IsDated => Date is { Start.Year: not null };
}

/// <summary>
/// One person in one office, as far as the base tells: from the person's record, and from sessions at which the person sat with that office. What the record
/// leaves open is bounded by the first and the last day on which a source shows the person in it.
/// </summary>
internal sealed class Tenure
{
    private const int MostFacts = 3;

    private readonly IReadOnlyDictionary<string, OfficeTitle> _titles;
    private readonly IReadOnlyList<Showing> _shown;

    private Tenure(Entity person, LocalText title, (PartialDate? From, PartialDate? Until) stated, IEnumerable<Showing> shown)
    {
        (Person, Title) = (person, title);
        (From, Until) = stated;
        _titles = title.ToDictionary(pair => pair.Key, pair => new OfficeTitle(pair.Value, pair.Key));
        _shown = [.. shown.OrderBy(showing => showing.Date?.Start ?? default)];
        // An office whose end is stated is not made longer by a report that looks back.
        var within = _shown.Where(showing => showing.IsDated).Select(showing => showing.Date!.Value).Where(date => !(date.End < From) && !(date.Start > Until)).ToList();
        First = From ?? (within.Count > 0 ? within.Min(date => date.Start) : Until);
        Last = Until ?? (within.Count > 0 ? within.Max(date => date.End) : From);
    }

    public Entity Person { get; }

    public LocalText Title { get; }

    /// <summary>Since when, as the record states it.</summary>
    public PartialDate? From { get; }

    /// <summary>Until when, as the record states it.</summary>
    public PartialDate? Until { get; }

    /// <summary>Since when, or the first day shown in it.</summary>
    public PartialDate? First { get; }

    /// <summary>Until when, or the last day shown in it.</summary>
    public PartialDate? Last { get; }

    /// <summary>All tenures of a base.</summary>
    public static IReadOnlyList<Tenure> All(KnowledgeBase knowledge, FactIndex index)
    {
        var seats = knowledge.Sessions.SelectMany(session => session.Participants.SelectMany(delegation => delegation.People).Select(seat => (session, seat)))
            .Where(pair => pair.seat.Office is not null).ToLookup(pair => pair.seat.Person, StringComparer.Ordinal);
        return [.. knowledge.Entities.Where(entity => entity.Kind == EntityKind.Person).SelectMany(person => Of(person, [.. seats[person.Id]], index))];
    }

    /// <summary>Whether the base shows the person in it at this time: between the first and the last day.</summary>
    public bool Covers(DateSpan date) => First is { } first && Last is { } last && date.Start.Year is not null && first.Earliest <= date.End.Latest && last.Latest >= date.Start.Earliest;

    /// <summary>Whether the words of a question name this office, or, with <paramref name="acting"/>, who acts in it.</summary>
    public bool IsCalled(IReadOnlyList<OfficeWord> words, string language, bool acting) => TitleFor(language).IsCalled(words, acting);

    /// <summary>Whether the words of a question say the whole title.</summary>
    public bool IsWhole(IReadOnlyList<OfficeWord> words, IReadOnlyList<Token> countries, string language) => TitleFor(language).IsWhole(words, countries, language);

    /// <summary>What shows the person in it at this time, by a date as exact or more so.</summary>
    public Showing? On(DateSpan date) => _shown.FirstOrDefault(showing => showing.Date is { } held && held.Start.Holds(date.Start) && held.End.Holds(date.End));

    /// <summary>The facts that bound the time, and one of the time asked for: no more than are needed.</summary>
    public IReadOnlyList<IndexedFact> Telling(DateSpan? asked = null)
    {
        var dated = _shown.Where(showing => showing.IsDated).ToList();
        if (dated.Count == 0) return [.. _shown.SelectMany(showing => showing.Facts).Take(MostFacts)];
        IEnumerable<Showing?> telling = [asked is { } date ? On(date) : null, Saying(Last), Saying(First), dated[^1], dated[0]];
        var told = telling.OfType<Showing>().Distinct().Take(MostFacts).ToList();
        // Facts of the right dates may call the person otherwise; then one that has the title goes with them.
        if (!told.Exists(SaysTitle) && _shown.FirstOrDefault(SaysTitle) is { } naming) told.Add(naming);
        return [.. told.SelectMany(showing => showing.Facts).Distinct()];
    }

    private bool SaysTitle(Showing showing) => _titles.Values.Any(title => title.IsIn(showing.Facts[0].Stems));

    private static IEnumerable<Tenure> Of(Entity person, List<(Session Session, Participant Seat)> seats, FactIndex index)
    {
        foreach (var office in person.Offices)
        {
            var same = seats.Where(pair => IsSame(office.Title, pair.Seat.Office!)).ToList();
            seats.RemoveAll(same.Contains);
            yield return new Tenure(person, office.Title, (office.From?.Start, office.Until?.End), [.. Found(office.Facts, index).Select(fact => new Showing(fact.Fact.Date, [fact])), .. same.SelectMany(pair => Sitting(pair.Session, pair.Seat, index))]);
        }
        foreach (var group in seats.GroupBy(pair => pair.Seat.Office!.In(Languages.English)))
            yield return new Tenure(person, group.First().Seat.Office!, (null, null), group.SelectMany(pair => Sitting(pair.Session, pair.Seat, index)));
    }

    // Who sat at a session did so on its day, whether or not the fact says the day again.
    private static IEnumerable<Showing> Sitting(Session session, Participant seat, FactIndex index)
    {
        var facts = Found(seat.Facts, index);
        if (facts.Exists(fact => fact.Fact.Date is { Start.Year: not null })) return facts.Select(fact => new Showing(fact.Fact.Date, [fact]));
        return facts.Take(1).Select(fact => new Showing(session.Dates[0].Date, [fact, .. Found(session.Dates[0].Facts, index).Take(1)]));
    }

    // A title of one language is no measure for words of another; those of the region are nearest to Russian.
    private OfficeTitle TitleFor(string language) => _titles.TryGetValue(language, out var title) || _titles.TryGetValue(Languages.Russian, out title) ? title : _titles.Values.First();

    // A fact that names the person comes before one that only dates the session.
    private Showing? Saying(PartialDate? date) => date is not { } day ? null
        : _shown.OrderBy(showing => showing.Facts[0].IsAbout(Person.Id) ? 0 : 1).FirstOrDefault(showing => Dates(showing).Any(held => held.Start == day || held.End == day));

    private static IEnumerable<DateSpan> Dates(Showing showing) => new[] { showing.Date, showing.Facts[0].Fact.ValidFrom, showing.Facts[0].Fact.ValidUntil }.OfType<DateSpan>();

    private static bool IsSame(LocalText one, LocalText other) => one.In(Languages.English) is { } title && title.Equals(other.In(Languages.English), StringComparison.OrdinalIgnoreCase);

    private static List<IndexedFact> Found(IReadOnlyList<string> ids, FactIndex index) => [.. ids.Distinct().Select(index.Find).OfType<IndexedFact>()];
}
