using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>Every request, in the order in which they came in.</summary>
internal sealed class Calls(DiscordRules rules)
{
    private readonly Lock gate = new();
    private readonly List<Call> calls = [];
    private readonly Changes changes = new();
    private int count;

    public IReadOnlyList<Call> All
    {
        get { lock (gate) return [.. calls]; }
    }

    /// <summary>How many there were, also when they are not kept.</summary>
    public int Count => Volatile.Read(ref count);

    /// <param name="route">As in <see cref="Routes"/>.</param>
    public IReadOnlyList<Call> Of(string route) => [.. All.Where(call => call.Route == route)];

    /// <summary>Waits until a request that fits was answered.</summary>
    public Task<Call> WaitForAsync(string route, CancellationToken cancellationToken, Func<Call, bool>? fits = null) => changes.WaitAsync(
        () => All.FirstOrDefault(call => call.Route == route && call.AnsweredAt is not null && (fits is null || fits(call))),
        () => $"No request {route} that fits; there were: {string.Join(", ", All.GroupBy(call => call.Route).Select(group => $"{group.Key} {group.Count()} times"))}",
        rules.Patience, cancellationToken);

    public void Clear()
    {
        lock (gate) calls.Clear();
    }

    public Call Begin(string route, string path, IReadOnlyDictionary<string, string> values, JsonNode? body, IReadOnlyList<SentFile> files)
    {
        lock (gate)
        {
            var call = new Call(++count, route, path, values, body, [.. files.Select(file => file.Name)], rules.Clock.GetUtcNow());
            calls.Add(call);
            if (rules.History < int.MaxValue && calls.Count > rules.History * 2) calls.RemoveRange(0, calls.Count - rules.History);
            return call;
        }
    }

    public Call Change(Call call)
    {
        lock (gate)
        {
            var place = calls.FindLastIndex(known => known.Number == call.Number);
            if (place >= 0) calls[place] = call;
        }
        changes.Announce();
        return call;
    }

    public Call End(Call call, int status, JsonNode? answer) => Change(call with { Status = status, Answer = answer, AnsweredAt = rules.Clock.GetUtcNow() });
}
