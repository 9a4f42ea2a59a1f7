using System.Globalization;
using System.Text;
using Bot.Scenarios.Discord;
using Bot.Scenarios.Telegram;

namespace Bot.Benchmarks;

/// <summary>A report as plain text in fixed columns.</summary>
internal static class ReportTable
{
    public static string Of(Report report)
    {
        var table = new StringBuilder();
        Line(table, $"{report.Machine}");
        Line(table, $"{report.Facts:#,0} facts, {report.Questions:#,0} questions, one thread{(report.IsQuick ? "; --quick: few rounds, figures are rough" : "")}");
        table.AppendLine();
        Answers(table, report);
        Held(table, report);
        Scaling(table, report);
        Chat(table, report);
        Discord(table, report);
        Line(table, $"{"aims",-46}{"at most",10}{"measured",12}");
        foreach (var aim in report.Aims) Line(table, $"{aim}");
        return table.ToString();
    }

    private static void Answers(StringBuilder table, Report report)
    {
        Line(table, $"{"time per question",-34}{"median ms",12}{"p99 ms",12}{"per second",12}");
        Row(table, "bot", report.Bot.Answers);
        Row(table, "Lucene.NET BM25, top 5", report.Bm25);
        Row(table, "SQLite FTS5, top 5", report.Fts5);
        Line(table, $"The anchors do less: they bring five facts, and neither read the question nor compose, check, cite or abstain.");
        Line(table, $"The bot's slowest question, {report.Bot.Answers.SlowestMs:0.00} ms: {report.Bot.Answers.Slowest}");
        table.AppendLine();
    }

    private static void Held(StringBuilder table, Report report)
    {
        Line(table, $"{"index build, cold process",-34}{report.Bot.IndexMs,12:#,0} ms");
        Line(table, $"{"working set after the questions",-34}{report.Bot.WorkingSetMb,12:#,0} MB");
        Line(table, $"{"working set, fully collected",-34}{report.Bot.CollectedMb,12:#,0} MB");
        Line(table, $"{"managed heap, fully collected",-34}{report.Bot.HeapMb,12:#,0} MB");
        var start = report.Start.Missing ?? string.Create(CultureInfo.InvariantCulture, $"{report.Start.MedianMs:#,0} ms median, {report.Start.WorstMs:#,0} ms worst");
        Line(table, $"{"process start to end of `ask`",-34}{start,12}");
        table.AppendLine();
    }

    private static void Scaling(StringBuilder table, Report report)
    {
        Line(table, $"{"synthetic facts",-16}{"sessions",9}{"entities",9}{"median ms",10}{"p99 ms",9}{"median x",10}{"p99 x",8}{"BM25 median ms",16}{"index ms",10}{"working set MB",16}{"heap MB",9}");
        foreach (var held in report.Scaling)
        {
            var (answers, least) = (held.Answers, report.Scaling[0].Answers);
            Line(table, $"{held.Facts,-16:#,0}{held.Sessions,9:#,0}{held.Entities,9:#,0}{answers.MedianMs,10:0.00}{answers.P99Ms,9:0.00}{answers.MedianMs / least.MedianMs,10:0.0}{answers.P99Ms / least.P99Ms,8:0.0}{held.Bm25.MedianMs,16:0.00}{held.IndexMs,10:#,0}{held.WorkingSetMb,16:#,0}{held.HeapMb,9:#,0}");
        }
        foreach (var held in report.Scaling) Line(table, $"slowest at {held.Facts:#,0}, {held.Answers.SlowestMs:0.00} ms: {held.Answers.Slowest}");
        table.AppendLine();
    }

    private static void Chat(StringBuilder table, Report report)
    {
        Line(table, $"{"the whole bot on an emulated Telegram",-46}{"questions",10}{"answered",10}{"repeated",10}{"disordered",11}{"refused",8}{"seconds",9}{"median ms",11}{"p99 ms",10}{"heap MB",9}");
        Row(table, "one each 10 ms, no limits", report.Chat.Steady);
        Row(table, "all at once, at Telegram's pace", report.Chat.Rush);
        Row(table, "the same again", report.Chat.Again);
        Line(table, $"In a rush the time to a reply is that of waiting for one's turn: 30 messages a second go out in all. Refused: how often Telegram asked for patience.");
        table.AppendLine();
    }

    private static void Discord(StringBuilder table, Report report)
    {
        if (report.Discord is { } discord)
        {
            Line(table, $"{"",-46}{"",64}{"acknowledged ms",18}{"answered ms",18}");
            Line(table, $"{"the whole bot on an emulated Discord",-46}{"questions",10}{"answered",10}{"repeated",10}{"disordered",11}{"late",6}{"refused",8}{"seconds",9}{"median",9}{"p99",9}{"median",9}{"p99",9}{"heap MB",9}");
            Row(table, "all at once, with Discord's limits", discord.First);
            Row(table, "the same again", discord.Again);
            Row(table, "and once more", discord.OnceMore);
            Line(table, $"Late: questions that were not acknowledged within Discord's three seconds, and so answered by messages in their channels. Refused: how often Discord asked for patience.");
        }
        else
        {
            Line(table, $"Discord is left out of this build: nothing was measured there.");
        }
        table.AppendLine();
    }

    private static void Row(StringBuilder table, string name, DiscordLoadResult load) => Line(
        table, $"{name,-46}{load.Questions,10:#,0}{load.Answered,10:#,0}{load.Repeated,10:#,0}{load.Disordered,11:#,0}{load.Late,6:#,0}{load.Refusals,8:#,0}{load.Took.TotalSeconds,9:0.0}{load.Acknowledged.MedianMs,9:#,0}{load.Acknowledged.P99Ms,9:#,0}{load.Replied.MedianMs,9:#,0}{load.Replied.P99Ms,9:#,0}{load.HeapBytes / 1048576.0,9:0}");

    private static void Row(StringBuilder table, string name, LoadResult load) => Line(
        table, $"{name,-46}{load.Questions,10:#,0}{load.Answered,10:#,0}{load.Repeated,10:#,0}{load.Disordered,11:#,0}{load.FloodRefusals,8:#,0}{load.Took.TotalSeconds,9:0.0}{load.Replied.MedianMs,11:#,0.0}{load.Replied.P99Ms,10:#,0.0}{load.HeapBytes / 1048576.0,9:0}");

    private static void Row(StringBuilder table, string name, Timing timing) => Line(table, $"{name,-34}{timing.MedianMs,12:0.000}{timing.P99Ms,12:0.000}{timing.PerSecond,12:#,0}");

    private static void Line(StringBuilder table, FormattableString line) => table.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
