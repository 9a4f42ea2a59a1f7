using System.Collections.Concurrent;
using Bot.Answering;

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
    private const int SweepAbove = 1_000;

    private readonly ConcurrentDictionary<string, Remembered> _byAsker = new(StringComparer.Ordinal);

    /// <summary>Earlier turns of this asker, oldest first: question, answer, question, answer; those before a message, if it is one of them.</summary>
    public IReadOnlyList<string> Previous(string asker, string? before = null) =>
        [.. (Kept(asker)?.Exchanges ?? []).TakeWhile(exchange => before is null || exchange.Message != before).SelectMany(exchange => new[] { exchange.Question, exchange.Answer })];

    /// <summary>Language of the last answer, or null.</summary>
    public string? LastLanguage(string asker) => Kept(asker)?.Language;

    /// <summary>Remembers an exchange. One about the same message is replaced: it was edited.</summary>
    public void Remember(string asker, string question, Response response, string? message = null)
    {
        var now = time.GetUtcNow();
        var exchange = new Exchange(Cut(question, Question.LongestText), Cut(response.Text, LongestAnswer), message);
        _byAsker.AddOrUpdate(
            asker,
            _ => new Remembered([exchange], response.Language, now),
            (_, known) => new Remembered(With(known.IsFresh(now) ? known.Exchanges : [], exchange), response.Language, now));
        if (_byAsker.Count > SweepAbove) Sweep(now);
    }

    /// <summary>Forgets all that this person said, in whichever chat.</summary>
    public void Forget(string platform, string user)
    {
        foreach (var asker in _byAsker.Keys.Where(asker => asker.StartsWith($"{platform}/", StringComparison.Ordinal) && asker.EndsWith($"/{user}", StringComparison.Ordinal))) _byAsker.TryRemove(asker, out _);
    }

    private Remembered? Kept(string asker) =>
        _byAsker.TryGetValue(asker, out var known) && known.IsFresh(time.GetUtcNow()) ? known : null;

    private static IReadOnlyList<Exchange> With(IReadOnlyList<Exchange> known, Exchange exchange) =>
        exchange.Message is { } message && known.Any(other => other.Message == message)
            ? [.. known.Select(other => other.Message == message ? exchange : other)]
            : [.. known.TakeLast(MostExchanges - 1), exchange];

    private void Sweep(DateTimeOffset now)
    {
        foreach (var pair in _byAsker.Where(pair => !pair.Value.IsFresh(now))) _byAsker.TryRemove(pair);
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];

    private sealed record Exchange(string Question, string Answer, string? Message);

    private sealed record Remembered(IReadOnlyList<Exchange> Exchanges, string Language, DateTimeOffset At)
    {
        public bool IsFresh(DateTimeOffset now) => now - At <= KeptFor;
    }
}
