using Bot.Conversation.Texts;

namespace Bot.Conversation.Replies;

/// <summary>The forms that buttons open.</summary>
public static class Forms
{
    /// <summary>Characters of a report.</summary>
    public const int LongestReport = 1_000;

    /// <summary>The form that pressing a button opens, or null when it opens none.</summary>
    public static ReplyForm? Of(ReplyAction action, string language) => action.Verb switch
    {
        ReplyAction.Report => new(action, Phrasebook.Get(language, "report-title"), Phrasebook.Get(language, "report-label"), LongestReport),
        _ => null,
    };
}
