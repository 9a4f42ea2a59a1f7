namespace Bot.Benchmarks;

/// <summary>How much is measured.</summary>
/// <param name="Rounds">Rounds over all questions.</param>
/// <param name="Sizes">Facts of the synthetic bases, smallest first.</param>
/// <param name="Starts">Fresh processes of the program.</param>
/// <param name="Asked">Questions put to the whole bot in chat.</param>
/// <param name="Chats">Chats that they come from.</param>
internal sealed record Effort(int Rounds, IReadOnlyList<int> Sizes, int Starts, int Asked, int Chats)
{
    public static readonly Effort Full = new(30, [1_000, 10_000, 100_000], 7, 1_000, 100);

    public static readonly Effort Quick = new(3, [1_000, 10_000], 3, 200, 20);
}

/// <summary>All figures of one run; none of Discord in a build without it.</summary>
internal sealed record Report(
    string Machine, int Facts, int Questions, bool IsQuick, HeldFigures Bot, Timing Bm25, Timing Fts5, StartFigures Start, IReadOnlyList<HeldFigures> Scaling, ChatFigures Chat, DiscordFigures? Discord)
{
    /// <summary>Each aim with the figure beside it.</summary>
    public IReadOnlyList<Aim> Aims { get; } = Aim.Of(Bot, Start, Scaling, Chat);
}

/// <summary>What a process measured that holds only a base and its answerer.</summary>
/// <param name="Facts">Facts of the base.</param>
/// <param name="Sessions">Its sessions.</param>
/// <param name="Entities">Its entities.</param>
/// <param name="IndexMs">Time from the base to a ready answerer, in milliseconds; the runtime compiles in it.</param>
/// <param name="WorkingSetMb">Working set as it stands after the questions, in megabytes (2^20 bytes).</param>
/// <param name="CollectedMb">Working set after a full collection.</param>
/// <param name="HeapMb">Managed heap after a full collection.</param>
/// <param name="Answers">Answer times.</param>
/// <param name="Bm25">Plain BM25 over the same facts, for comparison.</param>
internal sealed record HeldFigures(int Facts, int Sessions, int Entities, double IndexMs, double WorkingSetMb, double CollectedMb, double HeapMb, Timing Answers, Timing Bm25);

/// <summary>Time of a fresh process, from its start to its end behind the answer.</summary>
/// <param name="Missing">Why there are no figures, or null.</param>
/// <param name="MedianMs">Median of all starts, in milliseconds.</param>
/// <param name="WorstMs">The slowest start.</param>
internal sealed record StartFigures(string? Missing, double MedianMs, double WorstMs);
