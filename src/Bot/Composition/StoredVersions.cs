using Bot.Conversation.Memory;
using Bot.Knowledge;
using Bot.Knowledge.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Composition;

/// <summary>Earlier versions of facts, from the store. Few ask for one, so the store is opened for each.</summary>
internal sealed class StoredVersions(IOptions<StoreOptions> store, IHostEnvironment environment, TimeProvider time) : IFactVersions
{
    public async Task<Fact?> FindAsync(string fact, int version, CancellationToken cancellationToken)
    {
        await using var opened = await SqliteKnowledgeStore.OpenAsync(store.Value.ConnectionStringFrom(environment.ContentRootPath), time, cancellationToken);
        return (await opened.FindAsync(ItemKind.Fact, fact, version, cancellationToken))?.Item as Fact;
    }
}
