using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>
/// One person in one office, as far as the base tells: from the person's record, and from sessions at which the person sat with that office. What the record
/// leaves open is bounded by the first and the last day on which a source shows the person in it.
/// </summary>
internal sealed class Tenure
{
    private const int MostFacts = 3;

    private readonly IReadOnlyDictionary<string, OfficeTitle> _titles;

    private Tenure(Entity person, LocalText title, (PartialDate? From, PartialDate? Until) stated, IReadOnlyList<DateSpan> shown, IReadOnlyList<IndexedFact> facts)
    {
        (Person, Title, Facts) = (person, title, facts);
        (From, Until) = stated;
        _titles = title.ToDictionary(pair => pair.Key, pair => new OfficeTitle(pair.Value, pair.Key));
        var dated = shown.Where(date => date.Start.Year is not null).ToList();
        First = dated.Count == 0 ? null : dated.Min(date => date.Start);
        Last = dated.Count == 0 ? null : dated.Max(date => date.End);
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

    /// <summary>The facts that say so, the newest last.</summary>
    public IReadOnlyList<IndexedFact> Facts { get; }

    /// <summary>All tenures of a base.</summary>
    public static IReadOnlyList<Tenure> All(KnowledgeBase knowledge, FactIndex index)
    {
        var seats = knowledge.Sessions.SelectMany(session => session.Participants).SelectMany(delegation => delegation.People)
            .Where(seat => seat.Office is not null).ToLookup(seat => seat.Person, StringComparer.Ordinal);
        return [.. knowledge.Entities.Where(entity => entity.Kind == EntityKind.Person).SelectMany(person => Of(person, [.. seats[person.Id]], index))];
    }

    private static IEnumerable<Tenure> Of(Entity person, List<Participant> seats, FactIndex index)
    {
        foreach (var office in person.Offices)
        {
            var same = seats.Where(seat => IsSame(office.Title, seat.Office!)).ToList();
            seats.RemoveAll(same.Contains);
            var facts = Found([.. office.Facts, .. same.SelectMany(seat => seat.Facts)], index);
            IEnumerable<DateSpan?> stated = [office.From, office.Until];
            // An office whose end is stated is not made longer by a report that looks back.
            var shown = facts.Select(fact => fact.Fact.Date).OfType<DateSpan>()
                .Where(date => !(office.From is { } from && date.End < from.Start) && !(office.Until is { } until && date.Start > until.End));
            yield return new Tenure(person, office.Title, (office.From?.Start, office.Until?.End), [.. stated.OfType<DateSpan>(), .. shown], facts);
        }
        foreach (var group in seats.GroupBy(seat => seat.Office!.In(Languages.English)))
        {
            var facts = Found([.. group.SelectMany(seat => seat.Facts)], index);
            yield return new Tenure(person, group.First().Office!, (null, null), [.. facts.Select(fact => fact.Fact.Date).OfType<DateSpan>()], facts);
        }
    }

    /// <summary>Whether the base shows the person in it at this time: between the first and the last day.</summary>
    public bool Covers(DateSpan date) => First is { } first && Last is { } last && date.Start.Year is not null && first.Earliest <= date.End.Latest && last.Latest >= date.Start.Earliest;

    /// <summary>Whether the words of a question name this office, or, with <paramref name="acting"/>, who acts in it.</summary>
    public bool IsCalled(IReadOnlyList<OfficeWord> words, string language, bool acting) => TitleFor(language).IsCalled(words, acting);

    /// <summary>Whether the words of a question say the whole title.</summary>
    public bool IsWhole(IReadOnlyList<OfficeWord> words, IReadOnlyList<Token> countries, string language) => TitleFor(language).IsWhole(words, countries, language);

    /// <summary>A fact that shows the person in it at this time, by a date as exact or more so.</summary>
    public IndexedFact? FactOf(DateSpan date) => Facts.FirstOrDefault(fact => fact.Fact.Date is { } held && held.Start.Holds(date.Start) && held.End.Holds(date.End));

    /// <summary>The facts that bound the time, and one of the time asked for: no more than are needed.</summary>
    public IReadOnlyList<IndexedFact> Telling(DateSpan? asked = null)
    {
        var dated = Facts.Where(fact => fact.Fact.Date is { Start.Year: not null }).ToList();
        if (dated.Count == 0) return [.. Facts.Take(MostFacts)];
        IEnumerable<IndexedFact?> telling = [asked is { } date ? FactOf(date) : null, Saying(Last), Saying(First), dated[^1], dated[0]];
        return [.. telling.OfType<IndexedFact>().Distinct().Take(MostFacts)];
    }

    // A title of one language is no measure for words of another; those of the region are nearest to Russian.
    private OfficeTitle TitleFor(string language) => _titles.TryGetValue(language, out var title) || _titles.TryGetValue(Languages.Russian, out title) ? title : _titles.Values.First();

    private IndexedFact? Saying(PartialDate? date) =>
        date is { } day ? Facts.OrderBy(fact => fact.IsAbout(Person.Id) ? 0 : 1).FirstOrDefault(fact => new[] { fact.Fact.Date, fact.Fact.ValidFrom, fact.Fact.ValidUntil }.Any(held => held?.Start == day || held?.End == day)) : null;

    private static bool IsSame(LocalText one, LocalText other) => one.In(Languages.English) is { } title && title.Equals(other.In(Languages.English), StringComparison.OrdinalIgnoreCase);

    private static List<IndexedFact> Found(IReadOnlyList<string> ids, FactIndex index) => [.. ids.Distinct().Select(index.Find).OfType<IndexedFact>().OrderBy(fact => fact.Fact.Date?.Start ?? default)];
}
