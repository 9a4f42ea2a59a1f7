using Bot.Answering.Grounding;
using Bot.Answering.Reading;
using Bot.Answering.Reading.Linking;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>Corrects a question that puts a session at another time or into another city than the base knows.</summary>
internal sealed class PremiseComposer(KnowledgeBase knowledge, FactIndex index) : IComposer
{
    public bool ShowsBothSides => true;

    public Draft? Compose(QuestionReading reading)
    {
        if (reading.Session is not { IsExplicit: true, Session: var session } reference || reading.Type is AnswerType.Compare || reading.HasAlternatives || reading.AsksSource) return null;
        if (!reading.OnlyAsksOf(Concepts.Holding, Concepts.Meeting, Concepts.Participation, Concepts.PersonWord, Concepts.Discussion, Concepts.Agenda, Concepts.Outcome, Concepts.DateWord, Concepts.PlaceWord, Concepts.CountryWord, Concepts.AllWord, Concepts.Motion, Concepts.Hosting)) return null;
        var wording = new Wording(knowledge, index, reading.Language);
        if (reference.Contradicted is { } asked) return Denied(wording, session, "not-then", session.Dates[0].Facts, ("asked", wording.When(asked.Date)), asked.Text);
        if (session.Places.Count == 0 || OtherCity(reading, session) is not { } city) return null;
        return Denied(wording, session, "not-there", session.Places[0].Facts, ("asked", wording.In(city.Id)), Words(reading, city));
    }

    // Another city with a word such as "in" before it, and the session's own city not named.
    private Mention? OtherCity(QuestionReading reading, Session session) =>
        reading.AllMentions.Any(mention => session.Places.Any(place => mention.Ids.Contains(place.Place))) ? null
        : reading.Mentions.FirstOrDefault(mention => knowledge.Entity(mention.Id) is { Kind: EntityKind.Place, Country: not null } && mention.First > 0 && reading.Tokens[mention.First - 1].Folded is "in" or "at" or "в" or "во");

    private static Drafted? Denied(Wording wording, Session session, string phrase, IReadOnlyList<string> facts, (string, string) asked, string words)
    {
        // A sentence about the place says it itself.
        var name = phrase == "not-there" ? wording.SessionBut(session, session.Places[0].Place) : wording.Session(session);
        (string, string)[] places = [asked, ("session", name), ("when", wording.When(session.Dates[0].Date)), ("in", session.Places.Count > 0 ? wording.In(session.Places[0].Place) : ""), .. wording.Places(session)];
        return wording.Claim(wording.Fill(phrase, places), facts) is { } claim
            ? new Drafted([claim with { Kind = ClaimKind.Denial, Denied = [words, asked.Item2] }]) { CorrectsPremise = true } : null;
    }

    private static string Words(QuestionReading reading, Mention mention) => string.Join(' ', reading.Tokens.Skip(mention.First).Take(mention.Length).Select(token => token.Text));
}
