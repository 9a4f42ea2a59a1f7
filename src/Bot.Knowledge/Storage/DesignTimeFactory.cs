using Microsoft.EntityFrameworkCore.Design;

namespace Bot.Knowledge.Storage;

/// <summary>What <c>dotnet ef migrations add</c> takes its context from.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<KnowledgeDbContext>
{
    public KnowledgeDbContext CreateDbContext(string[] args) => new SqliteEngine<KnowledgeDbContext>("Data Source=:memory:", KnowledgeDbContext.Tables).Open();
}
