using System.Collections.Concurrent;
using Bot.Answering;
using Bot.Conversation.Turns;

namespace Bot.Conversation.Memory;

/// <summary>
/// What a follow-up needs: the last few questions and answers of each person in each chat, for half an hour after the last of them, in memory only. Thread-safe.
/// </summary>
public sealed class ConversationMemory(TimeProvider time)
{
    /// <summary>How long after its last answer a conversation is remembered.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(30);

    private const int MostExchanges = 4;
    private const int LongestAnswer = 2_000;

    private static readonly TimeSpan s_sweepEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Remembered> _byAsker = new(StringComparer.Ordinal);

    // Where answers stand. Only finds them: what was said stays with who asked, and goes with it.
    private readonly ConcurrentDictionary<(string Place, string Message), Told> _byMessage = new();
    private readonly ConcurrentDictionary<string, string> _moved = new(StringComparer.Ordinal);
    private long _last;
    private long _sweptAt;

    /// <summary>The questions and answers that this asker had, oldest first: question, answer, question, answer.</summary>
    public IReadOnlyList<string> Previous(string asker) => Words(Kept(asker)?.Exchanges ?? []);

    /// <summary>What a turn follows up, oldest first: whatever led to the answer it replies to, whoever got that; else what its user asked before.</summary>
    public IReadOnlyList<string> Before(Turn turn)
    {
        var thread = new List<Exchange>();
        for (var told = Followed(turn); thread.Count < MostExchanges && told is not null && Find(told) is { } exchange; told = exchange.Follows) thread.Add(exchange);
        thread.Reverse();
        return Words(thread);
    }

    /// <summary>Language of the last answer, or null.</summary>
    public string? LastLanguage(string asker) => Kept(asker)?.Language;

    /// <summary>Remembers what a turn asked and got. An exchange about the same message is replaced: it was edited.</summary>
    public void Remember(Turn turn, Response response)
    {
        var now = time.GetUtcNow();
        var exchange = new Exchange(Interlocked.Increment(ref _last), Cut(turn.Text, Question.LongestText), Cut(response.Text, LongestAnswer), NameOf(turn), Followed(turn));
        _byAsker.AddOrUpdate(
            Now(turn.Asker),
            _ => new Remembered([exchange], response.Language, now),
            (_, known) => new Remembered(With(known.IsFresh(now) ? known.Exchanges : [], exchange), response.Language, now));
        Sweep(now);
    }

    /// <summary>The messages that show the answer to a turn: whoever replies to one of them follows it up.</summary>
    public void Show(Turn turn, IReadOnlyList<string> messages)
    {
        if (Kept(turn.Asker)?.Exchanges.FirstOrDefault(exchange => exchange.Turn == NameOf(turn)) is not { } shown) return;
        foreach (var message in messages) _byMessage[(_moved.GetValueOrDefault(turn.Place, turn.Place), message)] = new Told(turn.Asker, shown.Number);
    }

    /// <summary>A chat has a new name: what was said there is remembered under it, also what is still served under the old one. Messages are numbered anew there.</summary>
    public void Move(string fromPlace, string toPlace)
    {
        _moved[fromPlace] = toPlace;
        foreach (var asker in _byAsker.Keys.Where(asker => asker.StartsWith($"{fromPlace}/", StringComparison.Ordinal)))
            if (_byAsker.TryRemove(asker, out var known)) _byAsker.TryAdd(Now(asker), known with { Exchanges = [.. known.Exchanges.Select(exchange => exchange with { Turn = null })] });
        foreach (var shown in _byMessage.Keys.Where(shown => shown.Place == fromPlace)) _byMessage.TryRemove(shown, out _);
    }

    /// <summary>Forgets all that this person said, in whichever chat.</summary>
    public void Forget(string platform, string user)
    {
        foreach (var asker in _byAsker.Keys.Where(asker => asker.StartsWith($"{platform}/", StringComparison.Ordinal) && asker.EndsWith($"/{user}", StringComparison.Ordinal))) _byAsker.TryRemove(asker, out _);
    }

    // An edited question follows up what it did.
    private Told? Followed(Turn turn)
    {
        if (turn.StandsAlone) return null;
        if (turn.RepliesTo is { } message && _byMessage.TryGetValue((turn.Place, message), out var told) && Find(told) is not null) return told;
        var own = Kept(turn.Asker)?.Exchanges ?? [];
        return own.FirstOrDefault(exchange => exchange.Turn == NameOf(turn)) is { } edited ? edited.Follows : own.Count > 0 ? new Told(turn.Asker, own[^1].Number) : null;
    }

    private Exchange? Find(Told told) => Kept(told.Asker)?.Exchanges.FirstOrDefault(exchange => exchange.Number == told.Number);

    private Remembered? Kept(string asker) =>
        _byAsker.TryGetValue(Now(asker), out var known) && known.IsFresh(time.GetUtcNow()) ? known : null;

    private string Now(string asker)
    {
        var user = asker.LastIndexOf('/');
        return _moved.TryGetValue(asker[..user], out var place) ? place + asker[user..] : asker;
    }

    private static IReadOnlyList<Exchange> With(IReadOnlyList<Exchange> known, Exchange exchange) => known.Any(other => other.Turn == exchange.Turn)
        ? [.. known.Select(other => other.Turn == exchange.Turn ? exchange with { Number = other.Number } : other)]
        : [.. known.TakeLast(MostExchanges - 1), exchange];

    private void Sweep(DateTimeOffset now)
    {
        var swept = Volatile.Read(ref _sweptAt);
        if (now.Ticks - swept < s_sweepEvery.Ticks || Interlocked.CompareExchange(ref _sweptAt, now.Ticks, swept) != swept) return;
        foreach (var pair in _byAsker.Where(pair => !pair.Value.IsFresh(now))) _byAsker.TryRemove(pair);
        foreach (var pair in _byMessage.Where(pair => Find(pair.Value) is null)) _byMessage.TryRemove(pair);
    }

    private static string NameOf(Turn turn) => turn.Message ?? turn.Event;

    private static string[] Words(IEnumerable<Exchange> exchanges) => [.. exchanges.SelectMany(exchange => new[] { exchange.Question, exchange.Answer })];

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];

    private sealed record Told(string Asker, long Number);

    private sealed record Exchange(long Number, string Question, string Answer, string? Turn, Told? Follows);

    private sealed record Remembered(IReadOnlyList<Exchange> Exchanges, string Language, DateTimeOffset At)
    {
        public bool IsFresh(DateTimeOffset now) => now - At <= KeptFor;
    }
}
