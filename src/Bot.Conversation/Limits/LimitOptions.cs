using System.ComponentModel.DataAnnotations;

namespace Bot.Conversation.Limits;

/// <summary>How much is served to whom.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Questions, commands and buttons of one user within a minute.</summary>
    [Range(1, 10_000)]
    public int PerUser { get; set; } = 20;

    /// <summary>The same of all users of one group.</summary>
    [Range(1, 100_000)]
    public int PerChat { get; set; } = 60;

    /// <summary>Turns that may wait at once, over all platforms.</summary>
    [Range(1, 1_000_000)]
    public int Waiting { get; set; } = 5_000;

    /// <summary>Turns that are served at once.</summary>
    [Range(1, 64)]
    public int Workers { get; set; } = 4;
}
