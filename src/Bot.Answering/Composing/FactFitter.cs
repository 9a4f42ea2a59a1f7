using System.Collections.Frozen;
using Bot.Answering.Reading;
using Bot.Answering.Reading.Linking;
using Bot.Answering.Reading.Values;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>Measures facts against a question, slot by slot. Immutable and thread-safe.</summary>
internal sealed class FactFitter(KnowledgeBase knowledge, FactIndex index)
{
    private const double SoftWeight = 0.15;
    private const double ContextWeight = 0.35;
    private const double UnknownWeight = 1.6;
    private const double PlainWeight = 0.2;
    private const int DaysNear = 45;
    private const double RecencyByYear = 0.25;

    private readonly FrozenSet<string> _platforms = knowledge.Sessions.Select(session => session.Platform).ToFrozenSet(StringComparer.Ordinal);

    public FactFit Fit(QuestionReading reading, IndexedFact fact, float score)
    {
        var missing = new List<string>();
        var contradicts = Names(reading, fact, missing) | Dates(reading, fact, missing) | ((reading.AsksSource || reading.Locator is not null) && !StandsAt(reading, fact)) | Session(reading, fact) | Counted(reading, fact) | IsSilent(reading, fact);
        var hasAnswer = HasAnswer(reading, fact);
        var coverage = Coverage(reading, fact, missing, hasAnswer);
        var rank = (coverage * 4) + score + (SoftWeight * reading.Terms.Count(term => IsSoft(reading, term) && Holds(fact, term))) + (hasAnswer ? 1 : 0) + (reading.Session is { } reference && fact.Fact.Session == reference.Session.Id ? 0.7 : 0) + KindBonus(reading, fact) - (fact.Fact.Certainty == Certainty.Stated ? 0 : 0.15) + Standing(fact) + Recency(reading, fact);
        var wanted = Wanted(reading).ToList();
        List<string> held = [.. wanted.Where(pair => pair.IsMet(fact)).Select(pair => pair.Word)];
        var evidence = held.Count > 0 || reading.Mentions.Any(mention => IsHard(reading, mention) && Meets(fact, mention)) || (reading.Publishers.Count > 0 && StandsAt(reading, fact));
        return new FactFit(fact, coverage, missing, contradicts, hasAnswer, rank, [.. wanted.Select(pair => pair.Word)], held, evidence);
    }

    // Every person, body, place and document named must be in the fact; of alternatives offered, one.
    private bool Names(QuestionReading reading, IndexedFact fact, List<string> missing)
    {
        var names = reading.Mentions.Where(mention => IsHard(reading, mention)).ToList();
        var unmet = names.Where(mention => !Meets(fact, mention) && !IsContext(reading, fact, mention)).ToList();
        missing.AddRange(unmet.Select(mention => Words(reading, mention)));
        var alternatives = Alternatives(reading, names);
        return unmet.Exists(mention => !alternatives.Contains(mention)) || (alternatives.Count > 0 && alternatives.TrueForAll(unmet.Contains));
    }

    // The names on either side of the "or".
    private static List<Mention> Alternatives(QuestionReading reading, List<Mention> names) =>
        reading.Or is not { } or ? [] : [.. names.Where(mention => mention.Last < or).OrderBy(mention => mention.Last).TakeLast(1), .. names.Where(mention => mention.First > or).OrderBy(mention => mention.First).Take(1)];

    // Who took part in a fact's session and where it was held may stand in the question only to tell which session is meant.
    // Not when it is asked what somebody said or did: then it must be that person's fact.
    private static bool IsContext(QuestionReading reading, IndexedFact fact, Mention mention) =>
        fact.Session is { } session
        && (session.Places.Any(place => mention.Ids.Contains(place.Place))
            || (reading.Type is AnswerType.When or AnswerType.Where or AnswerType.YesNo or AnswerType.Compare && !reading.Has(Concepts.Saying)
                && session.Participants.Any(delegation => delegation.People.Any(person => mention.Ids.Contains(person.Person)))));

    private bool IsHard(QuestionReading reading, Mention mention)
    {
        var entity = knowledge.Entity(mention.Id)!;
        return entity.Kind != EntityKind.Term && !IsPlatform(entity.Id) && !(entity.Kind == EntityKind.Place && entity.Country is null);
    }

    private bool IsPlatform(string entity) => _platforms.Contains(entity);

    private bool Meets(IndexedFact fact, Mention mention) =>
        mention.Ids.Any(fact.IsAbout) || (knowledge.Entity(mention.Id) is { } entity && entity.NameIn(Languages.English) is var name && fact.Publishers.Any(publisher => publisher.Contains(name.Words, StringComparison.OrdinalIgnoreCase)));

    private static bool Dates(QuestionReading reading, IndexedFact fact, List<string> missing)
    {
        var unmet = reading.Dates.Where(date => !InTime(fact, date) && !IsWithin(reading.Period, fact)).ToList();
        missing.AddRange(unmet.Select(date => date.Text));
        return reading.HasAlternatives ? reading.Dates.Count > 0 && unmet.Count == reading.Dates.Count : unmet.Count > 0;
    }

    private static bool InTime(IndexedFact fact, TypedValue date) =>
        (fact.Fact.Date is { } held && held.Overlaps(date.Date))
        || (fact.Session is { } session && session.Dates.Any(when => when.Date.Overlaps(date.Date)))
        || fact.Values.Any(value => value.Kind == ValueKind.Date && value.Date.Overlaps(date.Date) && HasYear(fact, value, date));

    // "In September" is in the year of the fact, not in any year asked for.
    private static bool HasYear(IndexedFact fact, TypedValue value, TypedValue asked) =>
        value.Date.Start.Year is not null || asked.Date.Start.Year is null || fact.Fact.Date is not { Start.Year: not null };

    private static bool IsWithin(Period? period, IndexedFact fact) => period is not null && ((fact.Fact.Date is { } held && period.Holds(held)) || (fact.Fact.Date is null && fact.Session?.Dates.Any(when => period.Holds(when.Date)) == true));

    /// <summary>Whether a source that the question names has the fact, at the place that it names.</summary>
    public bool StandsAt(QuestionReading reading, IndexedFact fact) =>
        fact.Fact.Sources.Any(citation => knowledge.Source(citation.Source) is { } source
            && (reading.Publishers.Count == 0 || reading.Publishers.Contains(source.Publisher) || (source.OriginalPublisher is { } original && reading.Publishers.Contains(original)))
            && (reading.Locator is null || citation.Locator == reading.Locator));

    // A fact of another session is no answer about this one; a fact of none may be, when it lies near it in time or has no time. The session of the conversation
    // is meant as firmly when nothing else is named: "who chaired?".
    private static bool Session(QuestionReading reading, IndexedFact fact)
    {
        if (reading.Session is not { } reference || (!reference.IsExplicit && !(reading.LeansOnEarlier && reading.AllMentions.Count == 0))) return false;
        if (fact.Fact.Session is { } other) return other != reference.Session.Id;
        return fact.Fact.Date is { Start.Year: not null } date && !reference.Session.Dates.Any(held => IsNear(held.Date, date));
    }

    private static bool IsNear(DateSpan held, DateSpan date) =>
        date.Start.Earliest <= held.End.Latest.AddDays(DaysNear) && date.End.Latest >= held.Start.Earliest.AddDays(-DaysNear);

    // "What did she say" is not answered by her having been there.
    private bool IsSilent(QuestionReading reading, IndexedFact fact) =>
        reading.Type is AnswerType.What or AnswerType.Open or AnswerType.List or AnswerType.Summary && reading.Terms.Any(term => term.Is(Concepts.Speech))
        && reading.Mentions.Any(mention => knowledge.Entity(mention.Id) is { Kind: EntityKind.Person })
        && fact.Fact.Kind is FactKind.Participant or FactKind.Person or FactKind.Session or FactKind.Date or FactKind.Place;

    private IEnumerable<(string Word, Func<IndexedFact, bool> IsMet)> Wanted(QuestionReading reading)
    {
        foreach (var term in reading.Terms.Where(term => !term.IsLight && !term.Is(Concepts.Soft)))
            yield return (term.Word, fact => Holds(fact, term));
        foreach (var mention in reading.Mentions.Where(mention => knowledge.Entity(mention.Id)!.Kind == EntityKind.Term))
            yield return (Words(reading, mention), fact => Meets(fact, mention));
    }

    // "How many workshops" is answered only by a fact about workshops.
    private static bool Counted(QuestionReading reading, IndexedFact fact) =>
        reading.Terms.Any(term => term.IsCounted && !Holds(fact, term));

    // A plain verb counts in full only where something else is missing, too: "promised" where a fact says "set aside".
    private double Coverage(QuestionReading reading, IndexedFact fact, List<string> missing, bool hasAnswer)
    {
        var (met, all) = Terms(reading, fact, missing);
        var verbs = reading.Terms.Where(term => term.IsPlain && !IsSoft(reading, term) && !Holds(fact, term)).ToList();
        if (verbs.Count > 0 && (missing.Count > 0 || !IsAnchored(reading) || (met <= 0 && !(IsTyped(reading) && hasAnswer))))
        {
            missing.AddRange(verbs.Select(term => term.Word));
            return met / (all + verbs.Sum(Weight));
        }
        return all <= 0 ? 1 - (PlainWeight * Math.Min(verbs.Count, 1)) : met / (all + (PlainWeight * verbs.Count));
    }

    // Whether somebody, something, a session or a date is named, so that not any fact with a word in common will do.
    private bool IsAnchored(QuestionReading reading) => reading.Session is not null || reading.AllDates.Count > 0 || reading.AllMentions.Concat(reading.Mentions).Any(mention => !IsPlatform(mention.Id) && !IsMeetingTerm(mention));

    private bool IsMeetingTerm(Mention mention) => knowledge.Entity(mention.Id) is { Kind: EntityKind.Term } term && Tokenizer.Tokens(term.NameIn(Languages.English).Words) is var words && ConceptLexicon.Default.Tag(words, Languages.English).All(tag => tag.Any(Concepts.Meeting.Contains));

    // Questions whose answer is a value of its own kind, so that a fact can be seen to hold one.
    private static bool IsTyped(QuestionReading reading) => reading.Type is AnswerType.Who or AnswerType.When or AnswerType.Where or AnswerType.HowMany or AnswerType.HowMuch or AnswerType.HowLong;

    private (double Met, double All) Terms(QuestionReading reading, IndexedFact fact, List<string> missing)
    {
        double met = 0, all = 0;
        foreach (var term in reading.Terms)
        {
            var isMet = Holds(fact, term);
            if (IsSoft(reading, term) || (term.IsPlain && !isMet)) continue;
            var weight = Weight(term);
            all += weight;
            if (isMet || InSessionName(fact, term)) met += weight;
            else missing.Add(term.Word);
        }
        foreach (var mention in reading.Mentions.Where(mention => knowledge.Entity(mention.Id)!.Kind == EntityKind.Term))
        {
            all += 1;
            if (Meets(fact, mention)) met += 1;
            else missing.Add(Words(reading, mention));
        }
        // A name that is only context counts a little for the facts that have it themselves.
        foreach (var mention in reading.Mentions.Where(mention => IsHard(reading, mention) && !Meets(fact, mention) && IsContext(reading, fact, mention))) all += ContextWeight;
        return (met, all);
    }

    // A light word says something only as part of a phrase: "call for", not "call". A sum is money, whatever it is called.
    private static bool Holds(IndexedFact fact, ContentTerm term) =>
        (!term.IsLight && fact.Stems.Contains(term.Stem)) || term.Concepts.Any(fact.Concepts.Contains) || (term.Is(Concepts.Cash) && fact.Fact.Amounts.Count > 0);

    // Words that a fact need not hold: they only help to choose among facts. To "where" belongs that somebody goes there or receives others.
    private static bool IsSoft(QuestionReading reading, ContentTerm term) =>
        term.IsLight || term.Is(Concepts.Soft) || (reading.Type == AnswerType.Where && (term.Is(Concepts.Motion) || term.Is(Concepts.Hosting)));

    private double Weight(ContentTerm term)
    {
        var rarity = index.Rarity(term.Stem, term.Concepts);
        return rarity == 0 ? UnknownWeight : 0.4 + (rarity / 5);
    }

    private static bool InSessionName(IndexedFact fact, ContentTerm term) => fact.SessionWords?.NameStems.Contains(term.Stem) == true;

    // A "when" needs a date that the question does not give itself, a "who" a person, a "how many" a number.
    private bool HasAnswer(QuestionReading reading, IndexedFact fact) => reading.Type switch
    {
        AnswerType.When => fact.Values.Any(value => value.Kind == ValueKind.Date && !reading.Dates.Any(asked => asked.Date == value.Date)),
        AnswerType.HowMany or AnswerType.HowMuch => (Counts(reading) && fact.Fact.Counts.Count > 0) || fact.Values.Any(value => value.Kind switch
        {
            ValueKind.Amount or ValueKind.Percent => AsksMoney(reading),
            ValueKind.Number => Counts(reading) && value.Number != 1 && !reading.Numbers.Any(asked => asked.Number == value.Number),
            _ => false,
        }),
        AnswerType.Who => reading.HasAlternatives || fact.Entities.Any(entity => !IsAsked(reading, entity) && knowledge.Entity(entity) is { Kind: EntityKind.Person or EntityKind.Organisation or EntityKind.Country }),
        AnswerType.Where => fact.Entities.Any(entity => !IsAsked(reading, entity) && knowledge.Entity(entity) is { Kind: EntityKind.Place or EntityKind.Country }),
        AnswerType.HowLong => fact.Concepts.Overlaps(Concepts.Duration) && (fact.Fact.Date is { IsRange: true } || fact.Values.Any(value => value.Kind == ValueKind.Number)),
        _ => true,
    };

    // Whether things are counted that the question names; "how much did they get" asks for money.
    private bool Counts(QuestionReading reading) =>
        reading.Type == AnswerType.HowMany && (reading.Terms.Any(term => term.IsCounted) || reading.Mentions.Any(mention => knowledge.Entity(mention.Id) is { Kind: EntityKind.Term or EntityKind.Organisation or EntityKind.Initiative } entity && !IsPlatform(entity.Id)));

    // "How many ferries" is not answered by a sum of money.
    private static bool AsksMoney(QuestionReading reading) =>
        reading.Type == AnswerType.HowMuch || reading.Has(Concepts.Money) || reading.Text.Contains('$', StringComparison.Ordinal) || reading.Tokens.Any(token => NumberReader.IsUnit(token, reading.Language)) || !reading.Terms.Any(term => term.IsCounted);

    private bool IsAsked(QuestionReading reading, string entity) => reading.AllMentions.Any(mention => mention.Ids.Contains(entity)) || IsPlatform(entity);

    // "Currently", "the latest": of facts that fit, the newer one.
    private double Recency(QuestionReading reading, IndexedFact fact) =>
        (reading.Time & (TimeSense.Now | TimeSense.Latest)) == 0 || knowledge.LatestDate is not { Year: { } end } || (fact.Fact.Date ?? fact.Session?.Dates[0].Date)?.End.Year is not { } year ? 0 : Math.Max(0, 1 - ((end - year) * RecencyByYear));

    // Of two facts that fit, the one in the better source.
    private double Standing(IndexedFact fact) => fact.Fact.Sources.Select(citation => knowledge.Source(citation.Source)?.Grade ?? SourceGrade.Weak).DefaultIfEmpty(SourceGrade.Weak).Min() switch
    {
        SourceGrade.Official => 0.15,
        SourceGrade.Press => 0,
        _ => -0.3,
    };

    private static double KindBonus(QuestionReading reading, IndexedFact fact) => (reading.Type, fact.Fact.Kind) switch
    {
        (AnswerType.When, FactKind.Date) or (AnswerType.Where, FactKind.Place) or (AnswerType.Who, FactKind.Participant or FactKind.Person) or (AnswerType.HowMany or AnswerType.HowMuch, FactKind.Number) => 0.4,
        _ => 0,
    };

    private static string Words(QuestionReading reading, Mention mention) => mention.Inherited ?? string.Join(' ', Enumerable.Range(mention.First, mention.Length).Where(at => at < reading.Tokens.Count).Select(at => reading.Tokens[at].Text));
}
