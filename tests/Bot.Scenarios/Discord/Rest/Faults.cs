namespace Bot.Scenarios.Discord;

/// <summary>What is to go wrong, and what is to be run at which request. Several plans for one route take effect one after the other.</summary>
internal sealed class Faults
{
    private readonly Lock gate = new();
    private readonly List<Plan> plans = [];
    private readonly List<(string Route, Func<Call, Task> Run)> hooks = [];

    private sealed class Plan(string route, Func<Call, bool> fits, Fault fault, int left)
    {
        public Fault Fault => fault;

        public int Left { get; set; } = left;

        public bool Fits(Call call) => Left > 0 && Matches(route, call) && fits(call);
    }

    /// <summary>Faults of one route, as in <see cref="Routes"/>; "*" means every route.</summary>
    public FaultPlan On(string route) => new(this, route, _ => true);

    /// <summary>Runs code when a request was handled and its answer is not written yet: the moment to kill a process.</summary>
    public void AfterHandling(string route, Func<Call, Task> run)
    {
        lock (gate) hooks.Add((route, run));
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

    public void Add(string route, Func<Call, bool> fits, Fault fault, int times)
    {
        lock (gate) plans.Add(new Plan(route, fits, fault, times));
    }

    public Fault? For(Call call)
    {
        lock (gate)
        {
            var plan = plans.Find(plan => plan.Fits(call));
            if (plan is { Left: < int.MaxValue }) plan.Left--;
            return plan?.Fault;
        }
    }

    public async Task RunHooksAsync(Call call)
    {
        (string Route, Func<Call, Task> Run)[] matching;
        lock (gate) matching = [.. hooks.Where(hook => Matches(hook.Route, call))];
        foreach (var hook in matching) await hook.Run(call);
    }

    private static bool Matches(string route, Call call) => route == "*" || route == call.Route;
}

/// <summary>Says how often a fault comes.</summary>
internal sealed class FaultPlan(Faults faults, string route, Func<Call, bool> fits)
{
    public FaultPlan When(Func<Call, bool> condition) => new(faults, route, condition);

    public void Once(Fault fault) => Times(1, fault);

    public void Times(int times, Fault fault) => faults.Add(route, fits, fault, times);

    public void Always(Fault fault) => Times(int.MaxValue, fault);
}
