using System.Globalization;

namespace Bot.Scenarios.Discord;

internal enum FaultStage
{
    /// <summary>Something happens first, then the request goes its way.</summary>
    BeforeHandling,

    /// <summary>The request is never handled.</summary>
    InsteadOfHandling,

    /// <summary>The request is handled, but the bot does not hear the answer.</summary>
    InsteadOfAnswering,
}

/// <summary>Something that goes wrong with a request.</summary>
internal sealed record Fault(string Name, FaultStage Stage)
{
    public RefusalException? Refusal { get; private init; }

    /// <summary>For how long requests are refused; of a 429.</summary>
    public TimeSpan RetryAfter { get; private init; }

    /// <summary>The 429 holds for every route.</summary>
    public bool IsGlobal { get; private init; }

    /// <summary>A body that is no answer of the API, and its status.</summary>
    public (int Status, string Type, string Body)? Page { get; private init; }

    public TimeSpan Delay { get; private init; }

    /// <summary>The connection breaks.</summary>
    public bool Drops { get; private init; }

    /// <summary>No answer comes, and the connection stays open until the bot gives up.</summary>
    public bool Hangs { get; private init; }

    public static Fault TooManyRequests(TimeSpan retryAfter, bool global = false) =>
        new(string.Create(CultureInfo.InvariantCulture, $"429 for {retryAfter.TotalSeconds} s"), FaultStage.InsteadOfHandling) { RetryAfter = retryAfter, IsGlobal = global };

    public static Fault ServerError(bool afterHandling = false) => new("500", Instead(afterHandling))
    {
        Page = (500, "application/json", "{\"message\":\"500: Internal Server Error\",\"code\":0}"),
    };

    public static Fault MissingPermissions() => Refuses(RefusalException.MissingPermissions());

    public static Fault Refuses(RefusalException refusal) => new($"refused with {refusal.Status}", FaultStage.InsteadOfHandling) { Refusal = refusal };

    /// <summary>What stands in front of the service answers in its place, with a web page.</summary>
    public static Fault BadGateway(bool afterHandling = false) => new("bad gateway", Instead(afterHandling))
    {
        Page = (502, "text/html", "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>"),
    };

    public static Fault MalformedAnswer(bool afterHandling = true) => new("malformed answer", Instead(afterHandling))
    {
        Page = (200, "application/json", "{\"id\":\"123\",\"content\":"),
    };

    public static Fault Hang(bool afterHandling = false) => new("hang", Instead(afterHandling)) { Hangs = true };

    public static Fault DropBefore() => new("dropped before handling", FaultStage.InsteadOfHandling) { Drops = true };

    /// <summary>The request took effect, but the bot cannot know.</summary>
    public static Fault DropAfter() => new("dropped after handling", FaultStage.InsteadOfAnswering) { Drops = true };

    public static Fault Wait(TimeSpan time) => new("delay", FaultStage.BeforeHandling) { Delay = time };

    private static FaultStage Instead(bool afterHandling) => afterHandling ? FaultStage.InsteadOfAnswering : FaultStage.InsteadOfHandling;
}
