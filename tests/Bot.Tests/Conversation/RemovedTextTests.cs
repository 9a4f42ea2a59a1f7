using System.Globalization;
using System.Text;
using Bot.Conversation.Memory;
using Bot.Conversation.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bot.Tests.Conversation;

/// <summary>What was removed is not in the store's files any more: looked for byte by byte, while the store is open.</summary>
public sealed class RemovedTextTests : IAsyncLifetime
{
    private const string Secret = "nobody-is-to-read-this";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("removed ");
    private ConversationStore _store = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Connection => $"Data Source={Path.Combine(_folder.FullName, "bot.db")};Default Timeout=1";

    public async ValueTask InitializeAsync() => _store = await ConversationStore.OpenAsync(Connection, _time, Stop);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_Served_Text_Is_Gone_With_The_Next_Clean_Up(int seed)
    {
        // Some fill many pages, most share one; and they are served in another order, while others come in.
        var random = new Random(seed);
        var waiting = new List<Turn>();
        for (var number = 0; number < 400; number++)
        {
            var turn = Turn(number, random.Next(10) == 0 ? random.Next(20_000) : random.Next(300));
            await _store.AddAsync([turn], Stop);
            waiting.Insert(random.Next(waiting.Count + 1), turn);
            if (waiting.Count > 50) await ServeLastAsync(waiting);
            if (number % 150 == 0) await _store.SweepAsync(Stop);
        }
        Assert.Contains("bot.db", FilesWith(Secret));
        while (waiting.Count > 0) await ServeLastAsync(waiting);
        await _store.SweepAsync(Stop);
        Assert.Empty(FilesWith(Secret));
        Assert.Empty(FilesWith("telegram/7"));
    }

    [Fact]
    public async Task What_Somebody_Said_Is_Gone_Once_They_Are_Forgotten_And_What_Others_Said_Is_Not()
    {
        for (var number = 0; number < 40; number++)
        {
            await TellAsync("telegram/7", $"{Secret} {number}");
            await TellAsync("telegram/8", $"anybody-may-read-this {number}");
        }
        Assert.NotEmpty(FilesWith(Secret));
        await _store.ForgetAsync("telegram/7", Stop);
        Assert.Empty(FilesWith(Secret));
        Assert.Empty(FilesWith("telegram/7"));
        Assert.Contains("bot.db", FilesWith("anybody-may-read-this"));
        Assert.Equal(40, (await _store.DataOfAsync("telegram/8", Stop)).Reports.Count);
    }

    [Fact]
    public async Task Who_Reads_Meanwhile_Delays_It_To_The_Next_Clean_Up()
    {
        await TellAsync("telegram/7", Secret);
        await using (var other = new SqliteConnection($"{Connection};Pooling=False"))
        {
            await other.OpenAsync(Stop);
            await using var reading = other.BeginTransaction(deferred: true);
            await using var command = other.CreateCommand();
            command.Transaction = reading;
            command.CommandText = "SELECT COUNT(*) FROM Reports";
            Assert.Equal(1L, await command.ExecuteScalarAsync(Stop));
            await _store.ForgetAsync("telegram/7", Stop);
            Assert.Empty((await _store.DataOfAsync("telegram/7", Stop)).Reports);
            Assert.Contains("bot.db-wal", FilesWith(Secret));
        }
        await _store.SweepAsync(Stop);
        Assert.Empty(FilesWith(Secret));
    }

    private static Turn Turn(int number, int length)
    {
        var text = new StringBuilder($"{Secret} {number}");
        while (text.Length < length) text.Append(CultureInfo.InvariantCulture, $" {Secret}");
        return new Turn("telegram", "1", "7", text.ToString()) { Event = $"u{number}" };
    }

    private async Task ServeLastAsync(List<Turn> waiting)
    {
        await _store.FinishAsync(waiting[^1], Stop);
        waiting.RemoveAt(waiting.Count - 1);
    }

    private async Task TellAsync(string person, string text)
    {
        await _store.ReportAsync(new MistakeReport("abcdefgh", person, text, [], "en", _time.GetUtcNow()), Stop);
        await _store.RateAsync(new Rating($"{text.GetHashCode(StringComparison.Ordinal):x8}", person, false, text, [], _time.GetUtcNow()), Stop);
    }

    private List<string> FilesWith(string text) =>
        [.. _folder.GetFiles().Where(file => Read(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0).Select(file => file.Name).Order(StringComparer.Ordinal)];

    private static byte[] Read(FileInfo file)
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
