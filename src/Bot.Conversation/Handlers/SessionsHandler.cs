using Bot.Answering;
using Bot.Conversation.Naming;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Bot.Knowledge;

namespace Bot.Conversation.Handlers;

/// <summary>Lists sessions, oldest first: all, or those of a year, a place or a level.</summary>
public sealed class SessionsHandler(QuestionAnswerer answerer, ItemNames names) : IHandler
{
    public Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken) => Task.FromResult(Of(turn.Text, turn, language, page: 1));

    /// <summary>One page of a list of sessions.</summary>
    public Reply Of(string asked, Turn turn, string language, int page)
    {
        var found = asked.Length == 0 ? answerer.Knowledge.Sessions : names.Matching<Session>(ItemKind.Session, asked) is { Count: > 0 } named ? named : answerer.Sessions(asked);
        if (found.Count == 0) return Reply.Line(language, Phrasebook.Fill(language, "no-sessions", ("name", NotFound.Echo(asked))));
        var reply = new Reply(language, [new Heading(Phrasebook.Get(language, "sessions")), new Bullets([.. found.Select(session => SessionLine.Of(session, answerer.Knowledge, language))])]);
        return Pages.Of(reply, turn, page, CommandTable.Sessions, asked);
    }
}
