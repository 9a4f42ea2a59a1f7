using Bot.Answering;
using Bot.Conversation.Naming;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Bot.Knowledge;

namespace Bot.Conversation.Handlers;

/// <summary>Shows one session in short: date, place, level, who came, what was discussed, what came out, and the sources.</summary>
public sealed class SessionHandler(QuestionAnswerer answerer, ItemNames names) : IHandler
{
    public Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken) => Task.FromResult(
        names.Find<Session>(ItemKind.Session, turn.Text) is { } session
            ? Of(session, turn, language, page: 1)
            : NotFound.Of<Session>(ItemKind.Session, turn.Text, names, other => SessionLine.Of(other, answerer.Knowledge, language), language));

    /// <summary>One page of a session's summary.</summary>
    public Reply Of(Session session, Turn turn, string language, int page)
    {
        var response = answerer.Summary(session, language);
        var reply = ReplyFormatter.Format(response);
        if (response is Answer answer) reply = reply with { Blocks = [new Heading(Title(session, language)), Traits(session, language), .. reply.Blocks], Answer = new GivenAnswer(AnswerIds.Of(turn), AnswerReply.FactsOf(answer)) };
        return Pages.Of(reply, turn, page, CommandTable.Session, session.Key);
    }

    private static string Title(Session session, string language)
    {
        var name = session.Names.Nearest(language).Words;
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    // What the session is, as its record has it; the sentences below are the cited facts.
    private static Paragraph Traits(Session session, string language)
    {
        var level = Phrasebook.Get(language, $"level-{Knowledge.Files.Names.Of(session.Level)}");
        var format = session.Format is { } known ? Phrasebook.Get(language, $"format-{known}") : null;
        return new Paragraph([new Bold($"{Phrasebook.Get(language, "session-level")}: "), string.Join(", ", new[] { level, format }.OfType<string>())]);
    }
}
