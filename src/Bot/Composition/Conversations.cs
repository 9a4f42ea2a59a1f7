using Bot.Conversation.Memory;
using Bot.Knowledge.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Composition;

/// <summary>Opens once what is kept of conversations, in the same file as the fact base; where that cannot be written, in memory.</summary>
internal sealed partial class Conversations(IOptions<StoreOptions> store, IHostEnvironment environment, TimeProvider time, ILogger<Conversations> logger) : IAsyncDisposable
{
    private ConversationStore? _current;

    /// <summary>What is kept.</summary>
    /// <exception cref="InvalidOperationException">It was not opened.</exception>
    public ConversationStore Current => _current ?? throw new InvalidOperationException("What is kept of conversations is used before it was opened.");

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            _current = await ConversationStore.OpenAsync(store.Value.ConnectionStringFrom(environment.ContentRootPath), time, cancellationToken);
        }
        catch (StoreException error)
        {
            LogFallBack(error.Message);
            _current = await ConversationStore.InMemoryAsync(time, cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _current?.DisposeAsync() ?? ValueTask.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "What happens in chats is kept until the bot stops, and no longer. {Reason}")]
    private partial void LogFallBack(string reason);
}
