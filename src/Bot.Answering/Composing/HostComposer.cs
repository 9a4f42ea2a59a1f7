using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>Who received the others at a session.</summary>
internal sealed class HostComposer(KnowledgeBase knowledge, FactIndex index) : IComposer
{
    public Draft? Compose(QuestionReading reading)
    {
        if (reading.Session is not { Session: { Hosts.Count: > 0 } session } || !reading.Has(Concepts.Hosting) || reading.Mentions.Count > 0 || reading.AsksSource) return null;
        if (!(reading.Type == AnswerType.Who || (reading.Type is AnswerType.Which or AnswerType.What && reading.Has(Concepts.CountryWord))) || !reading.OnlyAsksOf(Concepts.Hosting, Concepts.Holding, Concepts.Meeting, Concepts.CountryWord, Concepts.PersonWord)) return null;
        var wording = new Wording(knowledge, index, reading.Language);
        var text = wording.Fill("host", [("host", wording.Listed(session.Hosts.Select(host => wording.Called(host.Entity)))), .. wording.Places(session)]);
        return wording.Claim(text, session.Hosts.SelectMany(host => host.Facts)) is { } claim ? new Drafted([claim]) : null;
    }
}
