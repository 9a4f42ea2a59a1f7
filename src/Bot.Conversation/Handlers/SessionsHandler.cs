using Bot.Conversation.Naming;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Bot.Knowledge;

namespace Bot.Conversation.Handlers;

/// <summary>Lists sessions, oldest first: all, or those of a year, a place or a level.</summary>
public sealed class SessionsHandler(KnowledgeBase knowledge, ItemNames names) : IHandler
{
    public Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken)
    {
        var found = turn.Text.Length == 0 ? knowledge.Sessions : names.Matching<Session>(ItemKind.Session, turn.Text);
        return Task.FromResult(found.Count == 0
            ? Reply.Line(language, Phrasebook.Fill(language, "no-sessions", ("name", NotFound.Echo(turn.Text))))
            : new Reply(language, [new Heading(Phrasebook.Get(language, "sessions")), new Bullets([.. found.Select(session => SessionLine.Of(session, knowledge, language))])]));
    }
}
