using System.Collections.Concurrent;
using Bot.Answering;

namespace Bot.Conversation.Memory;

/// <summary>
/// What a follow-up needs: the last few questions and answers of each conversation, for half an hour after the last of them, in memory only. And the language
/// that a conversation chose, as long as the program runs. Thread-safe.
/// </summary>
public sealed class ConversationMemory(TimeProvider time)
{
    /// <summary>How long after its last answer a conversation is remembered.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(30);

    private const int MostExchanges = 4;
    private const int LongestAnswer = 2_000;
    private const int SweepAbove = 1_000;

    private readonly ConcurrentDictionary<string, Remembered> _byPlace = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _chosen = new(StringComparer.Ordinal);

    /// <summary>Earlier turns, oldest first: question, answer, question, answer.</summary>
    public IReadOnlyList<string> Previous(string place) => Kept(place)?.Turns ?? [];

    /// <summary>Language of the last answer, or null.</summary>
    public string? LastLanguage(string place) => Kept(place)?.Language;

    /// <summary>The language that was chosen for all answers, or null when each follows its question.</summary>
    public string? ChosenLanguage(string place) => _chosen.GetValueOrDefault(place);

    /// <summary>Fixes the language of a conversation; null lets answers follow their questions again.</summary>
    public void Choose(string place, string? language)
    {
        if (language is null) _chosen.TryRemove(place, out _);
        else _chosen[place] = language;
    }

    public void Remember(string place, string question, Response response)
    {
        var now = time.GetUtcNow();
        _byPlace.AddOrUpdate(
            place,
            _ => new Remembered([Cut(question, Question.LongestText), Cut(response.Text, LongestAnswer)], response.Language, now),
            (_, known) => new Remembered([.. Recent(known, now), Cut(question, Question.LongestText), Cut(response.Text, LongestAnswer)], response.Language, now));
        if (_byPlace.Count > SweepAbove) Sweep(now);
    }

    private Remembered? Kept(string place) =>
        _byPlace.TryGetValue(place, out var known) && time.GetUtcNow() - known.At <= KeptFor ? known : null;

    private static IEnumerable<string> Recent(Remembered known, DateTimeOffset now) =>
        now - known.At > KeptFor ? [] : known.Turns.TakeLast((MostExchanges - 1) * 2);

    private void Sweep(DateTimeOffset now)
    {
        foreach (var pair in _byPlace.Where(pair => now - pair.Value.At > KeptFor)) _byPlace.TryRemove(pair);
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];

    private sealed record Remembered(IReadOnlyList<string> Turns, string Language, DateTimeOffset At);
}
