using System.Diagnostics;
using Xunit;

namespace Bot.Tests.Program;

/// <summary>The bot script, with a dotnet that only says what it was asked for.</summary>
public sealed class ScriptTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("a checkout ");

    public ScriptTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is for bash.");
        File.Copy(Path.Combine(Checkout.Root, "bot"), In("bot"));
        Write("src/Bot/Program.cs", "");
        Write("src/Bot/obj/noise", "");
        Write("Directory.Build.props", "");
        Write("tools/dotnet", "#!/bin/sh\necho \"dotnet $*\"\necho \"root $BOT_ROOT\" >&2\n[ ! -e \"$(dirname \"$0\")/../broken\" ] || exit 1\n", executable: true);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task It_Builds_Once_And_Then_Becomes_The_Program()
    {
        var first = await RunAsync("ask", "who came?", "--json");
        Assert.Equal((0, $"dotnet {In("src/Bot/bin/program/Bot.dll")} ask who came? --json\n"), (first.Code, first.Out));
        Assert.Contains($"dotnet publish {In("src/Bot/Bot.csproj")} ", first.Error, StringComparison.Ordinal);
        Assert.EndsWith($"root {_directory.FullName}\n", first.Error, StringComparison.Ordinal);

        Assert.DoesNotContain("publish", (await RunAsync("ask")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/Bot/Program.cs", true)]
    [InlineData("src/Bot/New.cs", true)]
    [InlineData("Directory.Build.props", true)]
    [InlineData("src/Bot/obj/noise", false)]
    [InlineData("knowledge/facts/new.yaml", false)]
    public async Task It_Builds_Again_When_Something_It_Is_Made_Of_Is_Newer(string file, bool builds)
    {
        await RunAsync("ask");
        var built = File.GetLastWriteTimeUtc(In("src/Bot/bin/program/.built"));
        foreach (var known in Directory.EnumerateFileSystemEntries(In("src"), "*", SearchOption.AllDirectories).Append(In("src")).Append(In("Directory.Build.props")).Where(known => !known.EndsWith(".built", StringComparison.Ordinal)))
            File.SetLastWriteTimeUtc(known, built.AddHours(-1));
        Write(file, "changed");
        File.SetLastWriteTimeUtc(In(file), built.AddHours(1));
        Assert.Equal(builds, (await RunAsync("ask")).Error.Contains("publish", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_Works_Through_A_Link_And_From_Another_Folder()
    {
        var elsewhere = Directory.CreateDirectory(In("some where"));
        File.CreateSymbolicLink(Path.Combine(elsewhere.FullName, "link"), "../bot");
        File.CreateSymbolicLink(Path.Combine(elsewhere.FullName, "link to link"), Path.Combine(elsewhere.FullName, "link"));
        var ran = await RunAsync(Path.Combine(elsewhere.FullName, "link to link"), elsewhere.FullName, ["about"]);
        Assert.Equal(0, ran.Code);
        Assert.EndsWith($"root {_directory.FullName}\n", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Failed_Build_Says_So_And_Is_Tried_Again()
    {
        Write("broken", "");
        var ran = await RunAsync("ask");
        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.EndsWith("\nThe build failed: see above. It needs the .NET 10 SDK, and the first time a network.\n", ran.Error, StringComparison.Ordinal);
        File.Delete(In("broken"));
        Assert.Equal(0, (await RunAsync("ask")).Code);
    }

    [Fact]
    public async Task Without_Dotnet_There_Is_One_Line()
    {
        File.Delete(In("tools/dotnet"));
        Assert.Equal(new Ran(2, "", "dotnet was not found. Install the .NET 10 SDK: https://dotnet.microsoft.com/download\n"), await RunAsync("ask"));
    }

    private Task<Ran> RunAsync(params string[] args) => RunAsync(In("bot"), _directory.FullName, args);

    // The real dotnet may stand in /usr/bin, so the path holds links to what the script calls, and the fake one.
    private async Task<Ran> RunAsync(string script, string workingDirectory, string[] args)
    {
        foreach (var tool in new[] { "bash", "sh", "env", "dirname", "readlink", "find", "mkdir", "mktemp", "mv", "rm", "flock" })
        {
            var real = new[] { "/usr/bin", "/bin" }.Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists);
            if (real is not null && !File.Exists(In($"tools/{tool}"))) File.CreateSymbolicLink(In($"tools/{tool}"), real);
        }
        var start = new ProcessStartInfo(In("tools/bash")) { WorkingDirectory = workingDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in args.Prepend(script)) start.ArgumentList.Add(argument);
        start.Environment["PATH"] = In("tools");
        start.Environment["HOME"] = _directory.FullName;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }

    private string In(string path) => Path.Combine(_directory.FullName, path);

    private void Write(string path, string text, bool executable = false)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), text);
        if (executable && !OperatingSystem.IsWindows()) File.SetUnixFileMode(In(path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
