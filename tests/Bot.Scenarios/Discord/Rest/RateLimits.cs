using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Scenarios.Discord;

/// <summary>Where a request stands within a limit.</summary>
internal sealed record Allowance(bool IsAllowed, bool IsGlobal, int Limit, int Remaining, DateTimeOffset Reset, TimeSpan ResetAfter, string Bucket)
{
    public JsonObject Refusal => Words(ResetAfter, IsGlobal);

    public static JsonObject Words(TimeSpan retryAfter, bool isGlobal) => new()
    {
        ["message"] = "You are being rate limited.", ["retry_after"] = Math.Round(retryAfter.TotalSeconds, 3), ["global"] = isGlobal,
    };

    public void Write(IHeaderDictionary headers)
    {
        if (!IsAllowed)
        {
            headers["Retry-After"] = Math.Ceiling(ResetAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            headers["X-RateLimit-Scope"] = IsGlobal ? "global" : "user";
        }
        if (IsGlobal)
        {
            headers["X-RateLimit-Global"] = "true";
            return;
        }
        headers["X-RateLimit-Limit"] = Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = Remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = (Reset.ToUnixTimeMilliseconds() / 1000.0).ToString("0.000", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset-After"] = ResetAfter.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Bucket"] = Bucket;
    }
}

/// <summary>Limits per route and over all routes. The real numbers are not published and change; these are what clients report.</summary>
internal sealed class RateLimits(DiscordRules rules)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Window> windows = new(StringComparer.Ordinal);
    private Window overall = new(DateTimeOffset.MinValue);

    private sealed class Window(DateTimeOffset reset)
    {
        public DateTimeOffset Reset => reset;

        public int Used { get; set; }
    }

    /// <summary>Null when no limit applies at all.</summary>
    public Allowance? Enter(RestRequest request)
    {
        if (!rules.LimitsRates) return null;
        lock (gate)
        {
            var now = rules.Clock.GetUtcNow();
            if (!request.Route.IsOpen && !EnterOverall(now)) return new Allowance(false, true, 0, 0, overall.Reset, overall.Reset - now, "");
            return request.Route.Limit is { } limit ? Enter(request, limit, now) : null;
        }
    }

    /// <summary>The refusal of a 429 that a test planned.</summary>
    public Allowance Refuse(Route? route, JsonObject words)
    {
        var retryAfter = TimeSpan.FromSeconds((double)words["retry_after"]!);
        return new(false, words.Flag("global"), route?.Limit?.Requests ?? 5, 0, rules.Clock.GetUtcNow() + retryAfter, retryAfter, Bucket(route?.Name ?? "*"));
    }

    private bool EnterOverall(DateTimeOffset now)
    {
        if (now >= overall.Reset) overall = new Window(now + TimeSpan.FromSeconds(1));
        return ++overall.Used <= rules.GlobalRequestsPerSecond;
    }

    private Allowance Enter(RestRequest request, RouteLimit limit, DateTimeOffset now)
    {
        var key = $"{request.Route.Name} {string.Join(' ', limit.Per.Select(name => request.Values.GetValueOrDefault(name)))}";
        if (!windows.TryGetValue(key, out var window) || now >= window.Reset)
        {
            if (windows.Count > 1000) Sweep(now);
            windows[key] = window = new Window(now + limit.Window);
        }
        var allowed = window.Used < limit.Requests;
        if (allowed) window.Used++;
        return new Allowance(allowed, false, limit.Requests, limit.Requests - window.Used, window.Reset, window.Reset - now, Bucket(request.Route.Name));
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, _) in windows.Where(entry => now >= entry.Value.Reset).ToList()) windows.Remove(key);
    }

    private static string Bucket(string route) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(route)))[..32];
}
