using Bot.Knowledge;

namespace Bot.Answering;

/// <summary>What somebody asks.</summary>
/// <param name="Text">The question as typed; control and bidirectional characters are ignored, and what exceeds <see cref="LongestText"/> is not read.</param>
/// <param name="Language">Language to answer in (<see cref="Languages.All"/>), or null to detect it.</param>
/// <param name="Previous">Earlier turns, oldest first: question, answer, question …; a single one is a question.</param>
public sealed record Question(string Text, string? Language = null, IReadOnlyList<string>? Previous = null)
{
    /// <summary>Characters of a question that are read; more than the longest message of any chat platform.</summary>
    public const int LongestText = 5_000;
}
