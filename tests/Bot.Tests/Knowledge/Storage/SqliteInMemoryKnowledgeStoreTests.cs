using Bot.Knowledge.Storage;
using Xunit;

namespace Bot.Tests.Knowledge.Storage;

public sealed class SqliteInMemoryKnowledgeStoreTests : KnowledgeStoreConformance
{
    protected override Task<IKnowledgeStore> OpenAsync(TimeProvider time) => SqliteKnowledgeStore.InMemoryAsync(time, Stop);

    [Fact]
    public async Task Two_Stores_In_Memory_Know_Nothing_Of_Each_Other()
    {
        using var folder = new YamlFolder();
        await using var other = await SqliteKnowledgeStore.InMemoryAsync(Time, Stop);
        await other.ImportAsync(folder.Path, Stop);
        Assert.Empty((await Store.LoadAsync(Stop)).Facts);
    }
}
