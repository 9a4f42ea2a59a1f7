using Bot.Answering;
using Bot.Conversation.Naming;
using Bot.Conversation.Replies;
using Bot.Conversation.Turns;
using Bot.Knowledge;

namespace Bot.Conversation.Handlers;

/// <summary>Shows one session in short.</summary>
public sealed class SessionHandler(QuestionAnswerer answerer, ItemNames names) : IHandler
{
    public Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken) => Task.FromResult(
        names.Find<Session>(ItemKind.Session, turn.Text) is { } session
            ? ReplyFormatter.Format(answerer.Summary(session, language))
            : NotFound.Of<Session>(ItemKind.Session, turn.Text, names, other => SessionLine.Of(other, answerer.Knowledge, language), language));
}
