using System.Globalization;
using System.Text;
using Bot.Knowledge;

namespace Bot.Answering.Evaluation;

/// <summary>Puts a question file to the bot and to the anchors, and prints the table. Not thread-safe; make one for each run.</summary>
public sealed class EvaluationRun
{
    private readonly KnowledgeBase _base;
    private readonly IReadOnlyList<ExpectedAnswer> _questions;

    /// <summary>Answers every question.</summary>
    /// <param name="answerer">The bot.</param>
    /// <param name="questions">The questions.</param>
    public EvaluationRun(QuestionAnswerer answerer, IReadOnlyList<ExpectedAnswer> questions)
    {
        _base = answerer.Knowledge;
        _questions = questions;
        Outcomes = [.. questions.Select(question => Scoring.Judge(question, Ask(answerer, question)))];
    }

    /// <summary>How each question came out, in the order of the file.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; }

    /// <summary>(right - wrong) / all.</summary>
    public double Score => Scoring.Score(Outcomes);

    /// <summary>Share of wrong answers among all questions, 0 to 1.</summary>
    public double WrongShare => Share(Outcomes, Verdict.Wrong);

    /// <summary>Of the right answers to questions that name sources, the share that cites one of them, 0 to 1; 1 when there are none.</summary>
    public double CitedShare => Outcomes.Where(outcome => outcome.IsCited is not null).Select(outcome => outcome.IsCited == true ? 1.0 : 0.0).DefaultIfEmpty(1).Average();

    /// <summary>The table: the bot in all, by type and by language, and the anchors.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        Header(table);
        Row(table, "bot", Outcomes);
        var (bm25, threshold) = Anchors.Bm25(_questions, _base);
        Row(table, "always abstain", Anchors.AlwaysAbstain(_questions));
        Row(table, "echo the question", Anchors.Echo(_questions));
        Row(table, string.Create(CultureInfo.InvariantCulture, $"BM25 top-3 (from {threshold:0.0})"), bm25);
        table.AppendLine();
        foreach (var group in Outcomes.GroupBy(outcome => outcome.Question.Type).OrderBy(group => group.Key, StringComparer.Ordinal)) Row(table, group.Key, [.. group]);
        table.AppendLine();
        foreach (var language in Languages.All)
            if (Outcomes.Where(outcome => outcome.Question.Language == language).ToList() is { Count: > 0 } group) Row(table, language, group);
        table.AppendLine();
        Abstentions(table);
        return table.ToString();
    }

    /// <summary>Each question that did not come out right, with what was expected and what was given.</summary>
    public string Misses()
    {
        var misses = new StringBuilder();
        foreach (var outcome in Outcomes.Where(outcome => outcome.Verdict != Verdict.Right))
        {
            misses.AppendLine(CultureInfo.InvariantCulture, $"{outcome.Verdict.ToString().ToLowerInvariant()}  {outcome.Question.Id} [{outcome.Question.Language} {outcome.Question.Type}] {outcome.Question.Question}");
            foreach (var previous in outcome.Question.Previous) misses.AppendLine(CultureInfo.InvariantCulture, $"    before: {previous}");
            misses.AppendLine(CultureInfo.InvariantCulture, $"    expected: {(outcome.Question.IsUnanswerable ? "an abstention" : outcome.Question.Gold)}");
            misses.AppendLine(CultureInfo.InvariantCulture, $"    given: {outcome.Given.Text.ReplaceLineEndings(" / ")}");
        }
        return misses.ToString();
    }

    internal static IReadOnlyCollection<string> SourceIds(IEnumerable<Source> sources) => sources.SelectMany(source => source.Aliases.Prepend(source.Id)).ToHashSet(StringComparer.Ordinal);

    private static Given Ask(QuestionAnswerer answerer, ExpectedAnswer question) =>
        answerer.Answer(new Question(question.Question, null, question.Previous)) switch
        {
            Answer answer => new Given(true, answer.Text, SourceIds(answer.Citations.Select(citation => citation.Source))),
            var response => new Given(false, response.Text, []),
        };

    private static void Header(StringBuilder table) => table.AppendLine(CultureInfo.InvariantCulture, $"{"",-26}{"questions",10}{"score",8}{"right",8}{"wrong",8}{"missing",9}{"cited",8}");

    private static void Row(StringBuilder table, string name, IReadOnlyCollection<Outcome> outcomes)
    {
        var citable = outcomes.Where(outcome => outcome.IsCited is not null).ToList();
        var cited = citable.Count == 0 ? "-" : $"{100.0 * citable.Count(outcome => outcome.IsCited == true) / citable.Count:0} %";
        table.AppendLine(CultureInfo.InvariantCulture, $"{name,-26}{outcomes.Count,10}{Scoring.Score(outcomes),8:0.00}{$"{100 * Share(outcomes, Verdict.Right):0} %",8}{$"{100 * Share(outcomes, Verdict.Wrong):0} %",8}{$"{100 * Share(outcomes, Verdict.Missing):0} %",9}{cited,8}");
    }

    private void Abstentions(StringBuilder table)
    {
        var abstained = Outcomes.Where(outcome => !outcome.Given.Answered).ToList();
        var unanswerable = Outcomes.Where(outcome => outcome.Question.IsUnanswerable).ToList();
        var premises = Outcomes.Where(outcome => outcome.Question.HasFalsePremise).ToList();
        var rightly = abstained.Count(outcome => outcome.Question.IsUnanswerable || outcome.Question.HasFalsePremise);
        table.AppendLine(CultureInfo.InvariantCulture, $"abstentions: {abstained.Count}, rightly {rightly} (precision {Ratio(rightly, abstained.Count)}); unanswerable questions abstained from: {Ratio(unanswerable.Count(outcome => !outcome.Given.Answered), unanswerable.Count)}");
        table.AppendLine(CultureInfo.InvariantCulture, $"false premises: {premises.Count}, corrected {premises.Count(outcome => outcome.Given.Answered && outcome.Verdict == Verdict.Right)}, abstained from {premises.Count(outcome => !outcome.Given.Answered)}, taken over {premises.Count(outcome => outcome.Verdict == Verdict.Wrong)}");
    }

    private static string Ratio(int part, int all) => all == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / all:0} %");

    private static double Share(IReadOnlyCollection<Outcome> outcomes, Verdict verdict) => outcomes.Count == 0 ? 0 : outcomes.Count(outcome => outcome.Verdict == verdict) / (double)outcomes.Count;
}
