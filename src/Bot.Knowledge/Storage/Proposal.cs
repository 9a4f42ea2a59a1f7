namespace Bot.Knowledge.Storage;

/// <summary>What became of a proposal.</summary>
public enum ProposalStatus
{
    /// <summary>Waits for review.</summary>
    Pending,

    /// <summary>Became a version.</summary>
    Accepted,

    /// <summary>Was turned down; the same content is not proposed again.</summary>
    Rejected,

    /// <summary>The files say something else by now.</summary>
    Withdrawn,
}

/// <summary>A change that waits for review. Immutable.</summary>
/// <param name="Number">Names it within the store.</param>
/// <param name="Kind">Which kind of item.</param>
/// <param name="Id">The item's id.</param>
/// <param name="BaseVersion">The version that was the latest when it was made.</param>
/// <param name="Item">The item as it would be.</param>
/// <param name="Removes">Whether it would take the item out of the current state.</param>
/// <param name="Origin">From where: <c>files</c> for what an import found.</param>
/// <param name="At">When it was made, in UTC.</param>
/// <param name="Reason">Why.</param>
/// <param name="Status">What became of it.</param>
public sealed record Proposal(
    long Number, ItemKind Kind, string Id, int BaseVersion, IItem Item, bool Removes, string Origin, DateTimeOffset At, string Reason, ProposalStatus Status);
