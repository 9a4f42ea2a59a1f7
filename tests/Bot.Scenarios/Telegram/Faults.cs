namespace Bot.Scenarios.Telegram;

internal enum FaultStage
{
    /// <summary>Something happens first, then the call goes its way.</summary>
    BeforeHandling,

    /// <summary>The call is never handled.</summary>
    InsteadOfHandling,

    /// <summary>The call is handled, but the bot does not hear the answer.</summary>
    InsteadOfAnswering,
}

/// <summary>Something that goes wrong with a call.</summary>
internal sealed record Fault(string Name, FaultStage Stage)
{
    public RefusalException? Refusal { get; private init; }

    /// <summary>A body that is no answer of the Bot API, and its status.</summary>
    public (int Status, string Type, string Body)? Page { get; private init; }

    public TimeSpan Delay { get; private init; }

    /// <summary>The connection breaks.</summary>
    public bool Drops { get; private init; }

    /// <summary>No answer comes, and the connection stays open until the bot gives up.</summary>
    public bool Hangs { get; private init; }

    public static Fault TooManyRequests(int retryAfter) => Refuses(RefusalException.TooManyRequests(retryAfter));

    public static Fault ServerError() => Refuses(new RefusalException(500, "Internal Server Error"));

    public static Fault Forbidden(string why = "bot was blocked by the user") => Refuses(RefusalException.Forbidden(why));

    public static Fault BadRequest(string why) => Refuses(RefusalException.BadRequest(why));

    public static Fault Unauthorized() => Refuses(RefusalException.Unauthorized());

    public static Fault Refuses(RefusalException refusal) => new($"refused with {refusal.Code}", FaultStage.InsteadOfHandling) { Refusal = refusal };

    /// <summary>What stands in front of the service answers in its place, with a web page.</summary>
    public static Fault BadGateway(bool afterHandling = false) => new("bad gateway", Instead(afterHandling))
    {
        Page = (502, "text/html", "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>"),
    };

    public static Fault MalformedAnswer(bool afterHandling = true) => new("malformed answer", Instead(afterHandling))
    {
        Page = (200, "application/json", "{\"ok\":true,\"result\":{\"message_id\":"),
    };

    public static Fault Hang(bool afterHandling = false) => new("hang", Instead(afterHandling)) { Hangs = true };

    public static Fault DropBefore() => new("dropped before handling", FaultStage.InsteadOfHandling) { Drops = true };

    /// <summary>The call took effect, but the bot cannot know.</summary>
    public static Fault DropAfter() => new("dropped after handling", FaultStage.InsteadOfAnswering) { Drops = true };

    public static Fault Wait(TimeSpan time) => new("delay", FaultStage.BeforeHandling) { Delay = time };

    private static FaultStage Instead(bool afterHandling) => afterHandling ? FaultStage.InsteadOfAnswering : FaultStage.InsteadOfHandling;
}

/// <summary>What is to go wrong, and what is to be run at which call. Several plans for one method take effect one after the other.</summary>
internal sealed class Faults
{
    private readonly Lock gate = new();
    private readonly List<Plan> plans = [];
    private readonly List<(string Method, Func<Call, Task> Run)> hooks = [];

    private sealed class Plan(string method, Func<Call, bool> fits, Fault fault, int left)
    {
        public Fault Fault => fault;

        public int Left { get; set; } = left;

        public bool Fits(Call call) => Left > 0 && Matches(method, call) && fits(call);
    }

    /// <summary>Faults of one method; "*" means every method.</summary>
    public FaultPlan On(string method) => new(this, method, _ => true);

    /// <summary>Runs code when a call was handled and its answer is not written yet: the moment to kill a process.</summary>
    public void AfterHandling(string method, Func<Call, Task> run)
    {
        lock (gate) hooks.Add((method, run));
    }

    /// <summary>Nothing goes wrong any more.</summary>
    public void Clear()
    {
        lock (gate)
        {
            plans.Clear();
            hooks.Clear();
        }
    }

    internal void Add(string method, Func<Call, bool> fits, Fault fault, int times)
    {
        lock (gate) plans.Add(new Plan(method, fits, fault, times));
    }

    internal Fault? For(Call call)
    {
        lock (gate)
        {
            var plan = plans.Find(plan => plan.Fits(call));
            if (plan is { Left: < int.MaxValue }) plan.Left--;
            return plan?.Fault;
        }
    }

    internal async Task RunHooksAsync(Call call)
    {
        (string Method, Func<Call, Task> Run)[] matching;
        lock (gate) matching = [.. hooks.Where(hook => Matches(hook.Method, call))];
        foreach (var hook in matching) await hook.Run(call);
    }

    private static bool Matches(string method, Call call) => method == "*" || string.Equals(method, call.Method, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Says how often a fault comes.</summary>
internal sealed class FaultPlan(Faults faults, string method, Func<Call, bool> fits)
{
    public FaultPlan When(Func<Call, bool> condition) => new(faults, method, condition);

    public void Once(Fault fault) => Times(1, fault);

    public void Times(int times, Fault fault) => faults.Add(method, fits, fault, times);

    public void Always(Fault fault) => Times(int.MaxValue, fault);
}
