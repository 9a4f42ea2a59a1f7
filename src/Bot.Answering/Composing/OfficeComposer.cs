using Bot.Answering.Grounding;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>
/// Who held an office: at a time ("in 2016"), now ("the current …", "who is …"), or ever. Nobody holds one for ever and the base ends at some day, so that
/// "now" is answered with the latest that is known, dated.
/// </summary>
internal sealed class OfficeComposer(KnowledgeBase knowledge, FactIndex index) : IComposer
{
    private const int MostPeople = 4;
    private const int MostFacts = 3;

    private readonly Lazy<IReadOnlyList<Tenure>> _tenures = new(() => Tenure.All(knowledge, index));

    // The disagreements of a fact that happens to name an office are about something else.
    public bool ShowsBothSides => true;

    public Draft? Compose(QuestionReading reading)
    {
        if (reading.Type != AnswerType.Who || reading.AsksSource || reading.AllDates.Count > 1 || IsAboutSession(reading)) return null;
        var countries = reading.AllMentions.Where(mention => knowledge.Entity(mention.Id)!.Kind == EntityKind.Country).ToList();
        if (countries.Count > 1 || reading.AllMentions.Any(mention => knowledge.Entity(mention.Id)!.Kind == EntityKind.Person)) return null;
        var words = TitleWords(reading, countries).ToList();
        if (words.Count < (countries.Count == 1 ? 1 : 2) || !words.Exists(word => word.Concepts.Any(Concepts.Office.Contains))) return null;
        var called = _tenures.Value.Where(tenure => (countries.Count == 0 || countries[0].Ids.Contains(tenure.Person.Country)) && tenure.IsCalled(words)).ToList();
        if (called.Count == 0) return null;
        var wording = new Wording(knowledge, index, reading.Language);
        if (reading.AllDates is [{ Date: var date }]) return At(date, called, wording);
        return IsPast(reading) ? All(called, wording) : Latest(called, wording);
    }

    // "Who was foreign minister in February 2023" names a session by its month only, and means the month.
    private static bool IsAboutSession(QuestionReading reading) => reading.Session is { IsExplicit: true } && (reading.AllDates.Count == 0 || reading.Has(Concepts.Meeting) || reading.Has(Concepts.Participation));

    private static Draft At(DateSpan date, List<Tenure> called, Wording wording)
    {
        var claims = called.Where(tenure => tenure.Covers(date)).OrderBy(tenure => tenure.First).Select(tenure => Named(tenure, "office", "", wording)).OfType<Claim>().Take(MostPeople).ToList();
        return claims.Count > 0 ? new Drafted(claims) : new Lacking([wording.Fill("missing-office", ("when", DateWords.When(date, wording.Language)))], null);
    }

    private static Draft? All(List<Tenure> called, Wording wording)
    {
        var claims = called.OrderByDescending(tenure => tenure.Last ?? default).Select(tenure => Named(tenure, "office", "", wording)).OfType<Claim>().Take(MostPeople).ToList();
        return claims.Count == 0 ? null : new Drafted(claims);
    }

    private static Draft? Latest(List<Tenure> called, Wording wording)
    {
        var dated = called.Where(tenure => tenure.Last is not null).ToList();
        if (dated.Count == 0) return All(called, wording);
        var last = dated.Max(tenure => tenure.Last!.Value);
        var claims = dated.Where(tenure => tenure.Last!.Value == last).Select(tenure => Named(tenure, "office-latest", DateWords.Plain(new DateSpan(last), wording.Language), wording)).OfType<Claim>().Take(MostPeople).ToList();
        return claims.Count == 0 ? null : new Drafted(claims);
    }

    private static Claim? Named(Tenure tenure, string phrase, string date, Wording wording)
    {
        if (tenure.Title.In(wording.Language) is not { } title) return null;
        var text = wording.Fill(phrase, ("person", wording.Name(tenure.Person.Id)), ("office", title), ("years", Years(tenure)), ("date", date));
        return wording.Entry(text, Telling(tenure).Select(fact => fact.Fact.Id)) is { } claim ? claim with { IsListEntry = false } : null;
    }

    // The facts that bound the time, and no more than are needed.
    private static IEnumerable<IndexedFact> Telling(Tenure tenure)
    {
        var dated = tenure.Facts.Where(fact => fact.Fact.Date is { Start.Year: not null }).ToList();
        return dated.Count == 0 ? tenure.Facts.Take(MostFacts) : [.. dated.TakeLast(MostFacts - 1), dated[0]];
    }

    private static string Years(Tenure tenure) =>
        (tenure.First?.Year, tenure.Last?.Year) is ({ } first, { } last) ? first == last ? $" ({first})" : $" ({first}–{last})" : "";

    // Words of the question that name the office: of terms ("foreign minister"), of places within a title ("for Central Asia"), and plain ones.
    private IEnumerable<OfficeWord> TitleWords(QuestionReading reading, List<Reading.Linking.Mention> countries)
    {
        var named = reading.AllMentions.Where(mention => !countries.Contains(mention) && !knowledge.Sessions.Any(session => session.Platform == mention.Id)).ToList();
        var tags = ConceptLexicon.Default.Tag([.. reading.Tokens], reading.Language);
        return reading.Tokens.Select((token, at) => (word: new OfficeWord(token, tags[at]), at)).Where(pair => named.Exists(mention => mention.Covers(pair.at))
            // A name of a publisher may be made of them: "the President of Uzbekistan".
            || pair.word.Concepts.Any(Concepts.Office.Contains)
            || reading.Terms.Any(term => !term.IsLight && term.Stem == pair.word.Token.Stem && !term.Is(Concepts.Now) && !term.Is(Concepts.Latest) && !term.Is(Concepts.OfficeWord))).Select(pair => pair.word);
    }

    private static bool IsPast(QuestionReading reading) => !reading.Has(Concepts.Now) && !reading.AsksLatest && reading.Tokens.Any(token => QuestionWords.IsPast(token.Folded));
}
