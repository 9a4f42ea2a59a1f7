using Bot.Knowledge.Files;

namespace Bot.Knowledge.Storage;

/// <summary>
/// Keeps every version of every item. Thread-safe. All methods throw <see cref="StoreException"/> when the database fails; its message is
/// one line for the user, and a change that failed has changed nothing.
/// </summary>
public interface IKnowledgeStore : IAsyncDisposable
{
    /// <summary>The current state. Its <see cref="KnowledgeBase.Version"/> is a hash of it: equal states have equal names, in every database.</summary>
    Task<KnowledgeBase> LoadAsync(CancellationToken cancellationToken = default);

    /// <summary>Imports a knowledge folder unless its hash is that of the last import; then its YAML is not even parsed.</summary>
    /// <exception cref="KnowledgeFolderException">The folder is missing, unreadable or has problems; the store is as it was.</exception>
    Task<ImportReport> ImportAsync(string directory, CancellationToken cancellationToken = default);

    /// <summary>Imports a knowledge folder that is already read, unless its hash is that of the last import.</summary>
    /// <exception cref="KnowledgeFolderException">The folder has problems; the store is as it was.</exception>
    Task<ImportReport> ImportAsync(KnowledgeFolder folder, CancellationToken cancellationToken = default);

    /// <summary>Stores an item's next version, unless somebody was faster.</summary>
    Task<SaveResult> SaveAsync(Change change, CancellationToken cancellationToken = default);

    /// <summary>One version of an item, deprecated and removed ones included; null when there is none.</summary>
    /// <param name="kind">Which kind of item.</param>
    /// <param name="idOrKey">Its id, or a key that it has or had; an id goes before a key.</param>
    /// <param name="version">An exact version, or null for the latest.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    Task<Revision?> FindAsync(ItemKind kind, string idOrKey, int? version = null, CancellationToken cancellationToken = default);

    /// <summary>All versions of an item, the latest first; empty when there is none.</summary>
    Task<IReadOnlyList<Revision>> HistoryAsync(ItemKind kind, string idOrKey, CancellationToken cancellationToken = default);

    /// <summary>Proposals in the order in which they were made: those with this status, or all.</summary>
    Task<IReadOnlyList<Proposal>> ProposalsAsync(ProposalStatus? status = ProposalStatus.Pending, CancellationToken cancellationToken = default);

    /// <summary>Marks a pending proposal as rejected; false when there is no pending one with this number. To accept one, save a <see cref="Change"/> that names it.</summary>
    Task<bool> RejectAsync(long proposal, CancellationToken cancellationToken = default);
}
