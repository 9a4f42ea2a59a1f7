using System.Diagnostics;

namespace Bot.Scenarios;

/// <summary>The program as a process of its own, with nothing of this one's environment. Killed, not asked to stop, when it is disposed.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly string[] s_kept = ["PATH", "HOME", "TMPDIR", "DOTNET_ROOT", "SystemRoot", "USERPROFILE", "TEMP"];

    private readonly Process _process;
    private readonly Changes _changes = new();
    private readonly List<string> _lines = [];
    private readonly Task<string> _output;
    private readonly Task _errors;

    private BotProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = ReadErrorsAsync();
    }

    /// <summary>What it wrote to standard error so far, line by line.</summary>
    public IReadOnlyList<string> Errors
    {
        get { lock (_lines) return [.. _lines]; }
    }

    /// <param name="arguments">Those of the command line.</param>
    /// <param name="environment">What stands in its environment besides what .NET needs.</param>
    public static BotProcess Start(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments.Prepend(Program())) start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Except(s_kept).ToList()) start.Environment.Remove(name);
        start.Environment["BOT_ROOT"] = Checkout.Root;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new BotProcess(Process.Start(start)!);
    }

    /// <summary>Waits until it has written a line with these words to standard error.</summary>
    public Task SaysAsync(string words, CancellationToken cancellationToken) => _changes.WaitAsync(
        () => Errors.FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal)), () => $"It was to say \"{words}\", and said:\n{string.Join('\n', Errors)}", s_patience, cancellationToken);

    /// <summary>Waits until it ends by itself; gives its exit code and what it wrote to standard output.</summary>
    public async Task<(int Code, string Out)> EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken).WaitAsync(s_patience, cancellationToken);
        await _errors;
        return (_process.ExitCode, await _output);
    }

    /// <summary>Ends it in the middle of whatever it does, as <c>kill -9</c> would.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        await _errors;
        await _output;
        _process.Dispose();
    }

    private async Task ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            lock (_lines) _lines.Add(line);
            _changes.Announce();
        }
    }

    // Built with the scenarios, for the machine they run on.
    private static string Program() => Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", "Bot", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name), "Bot.dll", SearchOption.AllDirectories)
        .Where(file => File.Exists(Path.ChangeExtension(file, ".runtimeconfig.json"))).MaxBy(File.GetLastWriteTimeUtc)!;
}
