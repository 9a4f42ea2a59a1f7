using System.Security.Cryptography;
using System.Text;

namespace Bot.Knowledge;

/// <summary>The four kinds of things in the fact base.</summary>
public enum ItemKind
{
    /// <summary>An atomic statement.</summary>
    Fact,

    /// <summary>A published document.</summary>
    Source,

    /// <summary>A meeting.</summary>
    Session,

    /// <summary>A person, country, place, organisation, initiative, document or term.</summary>
    Entity,
}

/// <summary>What facts, sources, sessions and entities share.</summary>
public interface IItem
{
    /// <summary>Readable, stable, never used again for something else: <c>2023-07-27-astana-afghanistan/us-representative</c>.</summary>
    string Id { get; }

    /// <summary>Eight characters, permanent and unique: what people type and buttons carry.</summary>
    string Key { get; }

    /// <summary>Counts from 1; a change makes the next version.</summary>
    int Version { get; }

    /// <summary>Which of the four kinds this is.</summary>
    ItemKind ItemKind { get; }
}

/// <summary>Makes the short keys.</summary>
public static class ItemKey
{
    // Crockford's base 32 in lower case: no i, l, o, u, so that a key read aloud or copied by hand is not mistaken.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Number of characters of a key.</summary>
    public const int Length = 8;

    /// <summary>
    /// The key of an id: the first 40 bits of the SHA-256 of kind and id, in Crockford's base 32. The same id always has the same key;
    /// two ids share one with a chance of about 1 in 10^12, which the checker refuses.
    /// </summary>
    public static string Of(ItemKind kind, string id)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{id}"), hash);
        var bits = ((ulong)hash[0] << 32) | ((ulong)hash[1] << 24) | ((ulong)hash[2] << 16) | ((ulong)hash[3] << 8) | hash[4];
        Span<char> key = stackalloc char[Length];
        for (var at = Length - 1; at >= 0; at--, bits >>= 5) key[at] = Alphabet[(int)(bits & 31)];
        return new string(key);
    }

    /// <summary>Whether this has the form of a key.</summary>
    public static bool IsKey(string text) => text.Length == Length && text.All(Alphabet.Contains);
}
