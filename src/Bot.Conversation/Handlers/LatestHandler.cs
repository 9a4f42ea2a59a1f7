using Bot.Answering;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Bot.Knowledge;

namespace Bot.Conversation.Handlers;

/// <summary>Shows the latest of what the base knows, and as of when that is.</summary>
public sealed class LatestHandler(QuestionAnswerer answerer) : IHandler
{
    public Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken)
    {
        var response = answerer.Latest(language);
        var reply = ReplyFormatter.Format(response);
        if (response is not Answer answer || answerer.Knowledge.LatestDate is not { } latest) return Task.FromResult(reply);
        var heading = new Heading(Phrasebook.Fill(language, "latest-known", ("date", DateLabel.Of(new DateSpan(latest), language))));
        return Task.FromResult(reply with { Blocks = [heading, .. reply.Blocks], Answer = new GivenAnswer(AnswerIds.Of(turn), AnswerReply.FactsOf(answer)) });
    }
}
