using Bot.CommandLine;
using Bot.Composition;
using Bot.Tests.Conversation;

namespace Bot.Tests.Program;

/// <summary>What the program did with a command line, run in this process.</summary>
internal sealed record Ran(int Code, string Out, string Error)
{
    /// <summary>Runs the program with a checkout of the test's own.</summary>
    public static Task<Ran> InAsync(SmallFactBase checkout, params string[] args) => InAsync(checkout, new StringReader(""), args);

    public static Task<Ran> InAsync(SmallFactBase checkout, TextReader input, params string[] args) => InAsync(checkout.Root, input, args);

    /// <summary>Runs the program with this checkout's own knowledge, in memory.</summary>
    public static Task<Ran> OnRealKnowledgeAsync(string command, params string[] args) =>
        InAsync(Checkout.Root, TextReader.Null, [command, "--knowledge", Path.Combine(Checkout.Root, "knowledge"), .. args]);

    private static async Task<Ran> InAsync(string root, TextReader input, string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await BotCommandLine.RunAsync(args, new Surroundings(input, output, error, root, false, false), Xunit.TestContext.Current.CancellationToken);
        return new(code, output.ToString(), error.ToString());
    }
}
