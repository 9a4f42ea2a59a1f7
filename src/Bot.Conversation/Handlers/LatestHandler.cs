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
        // The base may know of later days: of plans, of who held an office. The heading is about what stands below it.
        if (response is not Answer answer || FirstOf(answer).Date is not { } latest) return Task.FromResult(reply);
        var heading = new Heading(Phrasebook.Fill(language, "latest-known", ("date", DateLabel.Of(latest, language))));
        return Task.FromResult(reply with { Blocks = [heading, .. reply.Blocks], Answer = new GivenAnswer(AnswerIds.Of(turn), AnswerReply.FactsOf(answer)) });
    }

    private static Fact FirstOf(Answer answer) => answer.Citations.First(citation => answer.Claims[0].Citations.Contains(citation.Number)).Fact;
}
