namespace Bot.Scenarios;

/// <summary>One call of the bot.</summary>
/// <param name="Number">1 for the first call.</param>
/// <param name="Name">What it does, as faults and tests name it.</param>
/// <param name="At">When it came in.</param>
internal abstract record RecordedCall(int Number, string Name, DateTimeOffset At)
{
    /// <summary>The HTTP status that was written; 0 when none was (yet).</summary>
    public int Status { get; init; }

    /// <summary>The fault that hit it, if one did.</summary>
    public Fault? Fault { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Whether this is its name, in any case; "*" is every name.</summary>
    public bool IsNamed(string name) => name == "*" || string.Equals(name, Name, StringComparison.OrdinalIgnoreCase);
}
