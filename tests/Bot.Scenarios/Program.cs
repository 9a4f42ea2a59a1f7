using System.Text;
using Bot.Scenarios.Demos;
using Xunit.Runner.InProc.SystemConsole;

if (args is not [Demo.Command, .. var names]) return await ConsoleRunner.Run(args);
await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
return await Demo.RunAsync(names, output, Console.Error, CancellationToken.None);
