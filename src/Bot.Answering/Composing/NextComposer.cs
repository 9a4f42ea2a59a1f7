using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>The next session, and which are planned. The base ends at some day: beyond it there are only plans, and what was planned need not have been held.</summary>
internal sealed class NextComposer(KnowledgeBase knowledge, FactIndex index, TimeProvider clock) : IComposer
{
    private const int MostPlans = 4;

    private readonly AskedSessions _sessions = new(knowledge);
    private readonly Plans _plans = new(knowledge, index);

    public Draft? Compose(QuestionReading reading)
    {
        if (AsksPlans(reading)) return PlansAtLarge(reading);
        if (!Asks(reading) || reading.Session is { IsExplicit: true } && !reading.AsksNext || reading.AsksSource) return null;
        if (!reading.OnlyAsksOf(Concepts.Meeting, Concepts.Holding, Concepts.AllWord, Concepts.Next, Concepts.Summit, Concepts.Ministerial, Concepts.WorkingGroup, Concepts.Secretariat, Concepts.PersonWord, Concepts.DateWord, Concepts.PlaceWord, Concepts.Ordinal)) return null;
        if (!_sessions.OnlyFilters(reading) || !reading.AsksNext && IsPast(reading)) return null;
        var wording = new Wording(knowledge, index, reading.Language);
        var today = PartialDate.Of(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var sessions = _sessions.Of(reading);
        if (sessions.Find(session => session.Dates[0].Date.Start > today) is { } next) return SessionsComposer.Of(wording, next, "next");
        var platforms = _sessions.Platforms(reading);
        var plans = _plans.Of(platforms, AskedSessions.Level(reading.Concepts)).Where(plan => reading.AllDates.All(date => (plan.Fact.ValidUntil ?? plan.Fact.Date)?.Overlaps(date.Date) == true)).ToList();
        // Whoever asks for plans at large is told them; about one platform, a plan beside it is no answer.
        if (platforms.Count == 0 && !reading.AsksNext && plans.Count > 0) return Planned(wording, plans, reading.AllDates.Count > 0);
        return NoLater(wording, sessions.FindLast(session => session.Dates[0].Date.Start.Year is not null), plans);
    }

    // "Was a summit planned in 2020?" is told by the facts of that time.
    private bool IsPast(QuestionReading reading) =>
        reading.AllDates.Count == 0 ? reading.Time.HasFlag(TimeSense.Past) : knowledge.LatestDate is { } latest && reading.AllDates.All(date => date.Date.Start.Year is not null && date.Date.End.Latest <= latest.Latest);

    // "What is planned for 2026": nothing else is named.
    private bool AsksPlans(QuestionReading reading) =>
        reading.Time.HasFlag(TimeSense.Planned) && !reading.Has(Concepts.Meeting) && reading.Session is null && !reading.AsksSource && reading.OnlyAsksOf() && _sessions.Platforms(reading).Count == reading.AllMentions.Count
        && reading.Type is AnswerType.What or AnswerType.Which or AnswerType.List or AnswerType.Open or AnswerType.Definition or AnswerType.Summary or AnswerType.YesNo;

    private Draft? PlansAtLarge(QuestionReading reading)
    {
        var plans = reading.AllDates.Count == 0 ? _plans.Open(_sessions.Platforms(reading)) : _plans.During([.. reading.AllDates.Select(date => date.Date)], _sessions.Platforms(reading));
        return plans.Count == 0 ? null : Planned(new Wording(knowledge, index, reading.Language), plans, reading.AllDates.Count > 0);
    }

    private static bool Asks(QuestionReading reading) =>
        reading.Has(Concepts.Meeting) && (reading.AsksNext || (reading.Time & (TimeSense.Planned | TimeSense.Future)) != 0)
        && reading.Type is AnswerType.When or AnswerType.Where or AnswerType.YesNo or AnswerType.List or AnswerType.Which or AnswerType.What or AnswerType.Open or AnswerType.Definition or AnswerType.HowMany or AnswerType.Summary;

    private Drafted Planned(Wording wording, List<IndexedFact> plans, bool dated)
    {
        var heading = dated ? wording.Fill("heading-planned") : wording.Fill("heading-plans", ("latest", LatestDate(wording)));
        return new Drafted([.. plans.Take(MostPlans).Select((plan, at) => wording.Own(plan, at == 0 ? heading : null) with { IsListEntry = true })]);
    }

    private Lacking NoLater(Wording wording, Session? last, List<IndexedFact> plans)
    {
        // A text that is said in full, not in patterns of the asker's language, is all in one that has it.
        wording = new Wording(knowledge, index, Phrases.Spoken(wording.Language, "no-later"));
        var text = last is null ? wording.Fill("no-later", ("latest", LatestDate(wording))) : wording.Fill("no-later-than", [("latest", LatestDate(wording)), ("when", wording.When(last.Dates[0].Date)), .. wording.Places(last)]);
        return new Lacking([wording.Fill("missing-next")], null) { Text = text, Nearest = [.. plans.Take(MostPlans - 2), .. wording.Facts(last?.Dates[0].Facts.Take(1) ?? [])] };
    }

    private string LatestDate(Wording wording) => knowledge.LatestDate is { } latest ? DateWords.Bound(latest, wording.Language) : "–";
}
