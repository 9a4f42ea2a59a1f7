using Bot.Answering.Grounding;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>
/// Answers with facts in their own words: those that meet every slot the question names. A retrieval score alone never decides; what is not met is named.
/// </summary>
internal sealed class FactComposer(KnowledgeBase knowledge, FactIndex index) : IComposer
{
    private const int Candidates = 60;
    private const double EnoughCoverage = 0.72;
    private const double EnoughInList = 0.5;
    private const int MostTogether = 6;
    private const int FewestTogether = 3;

    private readonly FactFitter _fitter = new(knowledge, index);

    public Draft? Compose(QuestionReading reading)
    {
        var fits = Fits(reading);
        // "What did they ask for there?" wants nothing of another session, however well it fits.
        if (reading.PointsThere) fits.RemoveAll(fit => fit.Fact.Fact.Session != reading.Session!.Session.Id);
        if (fits.Count == 0) return null;
        var good = fits.Where(fit => !fit.ContradictsSlot && fit.HasAnswer && fit.HasEvidence && fit.Coverage >= EnoughCoverage).OrderByDescending(fit => fit.Rank).ToList();
        // What follows up on a session is about that session as long as anything of it fits.
        if (reading.Session is { IsExplicit: false, Session.Id: var session } && good.Exists(fit => fit.Fact.Fact.Session == session)) good.RemoveAll(fit => fit.Fact.Fact.Session != session);
        if (NamesNothing(reading)) return Missing(reading, fits);
        var chosen = good.Count > 0 ? Chosen(reading, good, fits) : Together(reading, fits);
        if (chosen.Count == 0) return Missing(reading, fits);
        var wording = new Wording(knowledge, index, reading.Language);
        return new Drafted([.. chosen.Select(fit => wording.Own(fit.Fact) with { IsListEntry = chosen.Count > 2, PreferredPublishers = reading.Publishers }), .. StaysOpen(reading, chosen, wording)]);
    }

    // "Did he come?", and the base has only the plan.
    private IEnumerable<Claim> StaysOpen(QuestionReading reading, List<FactFit> chosen, Wording wording) =>
        reading.Type == AnswerType.YesNo && !reading.HasAlternatives && !reading.Has(Concepts.Saying) && knowledge.LatestDate is { } latest && chosen.TrueForAll(fit => fit.Fact.Fact.Certainty == Certainty.Planned)
        && index.Facts.FirstOrDefault(fact => fact.Fact.Certainty != Certainty.Planned && fact.Fact.Date?.End == latest) is { } last
            ? [new Claim(wording.Fill("plan-open", ("latest", DateWords.Bound(latest, wording.Language))), wording.Language, [last])] : [];

    /// <summary>The nearest facts to a question that has no answer, best first.</summary>
    public IReadOnlyList<Fact> Nearest(QuestionReading reading, Lacking? lacking, int most) => lacking is { Nearest.Count: > 0 } ? [.. lacking.Nearest.Take(most).Select(fact => fact.Fact)] :
        [.. (lacking?.Fits ?? Fits(reading)).Where(fit => !fit.ContradictsSlot || fit.Coverage > 0).OrderByDescending(fit => fit.Rank - (fit.ContradictsSlot ? 2 : 0)).Take(most).Select(fit => fit.Fact.Fact)];

    private List<FactFit> Fits(QuestionReading reading)
    {
        var search = new FactSearch(SearchText(reading))
        {
            Concepts = [.. reading.Terms.SelectMany(term => term.Concepts).Distinct()],
            Entities = [.. reading.AllMentions.Concat(reading.Mentions).SelectMany(mention => mention.Ids).Distinct()],
            Sessions = reading.Session is { } reference ? [reference.Session.Id] : [],
            Publishers = reading.Publishers,
            UseTrigrams = reading.Language is not (Languages.English or Languages.Russian),
        };
        var found = index.Search(search, Candidates);
        // What stands at a named place of a named source is all of interest, whatever its words.
        var placed = reading.Locator is null ? [] : index.Facts.Where(fact => _fitter.StandsAt(reading, fact) && found.All(hit => hit.Fact != fact)).Select(fact => (fact, 0f));
        var best = found.Count == 0 ? 1 : found[0].Score;
        return [.. found.Concat(placed).Select(hit => _fitter.Fit(reading, hit.Item1, hit.Item2 / best))];
    }

    // A follow-up searches with what it inherited, too.
    private static string SearchText(QuestionReading reading) => $"{reading.Wanted} {string.Join(' ', reading.Terms.Select(term => term.Word))}";

    // "What did they say?" names no slot at all: every fact would fit.
    private static bool NamesNothing(QuestionReading reading) =>
        reading.Mentions.Count == 0 && reading.Publishers.Count == 0 && reading.Dates.Count == 0
        && (reading.Session is null ? reading.Terms.All(term => term.IsVerb || term.Is(Concepts.Soft)) : reading.AllMentions.Count == 0 && reading.Terms.All(term => term.Is(Concepts.Soft)));

    private static Lacking? Missing(QuestionReading reading, List<FactFit> fits)
    {
        var best = fits.OrderByDescending(fit => fit.ContradictsSlot ? 0 : 1).ThenByDescending(fit => fit.Coverage).ThenByDescending(fit => fit.Rank).First();
        var missing = best.Missing.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (missing.Count == 0) missing = [.. reading.Terms.Where(term => !term.IsLight && !term.Is(Concepts.Soft)).Select(term => term.Word).Take(3)];
        // What is missing are things; "nothing on came" helps nobody.
        var verbs = reading.Terms.Where(term => term.IsVerb).Select(term => term.Word).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return missing.Count == 0 ? null : new Lacking([.. missing.Where(word => !verbs.Contains(word) && !Cues.In(word, reading.Language).HasFlag(Cue.Negation))], reading.Session?.Session) { Fits = fits };
    }

    // One good fact is enough for a date, a place or a name; amounts are told from each other only by what is counted.
    private static double Margin(QuestionReading reading, int most) => most > 3 ? 2.5 : most > 2 || reading.Type is AnswerType.HowMany or AnswerType.HowMuch ? 1.2 : 0.6;

    // A question that lists several things may be met by several facts of one session, none of which meets it alone.
    private static List<FactFit> Together(QuestionReading reading, List<FactFit> fits)
    {
        var fitting = fits.Where(fit => !fit.ContradictsSlot && fit.HasAnswer && fit.Met.Count > 0).OrderByDescending(fit => fit.Rank).ToList();
        if (fitting.Count == 0 || reading.Type is not (AnswerType.List or AnswerType.Compare or AnswerType.YesNo) || reading.Mentions.Count < 2) return [];
        var (chosen, met) = (new List<FactFit>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var fit in fitting.Where(fit => fit.Fact.Fact.Session is not null && fit.Fact.Fact.Session == fitting[0].Fact.Fact.Session))
            if (chosen.Count < MostTogether && fit.Met.Except(met).Any()) (chosen, met) = ([.. chosen, fit], [.. met, .. fit.Met]);
        return chosen.Count >= 2 && fitting[0].Wanted.Except(met).Any() == false && fitting[0].Wanted.Count >= FewestTogether ? chosen : [];
    }

    // The best fact alone when it stands out; facts that fit as well beside it, more of them when a list or a comparison is asked for.
    private static List<FactFit> Chosen(QuestionReading reading, List<FactFit> good, List<FactFit> fits)
    {
        var most = reading.Type switch
        {
            AnswerType.List or AnswerType.Summary => 6,
            AnswerType.Compare => 4,
            AnswerType.When or AnswerType.Where or AnswerType.Who or AnswerType.HowMany or AnswerType.HowMuch or AnswerType.YesNo => 2,
            _ => reading.Publishers.Count > 0 && reading.Locator is not null ? 6 : 3,
        };
        if (reading.HasAlternatives) most = Math.Max(most, 3);
        var best = good[0];
        if (reading.Type == AnswerType.List) good = [.. good, .. fits.Where(fit => !good.Contains(fit) && !fit.ContradictsSlot && fit.HasEvidence && fit.Coverage >= EnoughInList && fit.Fact.Fact.Session == best.Fact.Fact.Session).OrderByDescending(fit => fit.Rank)];
        return [.. good.Where(fit => fit == best || ((fit.Coverage >= best.Coverage - 0.05 || reading.Type == AnswerType.List) && fit.Rank >= best.Rank - Margin(reading, most))).Take(most)];
    }
}
