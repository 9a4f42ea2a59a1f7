using System.Data.Common;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Bot.Knowledge.Files;

namespace Bot.Knowledge.Storage;

/// <summary>
/// What every start of the program asks. Plain SQL that every engine understands: Entity Framework's own start would take a second here
/// (measured), as long as everything else together.
/// </summary>
internal static class CurrentState
{
    private const string Latest = """
        SELECT head."Kind", head."Version", revision."Content", head."VerifiedOn" FROM "Heads" AS head
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
            var item = ItemContent.Read(kind, content, version);
            hash.AppendData(MemoryMarshal.AsBytes($"{kind} {version} {content}\n".AsSpan()));
            items.Add(item is Fact fact && !rows.IsDBNull(3) && DateSpan.TryParse(rows.GetString(3), out var verified) ? fact with { VerifiedOn = verified } : item);
        }
        var name = Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
        return new KnowledgeBase(items.OfType<Fact>(), items.OfType<Source>(), items.OfType<Session>(), items.OfType<Entity>(), name);
    }

    /// <summary>What the files of the folder held when it was imported last, by name.</summary>
    public static async Task<IReadOnlyDictionary<string, ParsedFile>> FilesAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Name", "Hash", "Content" FROM "Files" """;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var files = new Dictionary<string, ParsedFile>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken))
        {
            var (items, history) = KnowledgeJson.ReadFile(rows.GetString(2));
            files.Add(rows.GetString(0), new ParsedFile(rows.GetString(0), rows.GetString(1), items, history));
        }
        return files;
    }

    /// <summary>What the last import is known by: hash of the folder and program that read it, or null.</summary>
    public static async Task<string?> LastImportAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = LastImport;
        return (string?)await command.ExecuteScalarAsync(cancellationToken);
    }
}
