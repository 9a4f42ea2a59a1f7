namespace Bot.Scenarios.Discord;

/// <summary>One thing the API can do.</summary>
/// <param name="Template">Spelt as in the published description: <c>/channels/{channel_id}/messages</c>.</param>
/// <param name="Limit">How often it may be used; null means that only the overall limit holds.</param>
/// <param name="IsOpen">Its path carries a secret of its own, so the bot's token is not asked for and the overall limit does not hold.</param>
internal sealed record Route(string Method, string Template, Func<RestRequest, Answer> Run, RouteLimit? Limit = null, bool IsOpen = false)
{
    private readonly string[] steps = Template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How logs, faults and tests name it: <c>POST /channels/{channel_id}/messages</c>.</summary>
    public string Name => $"{Method} {Template}";

    public IReadOnlyDictionary<string, string>? Match(string[] path)
    {
        if (path.Length != steps.Length) return null;
        Dictionary<string, string>? values = null;
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i][0] == '{') (values ??= [])[steps[i][1..^1]] = Uri.UnescapeDataString(path[i]);
            else if (!string.Equals(steps[i], path[i], StringComparison.Ordinal)) return null;
        }
        return values ?? [];
    }
}

/// <summary>So many requests within so long, for each value of what the route is about.</summary>
/// <param name="Per">Names of the template whose values have limits of their own.</param>
internal sealed record RouteLimit(int Requests, TimeSpan Window, params string[] Per);
