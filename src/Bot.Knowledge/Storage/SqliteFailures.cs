using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Bot.Knowledge.Storage;

/// <summary>SQLite's errors in words that name the mend.</summary>
internal static class SqliteFailures
{
    public static SqliteException? Of(Exception? error) => error as SqliteException ?? (error is null ? null : Of(error.InnerException));

    public static StoreException? Explain(Exception error, string file)
    {
        if (error is JsonException) return new($"The store {file} holds an item that this version of the bot cannot read. Update the bot, or put a backup in the file's place.", error);
        return Of(error) is { } failure ? new(Words(failure, $"The store {file}", file), failure) : null;
    }

    // The codes are those of https://www.sqlite.org/rescode.html.
    private static string Words(SqliteException failure, string store, string file) => failure.SqliteErrorCode switch
    {
        5 or 6 => $"{store} is in use by another program. Stop that program, or try again when it is done.",
        8 => $"{store} is read-only. Give the bot's user write permission to the file and its folder, or name another file in Store:ConnectionString.",
        10 => $"{store} could not be read or written: the disk failed ({OneLine(failure)}). Check the disk and the file's permissions, then try again.",
        11 or 26 => $"{store} is damaged or no SQLite database. Put a backup in its place, or move it away: the bot then starts from the knowledge folder, without what was changed in chat.",
        13 => $"{store} cannot grow: the disk is full. Free some space and try again; what was stored before is safe.",
        14 => $"{store} cannot be opened. Make sure that {file} is a file, not a folder, and that the bot's user may write to it and to its folder.",
        _ => $"{store} failed: {OneLine(failure)} Put a backup in its place, or report this.",
    };

    private static string OneLine(SqliteException failure) => failure.Message.ReplaceLineEndings(" ");

    /// <exception cref="StoreException">The folder does not exist and cannot be created.</exception>
    public static void CreateFolderOf(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The store's folder {folder} cannot be created: {error.Message.ReplaceLineEndings(" ")} Create it, or name another file in Store:ConnectionString.", error);
        }
    }
}
