using System.Diagnostics;
using Xunit;

namespace Bot.Tests.Program;

/// <summary>The program as a process of its own, over the real knowledge folder.</summary>
public sealed class ProcessTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_First_Question_Names_Thomas_West_With_The_Seed_Article()
    {
        var (code, output, error) = await RunAsync("", "ask", "Who represented the United States at the C5+1 special session on Afghanistan?", "--knowledge", Path.Combine(Checkout.Root, "knowledge"));
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Thomas West, US Special Representative for Afghanistan", output, StringComparison.Ordinal);
        Assert.Contains("Asia-Plus, 1 August 2023, para 1 — ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Russian_Batch_Goes_Through_Pipes_As_Utf_8()
    {
        var (code, output, _) = await RunAsync(
            """{"id": "р1", "question": "Кто представлял США на специальной сессии C5+1 по Афганистану?"}""" + "\n", "ask", "--json", "--knowledge", Path.Combine(Checkout.Root, "knowledge"));
        Assert.Equal(0, code);
        Assert.StartsWith("""{"id":"р1","answered":true,"language":"ru",""", output, StringComparison.Ordinal);
        Assert.Contains("Томас Уэст", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Real_Knowledge_Folder_Has_No_Problems()
    {
        var (code, output, _) = await RunAsync("", "check", Path.Combine(Checkout.Root, "knowledge"));
        Assert.True(code == 0, output);
    }

    private static async Task<(int Code, string Out, string Error)> RunAsync(string input, params string[] args)
    {
        // Built with the tests, for the machine they run on.
        var program = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", "Bot", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name), "Bot.dll", SearchOption.AllDirectories)
            .Where(file => File.Exists(Path.ChangeExtension(file, ".runtimeconfig.json"))).MaxBy(File.GetLastWriteTimeUtc)!;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in args.Prepend(program)) start.ArgumentList.Add(argument);
        start.Environment["BOT_ROOT"] = Path.GetTempPath();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Stop);
        var error = process.StandardError.ReadToEndAsync(Stop);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, await output, await error);
    }
}
