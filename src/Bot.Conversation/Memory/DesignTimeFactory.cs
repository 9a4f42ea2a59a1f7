using Bot.Knowledge.Storage;
using Microsoft.EntityFrameworkCore.Design;

namespace Bot.Conversation.Memory;

/// <summary>What <c>dotnet ef migrations add</c> takes its context from.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<ConversationDbContext>
{
    public ConversationDbContext CreateDbContext(string[] args) => new SqliteEngine<ConversationDbContext>("Data Source=:memory:", ConversationDbContext.Tables).Open();
}
