namespace Bot.Tests;

/// <summary>Files of the checkout that the tests run in.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (File.Exists(Path.Combine(directory.FullName, "Bot.sln"))) return directory.FullName;
        throw new InvalidOperationException($"No Bot.sln above {AppContext.BaseDirectory}. Run the tests from a checkout.");
    }
}
