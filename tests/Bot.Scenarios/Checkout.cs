namespace Bot.Scenarios;

/// <summary>The checkout that the scenarios run in.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (File.Exists(Path.Combine(directory.FullName, "Bot.sln"))) return directory.FullName;
        throw new InvalidOperationException($"No Bot.sln above {AppContext.BaseDirectory}. Run the scenarios from a checkout.");
    }
}
