using System.Diagnostics;

namespace Bot.Benchmarks;

/// <summary>What a process left behind.</summary>
/// <param name="ExitCode">0 when all went well.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Errors">What it complained of.</param>
/// <param name="ElapsedMs">From its start to its end, in milliseconds.</param>
internal sealed record FreshProcess(int ExitCode, string Output, string Errors, double ElapsedMs)
{
    /// <summary>Runs a .NET program and waits for its end.</summary>
    /// <exception cref="MeasuringException">It did not end in time.</exception>
    public static FreshProcess Run(IEnumerable<string> arguments, TimeSpan atMost)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(Start(arguments))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(atMost))
        {
            process.Kill(entireProcessTree: true);
            throw new MeasuringException($"'dotnet {string.Join(' ', arguments)}' did not end within {atMost.TotalSeconds:0} s.");
        }
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return new FreshProcess(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult(), elapsed);
    }

    private static ProcessStartInfo Start(IEnumerable<string> arguments) =>
        // The host that runs this program, so that a machine with several runs the same one.
        new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet", arguments)
        {
            WorkingDirectory = Checkout.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
}
