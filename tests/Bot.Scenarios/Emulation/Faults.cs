namespace Bot.Scenarios;

/// <summary>What is to go wrong, and what is to be run at which call. Several plans for calls of one name take effect one after the other.</summary>
internal sealed class Faults<TCall>
    where TCall : RecordedCall
{
    private readonly Lock gate = new();
    private readonly List<Plan> plans = [];
    private readonly List<(string Name, Func<TCall, Task> Run)> hooks = [];

    private sealed class Plan(string name, Func<TCall, bool> fits, Fault fault, int left)
    {
        public Fault Fault => fault;

        public int Left { get; set; } = left;

        public bool Fits(TCall call) => Left > 0 && call.IsNamed(name) && fits(call);
    }

    /// <summary>Faults of the calls of one name; "*" means every name.</summary>
    public FaultPlan<TCall> On(string name) => new(this, name, _ => true);

    /// <summary>Runs code when a call was handled and its answer is not written yet: the moment to kill a process.</summary>
    public void AfterHandling(string name, Func<TCall, Task> run)
    {
        lock (gate) hooks.Add((name, run));
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

    public void Add(string name, Func<TCall, bool> fits, Fault fault, int times)
    {
        lock (gate) plans.Add(new Plan(name, fits, fault, times));
    }

    public Fault? For(TCall call)
    {
        lock (gate)
        {
            var plan = plans.Find(plan => plan.Fits(call));
            if (plan is { Left: < int.MaxValue }) plan.Left--;
            return plan?.Fault;
        }
    }

    public async Task RunHooksAsync(TCall call)
    {
        (string Name, Func<TCall, Task> Run)[] matching;
        lock (gate) matching = [.. hooks.Where(hook => call.IsNamed(hook.Name))];
        foreach (var hook in matching) await hook.Run(call);
    }
}

/// <summary>Says how often a fault comes.</summary>
internal sealed class FaultPlan<TCall>(Faults<TCall> faults, string name, Func<TCall, bool> fits)
    where TCall : RecordedCall
{
    public FaultPlan<TCall> When(Func<TCall, bool> condition) => new(faults, name, condition);

    public void Once(Fault fault) => Times(1, fault);

    public void Times(int times, Fault fault) => faults.Add(name, fits, fault, times);

    public void Always(Fault fault) => Times(int.MaxValue, fault);
}
