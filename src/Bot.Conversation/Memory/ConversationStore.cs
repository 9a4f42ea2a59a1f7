using System.Text.Json;
using Bot.Conversation.Replies;
using Bot.Knowledge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Conversation.Memory;

/// <summary>What is kept of conversations, on Entity Framework Core. Thread-safe.</summary>
public sealed partial class ConversationStore : ITurnJournal, IAnswerLog, IPeople, INotes, IAsyncDisposable
{
    private static readonly TimeSpan s_eventsKeptFor = TimeSpan.FromDays(2);
    private static readonly TimeSpan s_answersKeptFor = TimeSpan.FromDays(90);
    private static readonly TimeSpan s_formsOpenFor = TimeSpan.FromHours(1);

    private readonly StoreAccess<ConversationDbContext> _access;
    private readonly TimeProvider _time;

    private ConversationStore(StoreAccess<ConversationDbContext> access, TimeProvider time) => (_access, _time) = (access, time);

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Opens the tables in a SQLite file; creates what does not exist.</summary>
    /// <exception cref="StoreException">It cannot be opened; the message names the mend.</exception>
    public static async Task<ConversationStore> OpenAsync(string connectionString, TimeProvider time, CancellationToken cancellationToken)
    {
        var engine = new SqliteEngine<ConversationDbContext>(connectionString, ConversationDbContext.Tables, "NORMAL");
        // What is removed is overwritten: else it stays in the file until something else takes its place.
        engine.Pragmas += " PRAGMA secure_delete = ON;";
        return new(await StoreAccess<ConversationDbContext>.OpenAsync(engine, cancellationToken), time);
    }

    /// <summary>Empty tables in memory, gone when disposed.</summary>
    public static Task<ConversationStore> InMemoryAsync(TimeProvider time, CancellationToken cancellationToken) => OpenAsync("Data Source=:memory:", time, cancellationToken);

    public Task<string?> ReadAsync(string name, CancellationToken cancellationToken) =>
        _access.ReadAsync(db => db.Notes.Where(row => row.Name == name).Select(row => row.Text).FirstOrDefaultAsync(cancellationToken), cancellationToken);

    public Task WriteAsync(string name, string text, CancellationToken cancellationToken) => _access.WriteAsync(
        async db =>
        {
            var row = await db.Notes.FindAsync([name], cancellationToken);
            if (row is null) db.Notes.Add(new NoteRow { Name = name, Text = text });
            else row.Text = text;
            return await db.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);

    /// <summary>Removes what has been kept long enough, and the last traces of what was removed before.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var (events, answers, forms) = (Before(s_eventsKeptFor), Before(s_answersKeptFor), Before(s_formsOpenFor));
        await _access.WriteAsync(
            async db =>
            {
                await db.Turns.Where(row => row.FinishedAt < events).ExecuteDeleteAsync(cancellationToken);
                await db.Answers.Where(row => row.At < answers).ExecuteDeleteAsync(cancellationToken);
                return await db.Forms.Where(row => row.At < forms).ExecuteDeleteAsync(cancellationToken);
            },
            cancellationToken);
        await EmptyLogAsync(cancellationToken);

        long Before(TimeSpan span) => (now - span).ToUnixTimeMilliseconds();
    }

    public ValueTask DisposeAsync() => _access.DisposeAsync();

    // The write-ahead log still has what was written since it was last emptied. Where another program reads in it for long, it stays until the next time.
    private Task<int> EmptyLogAsync(CancellationToken cancellationToken) => _access.AskAsync(
        async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            return await command.ExecuteNonQueryAsync(cancellationToken);
        },
        cancellationToken);

    private static string Json(IReadOnlyList<FactVersion> facts) => JsonSerializer.Serialize(facts, StoredJson.Default.IReadOnlyListFactVersion);

    private static IReadOnlyList<FactVersion> Facts(string json) => JsonSerializer.Deserialize(json, StoredJson.Default.IReadOnlyListFactVersion)!;

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
