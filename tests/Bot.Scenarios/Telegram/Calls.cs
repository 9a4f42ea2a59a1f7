using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>One call of the bot.</summary>
/// <param name="Number">1 for the first call.</param>
/// <param name="Method">As the documentation writes it when it is known.</param>
/// <param name="Parameters">What the call gave; files by name only.</param>
internal sealed record Call(int Number, string Method, JsonObject Parameters, DateTimeOffset At)
{
    /// <summary>What Telegram made of it; null before it was handled, or when a fault came first.</summary>
    public JsonObject? Answer { get; init; }

    /// <summary>The HTTP status that was written; 0 when none was (yet).</summary>
    public int Status { get; init; }

    /// <summary>The fault that hit it, if one did.</summary>
    public Fault? Fault { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public bool IsOk => (bool?)Answer?["ok"] ?? false;

    public int ErrorCode => (int?)Answer?["error_code"] ?? 0;

    public string Description => Answer?["description"]?.ToString() ?? "";

    public JsonNode? Result => Answer?["result"];

    public string Text(string name) => Parameters[name]?.ToString() ?? "";
}

/// <summary>Every call, in the order in which they came in.</summary>
internal sealed class Calls(TelegramRules rules, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly List<Call> calls = [];
    private readonly Changes changes = new();
    private int last;

    public IReadOnlyList<Call> All
    {
        get { lock (gate) return [.. calls]; }
    }

    /// <summary>How many there were, also when they are not kept.</summary>
    public int Count => Volatile.Read(ref last);

    public IReadOnlyList<Call> Of(string method) => [.. All.Where(call => Is(call, method))];

    /// <summary>Waits until a call that fits was answered.</summary>
    public Task<Call> WaitForAsync(string method, CancellationToken cancellationToken, Func<Call, bool>? fits = null) =>
        WaitAsync(method, call => call.AnsweredAt is not null && (fits is null || fits(call)), cancellationToken);

    /// <summary>Waits until such a call came in, answered or not.</summary>
    public Task<Call> WaitForBeginAsync(string method, CancellationToken cancellationToken) => WaitAsync(method, _ => true, cancellationToken);

    private Task<Call> WaitAsync(string method, Func<Call, bool> fits, CancellationToken cancellationToken) => changes.WaitAsync(
        () => Of(method).FirstOrDefault(fits),
        () => $"No call of {method} that fits; there were: {string.Join(", ", All.GroupBy(call => call.Method).Select(group => $"{group.Key} {group.Count()} times"))}",
        rules.Patience, cancellationToken);

    public Call Begin(string method, JsonObject parameters)
    {
        Call call;
        lock (gate)
        {
            call = new Call(++last, method, parameters, clock.GetUtcNow());
            if (rules.KeepsCalls) calls.Add(call);
        }
        changes.Announce();
        return call;
    }

    public Call Change(Call call)
    {
        lock (gate)
        {
            if (rules.KeepsCalls) calls[call.Number - 1] = call;
        }
        changes.Announce();
        return call;
    }

    public Call End(Call call, int status) => Change(call with { Status = status, AnsweredAt = clock.GetUtcNow() });

    private static bool Is(Call call, string method) => string.Equals(call.Method, method, StringComparison.OrdinalIgnoreCase);
}
