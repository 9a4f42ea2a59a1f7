namespace Bot.Scenarios;

/// <summary>Every call, in the order in which they came in.</summary>
/// <param name="clock">Tells when they did.</param>
/// <param name="patience">How long a test waits for one.</param>
/// <param name="history">How many are remembered at least: a long load would fill the memory.</param>
internal sealed class Calls<TCall>(TimeProvider clock, TimeSpan patience, int history = int.MaxValue)
    where TCall : RecordedCall
{
    private readonly Lock gate = new();
    private readonly List<TCall> calls = [];
    private readonly Changes changes = new();
    private int count;

    public IReadOnlyList<TCall> All
    {
        get { lock (gate) return [.. calls]; }
    }

    /// <summary>How many there were, also when they are not kept.</summary>
    public int Count => Volatile.Read(ref count);

    public IReadOnlyList<TCall> Of(string name) => [.. All.Where(call => call.IsNamed(name))];

    /// <summary>Waits until a call that fits was answered.</summary>
    public Task<TCall> WaitForAsync(string name, CancellationToken cancellationToken, Func<TCall, bool>? fits = null) =>
        WaitAsync(name, call => call.AnsweredAt is not null && (fits is null || fits(call)), cancellationToken);

    /// <summary>Waits until such a call came in, answered or not.</summary>
    public Task<TCall> WaitForBeginAsync(string name, CancellationToken cancellationToken) => WaitAsync(name, _ => true, cancellationToken);

    /// <param name="make">Makes the call, with its number, at a time.</param>
    public TCall Begin(Func<int, DateTimeOffset, TCall> make)
    {
        TCall call;
        lock (gate)
        {
            calls.Add(call = make(++count, clock.GetUtcNow()));
            // In batches: cutting one from the front at a time would move the whole list at every call.
            if (history < int.MaxValue && calls.Count > history * 2) calls.RemoveRange(0, calls.Count - history);
        }
        changes.Announce();
        return call;
    }

    public TCall Change(TCall call)
    {
        lock (gate)
        {
            var place = calls.FindLastIndex(known => known.Number == call.Number);
            if (place >= 0) calls[place] = call;
        }
        changes.Announce();
        return call;
    }

    public TCall End(TCall call, int status) => Change(call with { Status = status, AnsweredAt = clock.GetUtcNow() });

    public void Clear()
    {
        lock (gate) calls.Clear();
    }

    private Task<TCall> WaitAsync(string name, Func<TCall, bool> fits, CancellationToken cancellationToken) => changes.WaitAsync(
        () => Of(name).FirstOrDefault(fits),
        () => $"No call of {name} that fits; there were: {string.Join(", ", All.GroupBy(call => call.Name).Select(group => $"{group.Key} {group.Count()} times"))}",
        patience, cancellationToken);
}
