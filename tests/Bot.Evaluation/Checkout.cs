namespace Bot.Evaluation;

/// <summary>Where the checkout is.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "Bot.sln")) ? directory
        : Path.GetDirectoryName(directory.TrimEnd(Path.DirectorySeparatorChar)) is { } parent ? Find(parent)
        : throw new DirectoryNotFoundException("The tests run from within the checkout, where Bot.sln is.");
}
