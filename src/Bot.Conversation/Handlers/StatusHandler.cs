using System.Globalization;
using Bot.Conversation.Replies;
using Bot.Conversation.Status;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;

namespace Bot.Conversation.Handlers;

/// <summary>Shows an owner how the bot is.</summary>
public sealed class StatusHandler(StatusNotes notes) : IHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken) =>
        Of(notes.Now(), await notes.EvaluationAsync(cancellationToken), language);

    /// <summary>A state in words.</summary>
    public static Reply Of(StatusReport report, EvaluationNote? evaluation, string language)
    {
        var lines = new List<IReadOnlyList<Span>>();
        lines.AddRange(report.Connections.Select(connection => (IReadOnlyList<Span>)[new Bold($"{connection.Platform}: "), Words(connection, language)]));
        lines.Add(Line("status-started", Time(report.StartedAt)));
        lines.Add(Line("status-last-turn", report.LastTurnAt is { } last ? Time(last) : Phrasebook.Get(language, "status-never")));
        lines.Add(Line("status-served", Phrasebook.Fill(language, "status-served-words", ("served", Number(report.Served)), ("failed", Number(report.Failed)))));
        lines.Add(Line("status-waiting", Number(report.Waiting)));
        lines.Add(Line("status-base", Phrasebook.Fill(language, "status-base-words", ("version", report.FactBase), ("facts", Number(report.Facts)))));
        lines.Add(Line("status-evaluation", evaluation is null ? Phrasebook.Get(language, "status-never") : Words(evaluation, language)));
        return new Reply(language, [new Heading(Phrasebook.Fill(language, "status", ("time", Time(report.At)))), new Bullets(lines)]);

        IReadOnlyList<Span> Line(string text, string words) => [new Bold($"{Phrasebook.Get(language, text)}: "), words];
    }

    private static string Words(Connection connection, string language)
    {
        var state = Phrasebook.Fill(language, $"connection-{connection.State.ToString().ToLowerInvariant()}", ("since", Time(connection.Since)));
        return connection.Detail is { } detail ? $"{state} ({detail})" : state;
    }

    private static string Words(EvaluationNote evaluation, string language) => Phrasebook.Fill(
        language, "status-evaluation-words", ("file", evaluation.File), ("questions", Number(evaluation.Questions)), ("score", evaluation.Score.ToString("0.00", CultureInfo.InvariantCulture)),
        ("wrong", evaluation.Wrong.ToString("0 %", CultureInfo.InvariantCulture)), ("time", Time(evaluation.At)));

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
