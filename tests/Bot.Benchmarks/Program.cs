using Bot.Benchmarks;
using Bot.Knowledge.Files;

// Measures the bot beside plain search over the same facts and questions, and prints one table (or, with --json, one object).
// Figures are printed, never asserted: a slow machine fails nothing.
var known = new[] { "--quick", "--json" };
if (args is [HeldBase.Argument, var facts, var rounds]) return HeldBase.Run(facts, rounds);
if (args.FirstOrDefault(argument => !known.Contains(argument)) is { } unknown)
{
    Console.Error.WriteLine($"Unknown option '{unknown}'. Options: --quick (small rounds, no 100,000 facts), --json (one JSON object instead of the table).");
    return 2;
}
try
{
    var report = await Measuring.AllAsync(args.Contains("--quick") ? Effort.Quick : Effort.Full, step => Console.Error.WriteLine($"measuring {step} …"));
    Console.Out.Write(args.Contains("--json") ? ReportJson.Of(report) : ReportTable.Of(report));
    return 0;
}
catch (Exception error) when (error is MeasuringException or KnowledgeFolderException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
