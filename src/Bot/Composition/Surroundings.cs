using System.Text;

namespace Bot.Composition;

/// <summary>What the program has around it: its streams, its folder, and whether people sit at the other end. Tests put their own in.</summary>
/// <param name="In">Standard input, UTF-8.</param>
/// <param name="Out">Standard output, UTF-8: answers and nothing else.</param>
/// <param name="Error">Standard error, UTF-8: errors and logs.</param>
/// <param name="ContentRoot">The checkout: relative paths of the configuration count from here.</param>
/// <param name="IsTyped">Whether input comes from a terminal.</param>
/// <param name="IsShown">Whether output goes to a terminal.</param>
internal sealed record Surroundings(TextReader In, TextWriter Out, TextWriter Error, string ContentRoot, bool IsTyped, bool IsShown)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Those of this process. The script passes the checkout as BOT_ROOT; without it the working directory stands in.</summary>
    public static Surroundings OfProcess()
    {
        // A Windows console needs to be told; elsewhere the streams below are enough.
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = s_utf8;
        return new(
            new StreamReader(Console.OpenStandardInput(), s_utf8),
            new StreamWriter(Console.OpenStandardOutput(), s_utf8, bufferSize: 8192),
            new StreamWriter(Console.OpenStandardError(), s_utf8) { AutoFlush = true },
            Path.GetFullPath(Environment.GetEnvironmentVariable("BOT_ROOT") is { Length: > 0 } root ? root : Directory.GetCurrentDirectory()),
            !Console.IsInputRedirected,
            !Console.IsOutputRedirected);
    }

    /// <summary>The language that the terminal is set to, when it is one of the seven.</summary>
    public static string? TerminalLanguage()
    {
        var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale is { Length: >= 2 } && Knowledge.Languages.Has(locale[..2]) ? locale[..2] : null;
    }
}
