using System.Text.RegularExpressions;
using Bot.Answering;
using Bot.Conversation.Naming;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Bot.Knowledge;

namespace Bot.Conversation.Handlers;

/// <summary>Shows sessions side by side.</summary>
public sealed partial class CompareHandler(QuestionAnswerer answerer, ItemNames names) : IHandler
{
    private const int MostSessions = 4;

    public Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken) => Task.FromResult(Of(turn, language));

    private Reply Of(Turn turn, string language)
    {
        var parts = Between().Split(turn.Text).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        if (parts.Count < 2) return Reply.Line(language, Phrasebook.Get(language, "compare-what"));
        var sessions = new List<Session>();
        foreach (var part in parts.Take(MostSessions))
        {
            if (names.Find<Session>(ItemKind.Session, part) is not { } session)
                return NotFound.Of<Session>(ItemKind.Session, part, names, other => SessionLine.Of(other, answerer.Knowledge, language), language);
            sessions.Add(session);
        }
        sessions = [.. sessions.Distinct()];
        if (sessions is [var only]) return Reply.Line(language, Phrasebook.Fill(language, "compare-same", ("session", only.Names.Nearest(language).Words)));
        var response = answerer.Comparison(sessions, language);
        var reply = ReplyFormatter.Format(response);
        return response is Answer answer ? reply with { Answer = new GivenAnswer(AnswerIds.Of(turn), AnswerReply.FactsOf(answer)) } : reply;
    }

    // What people put between two names, in the languages of the bot.
    [GeneratedRegex(@"\s*[,;|]\s*|\s+(?:and|vs\.?|versus|with|и|с|против|және|мен|жана|va|bilan|ва|бо|we)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
