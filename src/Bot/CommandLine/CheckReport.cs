using System.Globalization;
using System.Text;
using Bot.Knowledge.Files;

namespace Bot.CommandLine;

/// <summary>The figures of a knowledge folder as lines for a terminal of any width.</summary>
internal static class CheckReport
{
    public static string Of(KnowledgeReport report)
    {
        var text = new StringBuilder();
        Section(text, "In all");
        Row(text, "facts", report.Facts, report.Deprecated == 0 ? null : $"and {report.Deprecated} deprecated");
        Row(text, "sessions", report.Sessions, report.QuestionsWithout.Count == 0 ? null : $"without a question in tests/: {string.Join(", ", report.QuestionsWithout)}");
        Row(text, "sources", report.SourcesByGrade.Sum(grade => grade.Sources), string.Join(", ", report.SourcesByGrade.Select(grade => $"{grade.Sources} {grade.Grade}")));
        Row(text, "entities", report.Entities, null);
        Row(text, "questions", report.Questions, null);
        Row(text, "left out", report.LeftOut, null);
        Row(text, "conflicts", report.Conflicts, report.UnresolvedConflicts.Count == 0 ? "all with a note on which source ranks higher" : $"unresolved: {string.Join(", ", report.UnresolvedConflicts.Select(pair => $"{pair.Fact} and {pair.With}"))}");
        Row(text, "plans", report.Plans, report.PlansWithoutEnd.Count == 0 ? null : Invariant($"{report.PlansWithoutEnd.Count} of them without an end, since their sources name none"));
        Row(text, "verified", report.Verified.Count, report.Verified is [var oldest, ..] ? $"longest ago on {oldest}" : "no fact says when");
        Section(text, "Facts by language");
        foreach (var language in report.Languages)
            Row(text, language.Language, language.Facts, Invariant($"{100.0 * language.Facts / Math.Max(1, report.Facts):0} %{(language.MachineMade == 0 ? "" : $", {language.MachineMade} of them machine-made and not reviewed")}"));
        Section(text, "Facts by session");
        foreach (var (session, facts) in report.FactsBySession) Row(text, session, facts, null);
        Section(text, "Facts of no session, by topic");
        foreach (var (topic, facts) in report.FactsByTopic) Row(text, topic, facts, null);
        return text.ToString();
    }

    private static void Section(StringBuilder text, string name) => text.AppendLine().AppendLine(name);

    // The figure stands first, so that names of any length need no columns.
    private static void Row(StringBuilder text, string name, int count, string? note) =>
        text.AppendLine(Invariant($"{count,7:N0}  {name}{(string.IsNullOrEmpty(note) ? "" : $" ({note})")}"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
