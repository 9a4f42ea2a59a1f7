using System.Text.RegularExpressions;
using Bot.Answering.Grounding;
using Bot.Answering.Reading;
using Bot.Answering.Reading.Linking;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>
/// Who held an office: at a time ("in 2016"), now ("the current …", "who is …"), or ever. Nobody holds one for ever and the base ends at some day, so that
/// "now" is answered with the latest that is known, dated; and for a time of which the base is silent, those nearest to it are named.
/// </summary>
internal sealed partial class OfficeComposer(KnowledgeBase knowledge, FactIndex index) : IComposer
{
    private const int MostPeople = 4;

    private readonly Lazy<IReadOnlyList<Tenure>> _tenures = new(() => Tenure.All(knowledge, index));

    // The disagreements of a fact that happens to name an office are about something else.
    public bool ShowsBothSides => true;

    public Draft? Compose(QuestionReading reading)
    {
        if (reading.Type != AnswerType.Who || reading.AsksSource || reading.AllDates.Count > 1 || (reading.Session is { IsExplicit: true } && reading.Has(Concepts.Meeting))) return null;
        var countries = reading.AllMentions.Where(mention => knowledge.Entity(mention.Id)!.Kind == EntityKind.Country).ToList();
        if (reading.AllMentions.Any(mention => knowledge.Entity(mention.Id)!.Kind == EntityKind.Person)) return null;
        var words = TitleWords(reading, countries).ToList();
        if (words.Count < (countries.Count > 0 ? 1 : 2) || !words.Exists(word => word.Concepts.Any(Concepts.Office.Contains))) return null;
        var draft = Answered(reading, countries, words, new Wording(knowledge, index, Phrases.Spoken(reading.Language, "office-latest")));
        // The titles are in English and Russian; whoever asks in another language is told so.
        return draft is Drafted drafted && Phrases.Spoken(reading.Language, "office-latest") != reading.Language
            ? drafted with { Claims = [.. drafted.Claims.Select((claim, at) => at > 0 ? claim : claim with { Heading = Phrases.Fill(reading.Language, "heading-other-language", ("language", Phrases.Fill(reading.Language, $"language-{claim.Language}"))) })] }
            : draft;
    }

    private Draft? Answered(QuestionReading reading, List<Mention> countries, List<OfficeWord> words, Wording wording)
    {
        var called = Called(reading, countries, words, acting: false).ToList();
        if (called.Count == 0 || (NamesSession(reading) && WholeOf(called, reading, countries, words).Count == 0)) return null;
        if (reading.AllDates is not [{ Date: var date }]) return IsPast(reading) ? All(Whole(called, reading, countries, words), wording) : Latest(called, wording);
        var then = Whole([.. called.Where(tenure => tenure.Covers(date))], reading, countries, words);
        return At(date, then, wording) ?? At(date, [.. Called(reading, countries, words, acting: true).Where(tenure => tenure.Covers(date))], wording) ?? (Draft)Near(date, called, wording);
    }

    // "Who was foreign minister in February 2023" names a session by its month only, and means the month; a whole title that a session shares is a title.
    private static bool NamesSession(QuestionReading reading) => reading.Session is { IsExplicit: true } && (reading.AllDates.Count == 0 || reading.Has(Concepts.Participation));

    // One country is whose office it is; another one named is part of the title: "US ambassador to Kyrgyzstan".
    private IEnumerable<Tenure> Called(QuestionReading reading, List<Mention> countries, List<OfficeWord> words, bool acting)
    {
        foreach (var tenure in _tenures.Value)
        {
            var own = countries.Find(mention => mention.Ids.Contains(tenure.Person.Country));
            if (countries.Count > 0 && own is null) continue;
            List<OfficeWord> all = [.. words, .. countries.Where(mention => mention != own).SelectMany(mention => Enumerable.Range(mention.First, mention.Length)).Select(at => new OfficeWord(reading.Tokens[at], []))];
            if (tenure.IsCalled(all, reading.Language, acting)) yield return tenure;
        }
    }

    // Whoever asks for the special representative for Afghanistan gets no envoy for women there; but "special envoy" alone may be any.
    private static List<Tenure> Whole(List<Tenure> held, QuestionReading reading, List<Mention> countries, List<OfficeWord> words) =>
        WholeOf(held, reading, countries, words) is { Count: > 0 } whole ? whole : held;

    private static List<Tenure> WholeOf(List<Tenure> held, QuestionReading reading, List<Mention> countries, List<OfficeWord> words)
    {
        List<Token> named = [.. countries.SelectMany(mention => Enumerable.Range(mention.First, mention.Length)).Select(at => reading.Tokens[at])];
        return [.. held.Where(tenure => tenure.IsWhole(words, named, reading.Language))];
    }

    private static Drafted? At(DateSpan date, List<Tenure> then, Wording wording)
    {
        // Of two titles that one person bore then, the plainer one names the office.
        var held = then.OrderBy(tenure => tenure.Title.Nearest(wording.Language).Words.Length).DistinctBy(tenure => tenure.Person.Id).OrderBy(tenure => tenure.First).Take(MostPeople).ToList();
        return Of(held.Select(tenure => Named(tenure, held.Count == 1 ? Phrase(tenure, date) : "office-known", tenure.Telling(date), wording, ("when", DateWords.When(date, wording.Language)))));
    }

    // The time asked for is said again only when a fact holds it, and only once.
    private static string Phrase(Tenure tenure, DateSpan date) =>
        tenure.On(date) is null ? "office-known" : TenureWords.Only(tenure) is { } only && only == date.Start && only == date.End ? "office-only" : "office-then";

    private static Drafted? All(List<Tenure> called, Wording wording) =>
        Of(called.OrderByDescending(tenure => tenure.Last ?? default).Take(MostPeople).Select(tenure => Named(tenure, "office-known", tenure.Telling(), wording)));

    private Drafted? Latest(List<Tenure> called, Wording wording)
    {
        var dated = called.Where(tenure => tenure.Last is not null).ToList();
        if (dated.Count == 0 || knowledge.LatestDate is not { } end) return All(called, wording);
        var last = dated.Max(tenure => tenure.Last!.Value);
        var ends = index.Facts.FirstOrDefault(fact => fact.Fact.Certainty != Certainty.Planned && fact.Fact.Date?.End == end);
        return Of(dated.Where(tenure => tenure.Last!.Value == last).OrderBy(tenure => tenure.Title.Nearest(wording.Language).Words.Length).DistinctBy(tenure => tenure.Person.Id).Take(MostPeople).Select(tenure =>
            Named(tenure, tenure.Until is { } until && until.Latest <= end.Latest ? "office-last" : "office-latest", tenure.Telling(), wording, ("latest", DateWords.Bound(end, wording.Language)))).Select(claim => claim is null || ends is null ? claim : claim with { Facts = [.. claim.Facts.Append(ends).Distinct()] }));
    }

    // Nobody is known for that time: who held it last before, and who first after.
    private static Lacking Near(DateSpan date, List<Tenure> called, Wording wording)
    {
        var before = called.Where(tenure => tenure.Last is { } last && last.Latest < date.Start.Earliest).MaxBy(tenure => tenure.Last);
        var after = called.Where(tenure => tenure.First is { } first && first.Earliest > date.End.Latest).MinBy(tenure => tenure.First);
        List<Tenure> near = [.. new[] { before, after }.OfType<Tenure>()];
        var when = ("when", DateWords.When(date, wording.Language));
        var people = near.Select(tenure => wording.Fill("office-near", ("person", wording.Name(tenure.Person.Id)), ("office", tenure.Title.Nearest(wording.Language).Words), ("tenure", TenureWords.Of(tenure, wording))));
        return new Lacking([wording.Fill("missing-office", when)], null)
        {
            Text = near.Count == 0 ? null : wording.Fill("no-office-then", when, ("people", string.Join("; ", people))),
            Nearest = [.. near.SelectMany(tenure => tenure.Telling().Take(1))],
        };
    }

    private static Claim? Named(Tenure tenure, string phrase, IReadOnlyList<IndexedFact> facts, Wording wording, params (string, string)[] places)
    {
        var title = tenure.Title.Nearest(wording.Language).Words;
        var dated = tenure.Last is not null;
        (string, string)[] all = [("person", wording.Name(tenure.Person.Id)), ("office", title), ("the-office", wording.Fill(Possessive().IsMatch(title) ? "office-possessive" : "office-definite", ("office", title))), ("tenure", dated ? TenureWords.Of(tenure, wording) : ""), ("years", ""), .. places];
        return wording.Entry(wording.Fill(dated ? phrase : "office", all), facts.Select(fact => fact.Fact.Id)) is { } claim ? claim with { IsListEntry = false, IsComplete = true } : null;
    }

    // "Kazakhstan's trade minister" takes no article.
    [GeneratedRegex(@"^\S+['\u2019]s\s")]
    private static partial Regex Possessive();

    private static Drafted? Of(IEnumerable<Claim?> claims)
    {
        var made = claims.OfType<Claim>().ToList();
        return made.Count == 0 ? null : new Drafted([.. made.Select(claim => claim with { IsListEntry = made.Count > 1 })]);
    }

    // Words of the question that name the office: of terms ("foreign minister"), of places within a title ("for Central Asia"), and plain ones.
    private IEnumerable<OfficeWord> TitleWords(QuestionReading reading, List<Mention> countries)
    {
        var named = reading.AllMentions.Where(mention => !countries.Contains(mention) && !knowledge.Sessions.Any(session => session.Platform == mention.Id)).ToList();
        var tags = ConceptLexicon.Default.Tag([.. reading.Tokens], reading.Language);
        return reading.Tokens.Select((token, at) => (word: new OfficeWord(token, tags[at]), at)).Where(pair => named.Exists(mention => mention.Covers(pair.at))
            // A name of a publisher may be made of them: "the President of Uzbekistan".
            || (pair.word.Concepts.Any(Concepts.Office.Contains) && !countries.Exists(mention => mention.Covers(pair.at)))
            || reading.Terms.Any(term => !term.IsLight && term.Stem == pair.word.Token.Stem && !term.Is(Concepts.OfficeWord))).Select(pair => pair.word);
    }

    private static bool IsPast(QuestionReading reading) => reading.Time.HasFlag(TimeSense.Past) && !reading.Time.HasFlag(TimeSense.Now) && !reading.AsksLatest;
}
