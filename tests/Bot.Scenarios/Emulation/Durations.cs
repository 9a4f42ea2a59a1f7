using System.Text.Json.Serialization;

namespace Bot.Scenarios;

/// <summary>How long each of many things took.</summary>
/// <param name="Milliseconds">Of each, sorted.</param>
internal sealed record Durations([property: JsonIgnore] IReadOnlyList<double> Milliseconds)
{
    public double MedianMs => Percentile(0.5);

    public double P99Ms => Percentile(0.99);

    public static Durations Of(IEnumerable<TimeSpan> times) => new([.. times.Select(time => time.TotalMilliseconds).Order()]);

    // The nearest rank; 0 where there is nothing at all.
    private double Percentile(double share) => Milliseconds.Count == 0 ? 0 : Milliseconds[Math.Clamp((int)Math.Ceiling(share * Milliseconds.Count) - 1, 0, Milliseconds.Count - 1)];
}
