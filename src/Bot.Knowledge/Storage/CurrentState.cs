using System.Data.Common;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Bot.Knowledge.Storage;

/// <summary>
/// What every start of the program asks. Plain SQL that every engine understands: Entity Framework's own start would take a second here
/// (measured), as long as everything else together.
/// </summary>
internal static class CurrentState
{
    private const string Latest = """
        SELECT head."Kind", head."Version", revision."Content" FROM "Heads" AS head
        JOIN "Revisions" AS revision ON revision."Kind" = head."Kind" AND revision."ItemId" = head."ItemId" AND revision."Version" = head."Version"
        WHERE NOT revision."Removed" ORDER BY head."Position", head."ItemId", head."Kind"
        """;

    private const string LastImport = """SELECT "Hash" FROM "Imports" ORDER BY "Number" DESC LIMIT 1""";

    public static async Task<KnowledgeBase> LoadAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Latest;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var items = new List<IItem>();
        while (await rows.ReadAsync(cancellationToken))
        {
            var (kind, version, content) = (Enum.Parse<ItemKind>(rows.GetString(0)), rows.GetInt32(1), rows.GetString(2));
            hash.AppendData(MemoryMarshal.AsBytes($"{kind} {version} {content}\n".AsSpan()));
            items.Add(ItemContent.Read(kind, content, version));
        }
        var name = Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
        return new KnowledgeBase(items.OfType<Fact>(), items.OfType<Source>(), items.OfType<Session>(), items.OfType<Entity>(), name);
    }

    /// <summary>Hash of the folder that was imported last, or null.</summary>
    public static async Task<string?> LastImportAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = LastImport;
        return (string?)await command.ExecuteScalarAsync(cancellationToken);
    }
}
