using Bot.Answering.Reading.Linking;

namespace Bot.Answering.Reading;

/// <summary>What a question that leaves something out takes from the conversation before it.</summary>
internal static class FollowUp
{
    private const int FewTerms = 3;

    /// <param name="reading">The question alone.</param>
    /// <param name="earlier">The question before it, itself already complete.</param>
    /// <param name="named">People named in the answer between them.</param>
    public static QuestionReading Inherit(QuestionReading reading, QuestionReading earlier, IReadOnlyList<Mention> named)
    {
        if (StandsAlone(reading)) return reading;
        var session = reading.Session ?? (earlier.Session is { } before && reading.Candidates.Count == 0 && reading.Dates.Count == 0 ? before with { IsExplicit = false } : null);
        var elliptic = reading.Type == AnswerType.Open || reading.Terms.All(term => term.IsLight);
        return reading with
        {
            Session = session,
            Type = reading.Type == AnswerType.Open ? earlier.Type : reading.Type,
            Mentions = elliptic || RefersBack(reading) ? Merged(reading, earlier, named, AsksAboutSession(reading, earlier)) : reading.Mentions,
            // "and from Turkmenistan?" asks for the same as before; "when?" asks something else about the same.
            Terms = reading.Terms.Count == 0 ? [.. Kept(reading, earlier)] : reading.Terms,
            Concepts = reading.Terms.Count > 0 ? reading.Concepts
                : reading.Concepts.Concat(reading.Type == AnswerType.Open ? earlier.Concepts : earlier.Terms.SelectMany(term => term.Concepts)).ToHashSet(StringComparer.Ordinal),
            Publishers = reading.Publishers.Count == 0 && elliptic ? earlier.Publishers : reading.Publishers,
        };
    }

    private static IEnumerable<ContentTerm> Kept(QuestionReading reading, QuestionReading earlier) => earlier.Terms.Where(term =>
        reading.Type == AnswerType.Open || !(term.Is(Concepts.Meeting) || AsksAboutSession(reading, earlier)));

    // "Who represented the US at the session?" - "And when was it?": the session is meant, not the representing.
    private static bool AsksAboutSession(QuestionReading reading, QuestionReading earlier) =>
        earlier.Session is not null && reading.Type is AnswerType.When or AnswerType.Where && earlier.Type != reading.Type
        && earlier.OnlyAsksOf(Concepts.Participation, Concepts.PersonWord, Concepts.Agenda, Concepts.Discussion, Concepts.Meeting, Concepts.Motion);

    private static bool StandsAlone(QuestionReading reading) =>
        reading.Session is { IsExplicit: true } && reading.Type != AnswerType.Open && reading.Terms.Any(term => !term.IsLight);

    // Pronouns and words such as "there", "then", "after that".
    private static bool RefersBack(QuestionReading reading) =>
        reading.Terms.Count <= FewTerms && (reading.AllMentions.Count == 0 || reading.Tokens.Any(token => Pronouns.Contains(token.Folded)));

    // A mention of the same sort takes the place of the earlier one: another country, another person.
    private static IReadOnlyList<Mention> Merged(QuestionReading reading, QuestionReading earlier, IReadOnlyList<Mention> named, bool asksAboutSession)
    {
        if (asksAboutSession) return reading.Mentions;
        if (reading.Mentions.Count > 0) return reading.Mentions;
        var people = reading.Tokens.Any(token => Pronouns.Contains(token.Folded)) ? named.DistinctBy(mention => mention.Id).ToList() : [];
        return people.Count > 0 ? people : earlier.Mentions;
    }

    private static readonly HashSet<string> Pronouns = LexiconFile.Entries("Lexicon/pronouns.txt").SelectMany(entry => entry.Words).Select(word => Folding.Fold(word)).ToHashSet(StringComparer.Ordinal);
}
