using System.Globalization;

namespace Bot.Benchmarks;

/// <summary>An aim of the design beside what was measured.</summary>
/// <param name="Name">What is aimed at.</param>
/// <param name="Most">The most that it may be.</param>
/// <param name="Measured">What it is, or null where it was not measured.</param>
/// <param name="Unit">Of both.</param>
internal sealed record Aim(string Name, double Most, double? Measured, string Unit)
{
    private const int Small = 1_000;
    private const int Large = 100_000;

    public string Verdict => Measured is not { } measured ? "not measured" : measured <= Most ? "met" : "missed";

    public static IReadOnlyList<Aim> Of(HeldFigures bot, StartFigures start, IReadOnlyList<HeldFigures> scaling, ChatFigures chat) =>
    [
        new("answer time, median", 2, bot.Answers.MedianMs, "ms"),
        new("answer time, 99th percentile", 10, bot.Answers.P99Ms, "ms"),
        new("100,000 facts against 1,000, median", 5, Ratio(scaling, timing => timing.MedianMs), "times"),
        new("100,000 facts against 1,000, 99th percentile", 5, Ratio(scaling, timing => timing.P99Ms), "times"),
        new("process start to first answer, median", 1_500, start.Missing is null ? start.MedianMs : null, "ms"),
        new("memory, working set", 250, bot.WorkingSetMb, "MB"),
        new("update to reply in chat, median", 10, chat.Steady.Replied.MedianMs, "ms"),
        new("update to reply in chat, 99th percentile", 50, chat.Steady.Replied.P99Ms, "ms"),
    ];

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name,-46}{Most,10:#,0.##}{(Measured is { } measured ? measured.ToString("#,0.##", CultureInfo.InvariantCulture) : "-"),12} {Unit,-7}{Verdict}");

    private static double? Ratio(IReadOnlyList<HeldFigures> scaling, Func<Timing, double> figure) =>
        scaling.FirstOrDefault(held => held.Facts == Large) is { } large && scaling.FirstOrDefault(held => held.Facts == Small) is { } small ? figure(large.Answers) / figure(small.Answers) : null;
}
