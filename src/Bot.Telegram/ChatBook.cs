using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Conversation.Memory;

namespace Bot.Telegram;

/// <summary>What is known of chats: groups that moved to another id, which is kept across restarts, and chats that take nothing from the bot. Thread-safe.</summary>
internal sealed class ChatBook(INotes notes, IPeople people, ConversationMemory memory, TimeProvider time) : IDisposable
{
    private const string Note = "telegram-moved";
    private const int SweepAbove = 10_000;

    private static readonly TimeSpan s_closedFor = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<long, long> _moved = new();
    private readonly ConcurrentDictionary<long, DateTimeOffset> _closed = new();
    private readonly SemaphoreSlim _writing = new(1);

    /// <summary>Reads what earlier runs knew.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (await notes.ReadAsync(Note, cancellationToken) is not { } text) return;
        foreach (var (from, to) in JsonSerializer.Deserialize<Dictionary<long, long>>(text) ?? [])
            if (_moved.TryAdd(from, to)) memory.Move(PlaceOf(from), PlaceOf(to));
    }

    /// <summary>Where a chat is now.</summary>
    public long Now(long chat) => _moved.TryGetValue(chat, out var moved) ? moved : chat;

    /// <summary>A group became another one.</summary>
    public async Task MoveAsync(long from, long to, CancellationToken cancellationToken)
    {
        if (from == to || !_moved.TryAdd(from, to)) return;
        memory.Move(PlaceOf(from), PlaceOf(to));
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await people.MoveAsync(PlaceOf(from), PlaceOf(to), cancellationToken);
            await notes.WriteAsync(Note, JsonSerializer.Serialize(_moved.ToDictionary()), cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Whether a chat has taken nothing lately, and nothing came from it since. After a day it is tried again.</summary>
    public bool IsClosed(long chat) => _closed.TryGetValue(chat, out var since) && time.GetUtcNow() - since < s_closedFor;

    public void Close(long chat)
    {
        var now = time.GetUtcNow();
        _closed[chat] = now;
        if (_closed.Count <= SweepAbove) return;
        foreach (var pair in _closed.Where(pair => now - pair.Value >= s_closedFor)) _closed.TryRemove(pair);
    }

    public void Open(long chat) => _closed.TryRemove(chat, out _);

    private static string PlaceOf(long chat) => $"{TelegramPlatform.Name}/{chat}";

    public void Dispose() => _writing.Dispose();
}
