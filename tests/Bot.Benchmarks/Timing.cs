using System.Diagnostics;

namespace Bot.Benchmarks;

/// <summary>Times of single questions, put one after the other by one thread.</summary>
/// <param name="MedianMs">Median, in milliseconds.</param>
/// <param name="P99Ms">99th percentile, in milliseconds.</param>
/// <param name="PerSecond">Questions per second of one thread.</param>
/// <param name="Slowest">The question that takes longest, by the median of its rounds.</param>
/// <param name="SlowestMs">That median, in milliseconds.</param>
internal sealed record Timing(double MedianMs, double P99Ms, double PerSecond, string Slowest, double SlowestMs)
{
    // The runtime compiles what is used in the background, and again when it is used much: a base of 1,000 facts measured half warm would make every larger
    // one look good beside it.
    private const int WarmUpMsOfRound = 100;

    /// <summary>Puts all questions several times, after rounds that are not counted: at least one, and a tenth of a second for each round that is.</summary>
    public static Timing Of(IReadOnlyList<AskedQuestion> questions, int rounds, Action<AskedQuestion> put)
    {
        var warm = Stopwatch.GetTimestamp();
        do
            foreach (var question in questions) put(question);
        while (Stopwatch.GetElapsedTime(warm).TotalMilliseconds < rounds * WarmUpMsOfRound);
        var times = questions.Select(_ => new double[rounds]).ToList();
        for (var round = 0; round < rounds; round++)
        {
            for (var at = 0; at < questions.Count; at++)
            {
                var start = Stopwatch.GetTimestamp();
                put(questions[at]);
                times[at][round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }
        var all = times.SelectMany(ofQuestion => ofQuestion).ToArray();
        var (slowest, slowestMs) = questions.Zip(times, (question, ofQuestion) => (question.Question.Text, Percentile(ofQuestion, 0.5))).MaxBy(pair => pair.Item2);
        return new Timing(Percentile(all, 0.5), Percentile(all, 0.99), all.Length / all.Sum() * 1_000, slowest, slowestMs);
    }

    /// <summary>The smallest value that at least this share of all values does not exceed ("nearest rank").</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var ordered = values.Order().ToArray();
        return ordered[Math.Clamp((int)Math.Ceiling(share * ordered.Length) - 1, 0, ordered.Length - 1)];
    }
}
