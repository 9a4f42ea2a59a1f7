using System.Security.Cryptography;
using System.Text;

namespace Bot.Knowledge.Files;

/// <summary>The files of a knowledge folder, in the order in which they are read, with their contents.</summary>
internal sealed class FolderFiles
{
    // Links are followed, since some deployments mount files that way; the depth ends a link that leads back up.
    private static readonly EnumerationOptions s_everything = new() { RecurseSubdirectories = true, MaxRecursionDepth = 4, IgnoreInaccessible = false, AttributesToSkip = 0 };

    private static readonly string[] s_base = ["sources", "entities", "sessions", "facts", "history"];

    private FolderFiles(IReadOnlyList<(string Name, byte[] Bytes)> read, IReadOnlyList<string> passedOver)
    {
        Read = read;
        PassedOver = passedOver;
    }

    /// <summary>Every *.yaml by its path in the folder.</summary>
    public IReadOnlyList<(string Name, byte[] Bytes)> Read { get; }

    /// <summary>Files that look like YAML, but do not end in .yaml.</summary>
    public IReadOnlyList<string> PassedOver { get; }

    /// <exception cref="KnowledgeFolderException">The folder is missing, unreadable or holds no facts.</exception>
    public static FolderFiles Of(string directory)
    {
        var files = In(directory, s_base);
        if (!files.Read.Any(file => file.Name.StartsWith("facts/", StringComparison.Ordinal)))
            throw new KnowledgeFolderException($"The knowledge folder {directory} holds no facts/*.yaml. Set Knowledge:Directory to a folder that does.");
        return files;
    }

    /// <summary>What stands beside the base and is no part of it: tests/ and left-out.yaml.</summary>
    /// <exception cref="KnowledgeFolderException">The folder is missing or unreadable.</exception>
    public static FolderFiles BesideTheBase(string directory) => In(directory, ["tests"], "left-out.yaml");

    private static FolderFiles In(string directory, IEnumerable<string> folders, string? single = null)
    {
        if (!Directory.Exists(directory)) throw new KnowledgeFolderException($"There is no knowledge folder at {directory}. Set Knowledge:Directory, or run the bot from its checkout.");
        try
        {
            var names = NamesIn(Path.GetFullPath(directory), folders);
            if (single is not null && File.Exists(Path.Combine(directory, single))) names.Add(single);
            var read = names.Where(name => name.EndsWith(".yaml", StringComparison.Ordinal)).Select(name => (name, File.ReadAllBytes(Path.Combine(directory, name)))).ToList();
            return new FolderFiles(read, [.. names.Where(IsMisnamed)]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KnowledgeFolderException($"The knowledge folder {directory} cannot be read: {error.Message} Check its permissions.", error);
        }
    }

    /// <summary>SHA-256 of all names and contents, in lower-case hexadecimal.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in Read)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static List<string> NamesIn(string root, IEnumerable<string> folders)
    {
        var names = new List<string>();
        foreach (var folder in folders)
        {
            var path = Path.Combine(root, folder);
            if (!Directory.Exists(path)) continue;
            names.AddRange(Directory.EnumerateFiles(path, "*", s_everything).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
        }
        return names;
    }

    private static bool IsMisnamed(string name) =>
        !name.EndsWith(".yaml", StringComparison.Ordinal)
        && (name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase));
}
