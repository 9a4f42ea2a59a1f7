using Bot.Conversation.Replies;

namespace Bot.Conversation.Memory;

/// <summary>A reply that was sent: where it stands and which facts it rests on, not what it says.</summary>
/// <param name="Id">8 characters.</param>
/// <param name="Place">The chat, with its platform.</param>
/// <param name="Question">The message it replies to, as the platform names it, or null.</param>
/// <param name="Messages">The messages that show it, in order.</param>
/// <param name="Facts">What it rests on; none when it is no answer.</param>
/// <param name="Language">Its language.</param>
/// <param name="At">When it was sent.</param>
public sealed record SentAnswer(string Id, string Place, string? Question, IReadOnlyList<string> Messages, IReadOnlyList<FactVersion> Facts, string Language, DateTimeOffset At);

/// <summary>What somebody thought of an answer.</summary>
public sealed record Rating(string Answer, string Person, bool IsHelpful, string? Reason, IReadOnlyList<FactVersion> Facts, DateTimeOffset At);

/// <summary>A mistake that somebody reported.</summary>
public sealed record MistakeReport(string Answer, string Person, string Text, IReadOnlyList<FactVersion> Facts, string Language, DateTimeOffset At);

/// <summary>Remembers for 90 days what was sent, and keeps what people thought of it.</summary>
public interface IAnswerLog
{
    /// <summary>Remembers an answer; one with the same id is replaced.</summary>
    Task AddAsync(SentAnswer answer, CancellationToken cancellationToken);

    /// <summary>The answer with this id, or null.</summary>
    Task<SentAnswer?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>What was replied to a message, or null.</summary>
    Task<SentAnswer?> ReplyToAsync(string place, string question, CancellationToken cancellationToken);

    /// <summary>Keeps a rating; an earlier one of the same person for the same answer is replaced.</summary>
    Task RateAsync(Rating rating, CancellationToken cancellationToken);

    /// <summary>Keeps a report.</summary>
    Task ReportAsync(MistakeReport report, CancellationToken cancellationToken);
}
