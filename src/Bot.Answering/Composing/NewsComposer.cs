using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Composing;

/// <summary>"What's new", "the latest news": the same as <c>/latest</c> shows.</summary>
internal sealed class NewsComposer(KnowledgeBase knowledge, FactIndex index) : IComposer
{
    public Draft? Compose(QuestionReading reading)
    {
        if (!reading.Has(Concepts.News) || reading.Session is not null || reading.AsksSource || reading.AllDates.Count > 0 || !reading.OnlyAsksOf(Concepts.News, Concepts.Latest, Concepts.Holding)) return null;
        if (reading.Type is not (AnswerType.What or AnswerType.Which or AnswerType.Definition or AnswerType.Open or AnswerType.List or AnswerType.Summary or AnswerType.YesNo)) return null;
        // News of one thing is told by the facts about it.
        if (reading.AllMentions.Any(mention => knowledge.Sessions.All(session => session.Platform != mention.Id))) return null;
        return new Drafted([.. LatestComposer.Of(new Wording(knowledge, index, reading.Language), knowledge, index)]);
    }
}
