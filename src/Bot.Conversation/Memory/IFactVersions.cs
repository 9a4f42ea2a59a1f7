using Bot.Knowledge;

namespace Bot.Conversation.Memory;

/// <summary>Opens facts as they once were.</summary>
public interface IFactVersions
{
    /// <summary>The fact in exactly this version, or null when it is not kept.</summary>
    Task<Fact?> FindAsync(string fact, int version, CancellationToken cancellationToken);
}
