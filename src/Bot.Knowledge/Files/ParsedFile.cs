using System.Security.Cryptography;

namespace Bot.Knowledge.Files;

/// <summary>What one file of a knowledge folder holds. Stored beside the base, so that a start reads the YAML of changed files only.</summary>
/// <param name="Name">Path in the folder.</param>
/// <param name="Hash">Hash of its bytes and of the program that read it.</param>
/// <param name="Items">Its items, in order.</param>
/// <param name="History">Its superseded versions.</param>
internal sealed record ParsedFile(string Name, string Hash, IReadOnlyList<IItem> Items, IReadOnlyList<SupersededFact> History)
{
    // Another program may know more keys: what it reads from the same bytes is something else.
    private static readonly byte[] s_reader = typeof(ParsedFile).Module.ModuleVersionId.ToByteArray();

    /// <summary>Names the program that reads, as long as its code is the same.</summary>
    public static string Reader { get; } = Convert.ToHexStringLower(s_reader);

    public static string HashOf(byte[] bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(s_reader);
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
