using Bot.Answering;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;

namespace Bot.Conversation.Replies;

/// <summary>An answer as it stands in a chat: with its name, its facts and the buttons under it.</summary>
internal static class AnswerReply
{
    public const string Wrong = "wrong";
    public const string Incomplete = "part";
    public const string OffTopic = "off";
    public const string Unclear = "hard";

    /// <summary>Why an answer did not help, to choose from.</summary>
    public static readonly IReadOnlyList<string> Reasons = [Wrong, Incomplete, OffTopic, Unclear];

    public static Reply Of(Answer answer, Turn turn)
    {
        var id = AnswerIds.Of(turn);
        var buttons = turn.IsPrivate ? All(id, answer.Language) : Few(id, answer.Language);
        return ReplyFormatter.Format(answer) with { Answer = new GivenAnswer(id, FactsOf(answer)), Buttons = buttons };
    }

    /// <summary>The fact versions that an answer rests on, in the order of their citations.</summary>
    public static IReadOnlyList<FactVersion> FactsOf(Answer answer) => [.. answer.Citations.Select(citation => new FactVersion(citation.Fact.Id, citation.Fact.Version)).Distinct()];

    /// <summary>All buttons: where nobody is bothered by them.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> All(string id, string language) =>
    [
        [Of(ReplyAction.Sources, id, language), Of(ReplyAction.More, id, language)],
        [Of(ReplyAction.Helpful, id, language), Of(ReplyAction.NotHelpful, id, language)],
        [Of(ReplyAction.Report, id, language)],
    ];

    /// <summary>The buttons in a group: the sources, and one that shows the rest.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Few(string id, string language) => [[Of(ReplyAction.Sources, id, language), Of(ReplyAction.Unfold, id, language)]];

    /// <summary>The reasons to choose from, and the way back.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Why(string id, string language) =>
    [
        .. Reasons.Chunk(2).Select(reasons => (IReadOnlyList<Button>)[.. reasons.Select(reason => new Button(Phrasebook.Get(language, $"reason-{reason}"), new ReplyAction(ReplyAction.NotHelpful, id, reason)))]),
        [Of(ReplyAction.Report, id, language), new Button(Phrasebook.Get(language, "button-back"), new ReplyAction(ReplyAction.Unfold, id))],
    ];

    private static Button Of(string verb, string id, string language) => new(Phrasebook.Get(language, $"button-{verb}"), new ReplyAction(verb, id));
}
