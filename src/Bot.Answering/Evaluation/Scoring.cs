using System.Text;
using Bot.Answering.Reading;

namespace Bot.Answering.Evaluation;

/// <summary>How one question came out.</summary>
public enum Verdict
{
    /// <summary>As expected: answered with what it must hold, or abstained where nothing is known.</summary>
    Right,

    /// <summary>Answered, and not as expected: counts minus one.</summary>
    Wrong,

    /// <summary>Abstained though there is an answer: counts nothing.</summary>
    Missing,
}

/// <summary>What an answerer, whichever it is, gave to a question.</summary>
/// <param name="Answered">Whether it answered rather than abstained.</param>
/// <param name="Text">Its words.</param>
/// <param name="Sources">Ids of the sources it cites, aliases included.</param>
public sealed record Given(bool Answered, string Text, IReadOnlyCollection<string> Sources);

/// <summary>The outcome of one question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Given">What was given.</param>
/// <param name="Verdict">How it came out.</param>
/// <param name="IsCited">For right answers to questions that name sources: whether one of them is cited; otherwise null.</param>
public sealed record Outcome(ExpectedAnswer Question, Given Given, Verdict Verdict, bool? IsCited);

/// <summary>
/// Scores answers: right, wrong or missing. A question is right when every expected entry stands in the window of the answer and nothing forbidden does;
/// an unanswerable one when there is an abstention; one with a false premise when the correction stands there or there is an abstention. Stateless.
/// </summary>
public static class Scoring
{
    /// <summary>Judges what was given to one question.</summary>
    public static Outcome Judge(ExpectedAnswer question, Given given)
    {
        var verdict = VerdictOf(question, given);
        bool? cited = verdict == Verdict.Right && given.Answered && question.Sources.Count > 0 ? question.Sources.Any(given.Sources.Contains) : null;
        return new Outcome(question, given, verdict, cited);
    }

    /// <summary>(right - wrong) / all, from -1 to 1; 0 for no questions.</summary>
    public static double Score(IReadOnlyCollection<Outcome> outcomes) =>
        outcomes.Count == 0 ? 0 : (outcomes.Count(outcome => outcome.Verdict == Verdict.Right) - outcomes.Count(outcome => outcome.Verdict == Verdict.Wrong)) / (double)outcomes.Count;

    private static Verdict VerdictOf(ExpectedAnswer question, Given given)
    {
        if (question.IsUnanswerable) return given.Answered ? Verdict.Wrong : Verdict.Right;
        if (!given.Answered) return question.HasFalsePremise ? Verdict.Right : Verdict.Missing;
        var text = Comparable(given.Text[..Math.Min(given.Text.Length, question.Window)]);
        var holds = question.MustContain.All(entry => entry.Split('|').Any(alternative => text.Contains(Comparable(alternative), StringComparison.Ordinal)));
        var holdsForbidden = question.MustNotContain.Any(words => text.Contains(Comparable(words), StringComparison.Ordinal));
        return holds && !holdsForbidden ? Verdict.Right : Verdict.Wrong;
    }

    // Case, width of spaces, kind of apostrophe and dash, and ё or е make no difference; diacritics do.
    private static string Comparable(string text)
    {
        var comparable = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter)) comparable.Append(' ');
            else if (Folding.IsApostrophe(letter)) comparable.Append('\'');
            else if (Folding.IsDash(letter)) comparable.Append('-');
            else comparable.Append(char.ToLowerInvariant(letter) is var lower && lower == 'ё' ? 'е' : lower);
        }
        return comparable.ToString();
    }
}
