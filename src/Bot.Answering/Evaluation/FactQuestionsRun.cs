using System.Globalization;
using System.Text;
using Bot.Knowledge;
using Bot.Knowledge.Files;

namespace Bot.Answering.Evaluation;

/// <summary>How one question of the fact base came out.</summary>
/// <param name="Question">The question.</param>
/// <param name="Response">What the bot said.</param>
/// <param name="Verdict">Right when an expected fact is cited, wrong when there is an answer without one, missing when there is none.</param>
public sealed record FactOutcome(KnowledgeQuestion Question, Response Response, Verdict Verdict);

/// <summary>
/// Puts the questions of knowledge/tests/ to the bot: each names facts, and an answer is right when it cites one of them. Needs no words to look for, so that
/// curators can write such questions while they write facts. Not thread-safe; make one for each run.
/// </summary>
public sealed class FactQuestionsRun
{
    /// <summary>Asks every question.</summary>
    /// <param name="answerer">The bot.</param>
    /// <param name="questions">The questions.</param>
    public FactQuestionsRun(QuestionAnswerer answerer, IReadOnlyList<KnowledgeQuestion> questions) => Outcomes = [.. questions.Select(question => Ask(answerer, question))];

    /// <summary>How each question came out, in order.</summary>
    public IReadOnlyList<FactOutcome> Outcomes { get; }

    /// <summary>Share of right answers, 0 to 1; 0 for no questions.</summary>
    public double RightShare => Share(Outcomes, Verdict.Right);

    /// <summary>Share of answers that cite none of the expected facts, 0 to 1; 0 for no questions.</summary>
    public double WrongShare => Share(Outcomes, Verdict.Wrong);

    /// <summary>The table: in all, by language, and by year or topic.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"{"",-26}{"questions",10}{"right",8}{"wrong",8}{"missing",9}");
        Row(table, "all", Outcomes);
        table.AppendLine();
        foreach (var language in Languages.All)
            if (Outcomes.Where(outcome => outcome.Question.Language == language).ToList() is { Count: > 0 } spoken) Row(table, language, spoken);
        table.AppendLine();
        foreach (var group in Outcomes.GroupBy(outcome => YearOf(outcome.Question)).OrderBy(group => group.Key, StringComparer.Ordinal)) Row(table, group.Key, [.. group]);
        return table.ToString();
    }

    /// <summary>Each question that did not come out right, with the facts expected and what the bot said.</summary>
    public string Misses()
    {
        var misses = new StringBuilder();
        foreach (var (question, response, verdict) in Outcomes.Where(outcome => outcome.Verdict != Verdict.Right))
        {
            misses.AppendLine(CultureInfo.InvariantCulture, $"{verdict.ToString().ToLowerInvariant()}  [{question.Language}] {question.Question}");
            misses.AppendLine(CultureInfo.InvariantCulture, $"    expected: {string.Join(", ", question.Facts)}");
            misses.AppendLine(CultureInfo.InvariantCulture, $"    given: {response.Text.ReplaceLineEndings(" / ")}");
        }
        return misses.ToString();
    }

    private static FactOutcome Ask(QuestionAnswerer answerer, KnowledgeQuestion question)
    {
        var response = answerer.Answer(new Question(question.Question, null, question.Previous));
        var verdict = response is not Answer answer ? Verdict.Missing
            : answer.Citations.Any(citation => question.Facts.Contains(citation.Fact.Id)) ? Verdict.Right : Verdict.Wrong;
        return new FactOutcome(question, response, verdict);
    }

    private static void Row(StringBuilder table, string name, IReadOnlyCollection<FactOutcome> outcomes) =>
        table.AppendLine(CultureInfo.InvariantCulture, $"{name,-26}{outcomes.Count,10}{Percent(outcomes, Verdict.Right),8}{Percent(outcomes, Verdict.Wrong),8}{Percent(outcomes, Verdict.Missing),9}");

    private static string Percent(IReadOnlyCollection<FactOutcome> outcomes, Verdict verdict) => string.Create(CultureInfo.InvariantCulture, $"{100 * Share(outcomes, verdict):0} %");

    private static double Share(IReadOnlyCollection<FactOutcome> outcomes, Verdict verdict) => outcomes.Count == 0 ? 0 : outcomes.Count(outcome => outcome.Verdict == verdict) / (double)outcomes.Count;

    // Ids of sessions begin with the year.
    private static string YearOf(KnowledgeQuestion question) => question.Facts is [var first, ..] && first.Length > 4 && first[..4].All(char.IsAsciiDigit) ? first[..4] : "topics";
}
