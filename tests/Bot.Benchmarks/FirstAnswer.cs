namespace Bot.Benchmarks;

/// <summary>Times fresh processes of the program from their start to their end behind one answer.</summary>
internal static class FirstAnswer
{
    private const string Question = "Who represented the United States at the C5+1 special session on Afghanistan?";

    public static StartFigures Of(int starts)
    {
        if (!File.Exists(Checkout.Program)) return new StartFigures("not built", 0, 0);
        // The first run may import the fact base, which later ones find done.
        var first = Ask();
        if (first.ExitCode != 0) return new StartFigures($"failed with exit code {first.ExitCode}", 0, 0);
        var times = Enumerable.Range(0, starts).Select(_ => Ask().ElapsedMs).ToList();
        return new StartFigures(null, Timing.Percentile(times, 0.5), times.Max());
    }

    private static FreshProcess Ask() => FreshProcess.Run([Checkout.Program, "ask", Question], TimeSpan.FromMinutes(1));
}
