using System.Globalization;
using Bot.Conversation.Handlers;
using Bot.Conversation.Memory;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Knowledge;

namespace Bot.Conversation.Turns;

/// <summary>Picks what serves a button or a form. Thread-safe.</summary>
public sealed class ActionRouter(CommandHandlers commands, FeedbackHandler feedback, EvidenceHandler evidence, IAnswerLog answers, KnowledgeBase knowledge)
{
    public async Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken) => turn.Action switch
    {
        { Verb: ReplyAction.Open } action => await OpenAsync(turn, action.Subject, language, cancellationToken),
        { Verb: ReplyAction.Page } action => TurnTo(turn, action, language),
        { Verb: ReplyAction.Language } action => await commands.Language.HandleAsync(turn with { Text = action.Subject }, language, cancellationToken),
        { Verb: ReplyAction.Forget } => await commands.Privacy.ForgetAsync(turn, language, cancellationToken),
        { Verb: ReplyAction.Cancel } => PrivacyHandler.Keep(turn, language),
        { } action => await OfAnswerAsync(turn, action, language, cancellationToken),
        null => Old(language),
    };

    private async Task<Reply> OfAnswerAsync(Turn turn, ReplyAction action, string language, CancellationToken cancellationToken)
    {
        if (await answers.FindAsync(action.Subject, cancellationToken) is not { } answer) return Reply.Notice(language, Phrasebook.Get(language, "old-answer"));
        return action.Verb switch
        {
            ReplyAction.Sources => await evidence.SourcesAsync(answer, cancellationToken),
            ReplyAction.More => evidence.More(answer),
            ReplyAction.Unfold => FeedbackHandler.Unfold(turn, answer.Language),
            ReplyAction.Helpful or ReplyAction.NotHelpful => await feedback.RateAsync(turn, answer, cancellationToken),
            ReplyAction.Report when turn.Kind == TurnKind.Form => await feedback.ReportAsync(turn, answer, cancellationToken),
            ReplyAction.Report => await feedback.AskReportAsync(turn, answer, cancellationToken),
            _ => Old(language),
        };
    }

    private async Task<Reply> OpenAsync(Turn turn, string key, string language, CancellationToken cancellationToken) => knowledge.ByKey(key) switch
    {
        Session session => commands.Session.Of(session, turn with { Kind = TurnKind.Message }, language, page: 1),
        Entity entity => commands.Person.Of(entity, turn with { Kind = TurnKind.Message }, language, page: 1),
        Source => await commands.Source.HandleAsync(turn with { Text = key }, language, cancellationToken),
        _ => await commands.Fact.HandleAsync(turn with { Text = key }, language, cancellationToken),
    };

    private Reply TurnTo(Turn turn, ReplyAction action, string language)
    {
        var argument = action.Detail ?? "";
        if (action.Subject.Split('.') is not [var command, var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page)) return Old(language);
        return (command, knowledge.ByKey(argument)) switch
        {
            (CommandTable.Session, Session session) => commands.Session.Of(session, turn, language, page),
            (CommandTable.Person, Entity person) => commands.Person.Of(person, turn, language, page),
            (CommandTable.Sessions, _) => commands.Sessions.Of(argument, turn, language, page),
            _ => Old(language),
        };
    }

    // A button of a version of the bot that had other buttons.
    private static Reply Old(string language) => Reply.Notice(language, Phrasebook.Get(language, "old-button"));
}
