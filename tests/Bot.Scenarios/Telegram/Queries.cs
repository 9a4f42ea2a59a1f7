using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>What a bot said to a pressed button.</summary>
internal sealed record CallbackAnswer(string Text, bool IsAlert, string? Url);

/// <summary>Pressed buttons and inline queries that wait for an answer. The world's lock guards it.</summary>
internal sealed class Queries(TelegramRules rules, TimeProvider clock)
{
    private readonly Dictionary<string, (DateTimeOffset At, Action<CallbackAnswer> Answer)> callbacks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (DateTimeOffset At, Action<JsonObject> Answer)> inlines = new(StringComparer.Ordinal);
    private long last = 4_300_000_000_000;

    public Changes Changes { get; } = new();

    public string NewCallback(Action<CallbackAnswer> answer)
    {
        var id = (++last).ToString(CultureInfo.InvariantCulture);
        callbacks[id] = (clock.GetUtcNow(), answer);
        return id;
    }

    public string NewInline(Action<JsonObject> answer)
    {
        var id = (++last).ToString(CultureInfo.InvariantCulture);
        inlines[id] = (clock.GetUtcNow(), answer);
        return id;
    }

    public void AnswerCallback(string id, CallbackAnswer answer)
    {
        if (!callbacks.Remove(id, out var query) || query.At + rules.CallbackQueryLifetime < clock.GetUtcNow()) throw TooOld();
        query.Answer(answer);
        Changes.Announce();
    }

    public void AnswerInline(string id, JsonObject answer)
    {
        if (!inlines.Remove(id, out var query) || query.At + rules.InlineQueryLifetime < clock.GetUtcNow()) throw TooOld();
        query.Answer(answer);
        Changes.Announce();
    }

    private static RefusalException TooOld() => RefusalException.BadRequest("query is too old and response timeout expired or query ID is invalid");
}
