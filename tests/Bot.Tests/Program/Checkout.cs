namespace Bot.Tests.Program;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Found();

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string Found()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "Bot.sln"))) directory = Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests run outside of a checkout.");
        return directory;
    }
}
