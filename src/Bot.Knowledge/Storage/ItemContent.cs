using System.Security.Cryptography;
using System.Text;

namespace Bot.Knowledge.Storage;

/// <summary>An item without its version number, as text: what is compared to see whether something changed.</summary>
internal static class ItemContent
{
    /// <summary>The item with another version number.</summary>
    public static IItem AtVersion(this IItem item, int version) => item.Version == version ? item : item switch
    {
        Fact fact => fact with { Version = version },
        Source source => source with { Version = version },
        Session session => session with { Version = version },
        Entity entity => entity with { Version = version },
        _ => throw new ArgumentException("an item of no known kind", nameof(item)),
    };

    /// <summary>The item without what is no part of a version: its number, and when it was verified.</summary>
    // Version 0 is the default of a number, which KnowledgeJson leaves out.
    public static string Write(IItem item) => KnowledgeJson.Write(item is Fact fact ? fact with { Version = 0, VerifiedOn = null } : item.AtVersion(0));

    public static IItem Read(ItemKind kind, string content, int version) => KnowledgeJson.Read(kind, content).AtVersion(version);

    public static string Hash(string content, bool removed = false) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(removed ? $"removed:{content}" : content)));

    /// <summary>Whether the stored text holds this content, also when another version of the program has written it in another form.</summary>
    public static bool Same(ItemKind kind, string stored, string content) =>
        stored == content || Write(KnowledgeJson.Read(kind, stored)) == content;
}
