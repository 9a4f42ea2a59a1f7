using Bot.Answering.Reading.Linking;
using Bot.Knowledge;

namespace Bot.Answering.Reading;

/// <summary>What a question that leaves something out takes from the conversation before it. Thread-safe.</summary>
internal sealed class FollowUp(KnowledgeBase knowledge, EntityLinker linker, SessionResolver sessions)
{
    private const int FewTerms = 3;

    /// <param name="reading">The question alone.</param>
    /// <param name="earlier">The question before it, itself already complete.</param>
    /// <param name="named">People named in the answer between them.</param>
    public QuestionReading Inherit(QuestionReading reading, QuestionReading earlier, IReadOnlyList<Mention> named)
    {
        if (StandsAlone(reading) || IsElsewhere(reading, earlier)) return reading;
        var session = reading.Session ?? (earlier.Session is { } before && reading.Candidates.Count == 0 && reading.Dates.Count == 0 ? before with { IsExplicit = false } : null);
        if (AsksOfSession(reading, earlier)) return reading with { Session = session };
        var takesWords = reading.Terms.Count == 0 && (reading.Type == AnswerType.Open || Continues(reading) || reading.AllMentions.Count == 0);
        var elliptic = reading.Type == AnswerType.Open || reading.Terms.All(term => term.IsLight);
        var mentions = elliptic || RefersBack(reading) ? Merged(reading, earlier, named) : reading.Mentions;
        if (session is null && Meant(reading, mentions) is { } meant) (session, mentions) = (meant, [.. mentions.Where(mention => !Tells(meant.Session, mention))]);
        return reading with
        {
            Session = session,
            Type = reading.Type == AnswerType.Open ? earlier.Type : reading.Type,
            Mentions = mentions,
            AllMentions = reading.Type == AnswerType.Open ? [.. reading.AllMentions, .. earlier.AllMentions.Where(IsPlatform).Select(mention => mention.From(earlier.Tokens))] : reading.AllMentions,
            // "and from Turkmenistan?" asks for the same as before; "when?" asks something else about the same.
            Terms = takesWords ? [.. earlier.Terms.Where(term => reading.Type == AnswerType.Open || !term.Is(Concepts.Meeting))] : reading.Terms,
            Concepts = !takesWords ? reading.Concepts
                : reading.Concepts.Concat(reading.Type == AnswerType.Open ? earlier.Concepts : earlier.Terms.SelectMany(term => term.Concepts)).ToHashSet(StringComparer.Ordinal),
            Dates = reading.AllDates.Count == 0 && session is null && (elliptic || RefersBack(reading)) ? earlier.Dates : reading.Dates,
            Publishers = reading.Publishers.Count == 0 && elliptic ? earlier.Publishers : reading.Publishers,
        };
    }

    // "When?" behind "who came?" asks when the session was, not when somebody came.
    private static bool AsksOfSession(QuestionReading reading, QuestionReading earlier) =>
        reading is { Type: AnswerType.When or AnswerType.Where, AllMentions.Count: 0 } && reading.Terms.All(term => term.Is(Concepts.Holding)) && earlier.Session is not null
        && earlier.Terms.All(term => term.IsLight || term.Is(Concepts.Participation) || term.Is(Concepts.PersonWord) || term.Is(Concepts.CountryWord) || term.Is(Concepts.Agenda) || term.Is(Concepts.Discussion) || term.Is(Concepts.Outcome));

    // A question that names its session and asks something of its own is complete, unless it begins with "and" or points back.
    private static bool StandsAlone(QuestionReading reading) => reading.Session is { IsExplicit: true } && reading.Type != AnswerType.Open && !Continues(reading);

    // "Where was the first forum?" behind "What is N4+1?": with what was named before, it tells which one.
    private SessionReference? Meant(QuestionReading reading, IReadOnlyList<Mention> mentions) =>
        reading.Type is not (AnswerType.HowMany or AnswerType.List) && reading.Has(Concepts.Meeting) && mentions.Count > reading.Mentions.Count ? sessions.Resolve(mentions, reading.AllDates, reading.Concepts).Session : null;

    private static bool Tells(Session session, Mention mention) =>
        mention.Id == session.Platform || session.Topics.Contains(mention.Id) || session.Places.Any(place => place.Place == mention.Id);

    // Another city than the session's, or things that the base has never heard of: a question about something else.
    private bool IsElsewhere(QuestionReading reading, QuestionReading earlier) =>
        reading.Type != AnswerType.Open && earlier.Session is { Session: var session } && !Continues(reading)
        && (reading.AllMentions.Any(mention => knowledge.Entity(mention.Id) is { Kind: EntityKind.Place, Country: not null } && session.Places.All(place => !mention.Ids.Contains(place.Place)))
            || reading.Tokens.Any(token => reading.Terms.Any(term => !term.IsLight && !term.IsVerb && term.Stem == token.Stem) && !linker.Knows(token)));

    private static bool Continues(QuestionReading reading) =>
        reading.Tokens is [{ Folded: "and" or "n" or "but" or "also" or "а" or "и" or "но" or "va" or "ва" or "ал" or "және" or "жана" or "we" }, ..] or [{ Folded: "what" or "how" }, { Folded: "about" }, ..] or [{ Folded: "что" or "как" }, { Folded: "насчет" }, ..] || PointsBack(reading.Tokens);

    // "Were there" points nowhere.
    private static bool PointsBack(IReadOnlyList<Token> tokens) =>
        Enumerable.Range(0, tokens.Count).Any(at => Pronouns.Contains(tokens[at].Folded) && !(at > 0 && tokens[at].Folded == "there" && tokens[at - 1].Folded is "is" or "are" or "was" or "were"));

    // Pronouns and words such as "there", "then", "after that".
    private static bool RefersBack(QuestionReading reading) =>
        reading.Terms.Count <= FewTerms && (reading.AllMentions.Count == 0 || reading.Tokens.Any(token => Pronouns.Contains(token.Folded)));

    // A mention of the same sort takes the place of the earlier one: another country, another person.
    private IReadOnlyList<Mention> Merged(QuestionReading reading, QuestionReading earlier, IReadOnlyList<Mention> named)
    {
        if (reading.Mentions.Count > 0) return PointsToPerson(reading) ? [.. reading.Mentions, .. earlier.Mentions.Where(IsPerson).Select(mention => mention.From(earlier.Tokens))] : reading.Mentions;
        var people = reading.Tokens.Any(token => Pronouns.Contains(token.Folded) && !s_things.Contains(token.Folded)) ? named.DistinctBy(mention => mention.Id).ToList() : [];
        return people.Count > 0 ? people : [.. earlier.Mentions.Select(mention => mention.From(earlier.Tokens))];
    }

    // "What did she do in Selm": she and the place.
    private bool PointsToPerson(QuestionReading reading) => !reading.Mentions.Any(IsPerson) && reading.Tokens.Any(token => token.Folded is "he" or "him" or "his" or "she" or "her" or "он" or "она" or "его" or "ее" or "ему" or "ей");

    private bool IsPlatform(Mention mention) => knowledge.Sessions.Any(session => session.Platform == mention.Id);

    private bool IsPerson(Mention mention) => knowledge.Entity(mention.Id)!.Kind == EntityKind.Person;

    // "There" stands for no person.
    private static readonly HashSet<string> s_things =
        ["it", "its", "this", "that", "these", "those", "there", "then", "same", "here", "оно", "этот", "эта", "это", "эти", "этом", "этой", "этого", "там", "туда", "оттуда", "тогда", "тот", "та", "те", "том", "той", "тем"];

    private static readonly HashSet<string> Pronouns = LexiconFile.Entries("Lexicon/pronouns.txt").SelectMany(entry => entry.Words).Select(word => Folding.Fold(word)).ToHashSet(StringComparer.Ordinal);
}
