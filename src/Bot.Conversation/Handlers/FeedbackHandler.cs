using Bot.Conversation.Memory;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;

namespace Bot.Conversation.Handlers;

/// <summary>Takes what people think of an answer: ratings with a reason, and reports of mistakes. Both are kept with the fact versions that the answer used.</summary>
public sealed class FeedbackHandler(IAnswerLog answers, IPeople people, TimeProvider time)
{
    /// <summary>Shows all buttons of an answer.</summary>
    public static Reply Unfold(Turn turn, string language) =>
        new(language, []) { Mode = ReplyMode.ButtonsOnly, Buttons = AnswerReply.All(turn.Action!.Subject, language) };

    /// <summary>Keeps a rating. Who was not helped may say why.</summary>
    public async Task<Reply> RateAsync(Turn turn, SentAnswer answer, CancellationToken cancellationToken)
    {
        var (helpful, reason) = (turn.Action!.Verb == ReplyAction.Helpful, turn.Action.Detail);
        if (reason is not null && !AnswerReply.Reasons.Contains(reason)) reason = null;
        await answers.RateAsync(new Rating(answer.Id, turn.Person, helpful, reason, answer.Facts, time.GetUtcNow()), cancellationToken);
        if (helpful) return Reply.Notice(answer.Language, Phrasebook.Get(answer.Language, "thanks-helpful"));
        return reason is null
            ? Reply.Line(answer.Language, Phrasebook.Get(answer.Language, "why-not-helpful")) with { Mode = ReplyMode.ButtonsOnly, Buttons = AnswerReply.Why(answer.Id, answer.Language) }
            : Reply.Line(answer.Language, Phrasebook.Get(answer.Language, "thanks-reason")) with { Mode = ReplyMode.ButtonsOnly, Buttons = AnswerReply.All(answer.Id, answer.Language) };
    }

    /// <summary>Asks what is wrong, where the platform has not shown a form already.</summary>
    public async Task<Reply> AskReportAsync(Turn turn, SentAnswer answer, CancellationToken cancellationToken)
    {
        await people.OpenFormAsync(turn.Asker, turn.Person, turn.Action!, cancellationToken);
        var form = Forms.Of(turn.Action!, answer.Language)!;
        return Reply.Line(answer.Language, form.Label) with { Form = form };
    }

    /// <summary>Keeps a report.</summary>
    public async Task<Reply> ReportAsync(Turn turn, SentAnswer answer, CancellationToken cancellationToken)
    {
        var text = VisibleText.Cut(VisibleText.Of(turn.Text), Forms.LongestReport).Trim();
        if (text.Length == 0) return Reply.Line(answer.Language, Phrasebook.Get(answer.Language, "report-empty"));
        await answers.ReportAsync(new MistakeReport(answer.Id, turn.Person, text, answer.Facts, answer.Language, time.GetUtcNow()), cancellationToken);
        return Reply.Line(answer.Language, Phrasebook.Get(answer.Language, "thanks-report"));
    }
}
