namespace Bot.Knowledge.Storage;

/// <summary>One version of an item. Immutable; never deleted.</summary>
/// <param name="Kind">Which kind of item.</param>
/// <param name="Id">Its id.</param>
/// <param name="Key">The key that it had in this version.</param>
/// <param name="Version">Counts from 1; numbers may be left out, since files state theirs.</param>
/// <param name="Item">The item as it was.</param>
/// <param name="Role">Who made it: <c>files</c>, <c>moderator</c>, <c>owner</c>.</param>
/// <param name="Origin">From where: <c>files</c>, <c>terminal</c>, <c>telegram</c>, <c>discord</c>.</param>
/// <param name="At">
/// When, in UTC. For a version that came with its history from files: the day on which it took the place of the one before, where that is
/// written; for the oldest, the last day on which it can have been made.
/// </param>
/// <param name="Reason">Why.</param>
/// <param name="Removed">Whether this version takes the item out of the current state.</param>
public sealed record Revision(
    ItemKind Kind, string Id, string Key, int Version, IItem Item, string Role, string Origin, DateTimeOffset At, string? Reason, bool Removed)
{
    /// <summary>Role and origin of what an import makes.</summary>
    public const string Files = "files";
}

/// <summary>An item's next version, to be stored.</summary>
/// <param name="Item">The item as it shall be. Its own version number is ignored: the store gives the next one.</param>
/// <param name="ExpectedVersion">The latest version that the author saw; 0 for a new item.</param>
/// <param name="Role">Who: <c>moderator</c>, <c>owner</c>.</param>
/// <param name="Origin">From where: <c>terminal</c>, <c>telegram</c>, <c>discord</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record Change(IItem Item, int ExpectedVersion, string Role, string Origin, string? Reason)
{
    /// <summary>Whether the item shall leave the current state. For sources, sessions and entities; a fact is deprecated by its status.</summary>
    public bool Removed { get; init; }

    /// <summary>Number of the proposal that this change accepts, or null. It is marked together with the change, or not at all.</summary>
    public long? Accepts { get; init; }
}

/// <summary>What became of a <see cref="Change"/>.</summary>
public abstract record SaveResult
{
    private SaveResult()
    {
    }

    /// <summary>It is stored.</summary>
    /// <param name="Revision">The new version.</param>
    public sealed record Saved(Revision Revision) : SaveResult;

    /// <summary>Somebody was faster: the latest version is not the expected one. Nothing was stored.</summary>
    /// <param name="Latest">What is stored; null when the item was expected to exist and does not.</param>
    public sealed record Outdated(Revision? Latest) : SaveResult;

    /// <summary>Another item has this key. Nothing was stored.</summary>
    /// <param name="Kind">Kind of the other item.</param>
    /// <param name="Id">Id of the other item.</param>
    public sealed record KeyTaken(ItemKind Kind, string Id) : SaveResult;
}
