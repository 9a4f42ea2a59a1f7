using System.Text.Json.Nodes;

namespace Bot.Scenarios;

internal enum FaultStage
{
    /// <summary>Something happens first, then the call goes its way.</summary>
    BeforeHandling,

    /// <summary>The call is never handled.</summary>
    InsteadOfHandling,

    /// <summary>The call is handled, but the bot does not hear the answer.</summary>
    InsteadOfAnswering,
}

/// <summary>Something that goes wrong with a call. What only one service says is added beside that service.</summary>
internal sealed record Fault(string Name, FaultStage Stage)
{
    /// <summary>What the service says instead of doing it.</summary>
    public (int Status, JsonObject Body)? Refusal { get; init; }

    /// <summary>A body that is no answer of the service, and its status.</summary>
    public (int Status, string Type, string Body)? Page { get; init; }

    public TimeSpan Delay { get; private init; }

    /// <summary>The connection breaks.</summary>
    public bool Drops { get; private init; }

    /// <summary>No answer comes, and the connection stays open until the bot gives up.</summary>
    public bool Hangs { get; private init; }

    /// <summary>What stands in front of the service answers in its place, with a web page.</summary>
    public static Fault BadGateway(bool afterHandling = false) => Answers(
        "bad gateway", 502, "text/html", "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>", afterHandling);

    public static Fault MalformedAnswer(bool afterHandling = true) => Answers("malformed answer", 200, "application/json", "{\"ok\":true,\"id\":\"123\",\"result\":{\"message_id\":", afterHandling);

    public static Fault Answers(string name, int status, string type, string body, bool afterHandling) => new(name, Instead(afterHandling)) { Page = (status, type, body) };

    public static Fault Refuses(int status, JsonObject body) => new($"refused with {status}", FaultStage.InsteadOfHandling) { Refusal = (status, body) };

    public static Fault Hang(bool afterHandling = false) => new("hang", Instead(afterHandling)) { Hangs = true };

    public static Fault DropBefore() => new("dropped before handling", FaultStage.InsteadOfHandling) { Drops = true };

    /// <summary>The call took effect, but the bot cannot know.</summary>
    public static Fault DropAfter() => new("dropped after handling", FaultStage.InsteadOfAnswering) { Drops = true };

    public static Fault Wait(TimeSpan time) => new("delay", FaultStage.BeforeHandling) { Delay = time };

    private static FaultStage Instead(bool afterHandling) => afterHandling ? FaultStage.InsteadOfAnswering : FaultStage.InsteadOfHandling;
}
