using Bot.Conversation.Status;
using Bot.Conversation.Turns;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace Bot.Telegram;

/// <summary>Brings turns from Telegram.</summary>
internal sealed partial class TelegramListener(
    ITelegramBotClient client, IOptions<TelegramOptions> options, Account account, ChatBook book, Reconnection reconnection, Errands errands, CommandMenu menu,
    Polling polling, Webhook webhook, BotStatus status, ILogger<TelegramListener> logger) : IListener
{
    public string Platform => TelegramPlatform.Name;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            status.Report(Platform, ConnectionState.Connecting);
            await book.OpenAsync(cancellationToken);
            await ConnectAsync(cancellationToken);
            errands.Add(menu.PublishAsync);
            await BothAsync(errands.RunAsync, options.Value.HasWebhook ? webhook.RunAsync : polling.RunAsync, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped.
        }
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        var user = await reconnection.UntilDoneAsync(client.GetMe, cancellationToken);
        var me = new Me(user.Id, user.Username ?? throw new ConnectException("The account behind Telegram:Token has no username. Is it the token of a bot?"));
        reconnection.Name = $"@{me.Username}";
        account.Set(me);
        LogConnected(me.Username);
    }

    // Neither goes on without the other.
    private static async Task BothAsync(Func<CancellationToken, Task> one, Func<CancellationToken, Task> other, CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] tasks = [one(both.Token), other(both.Token)];
        var first = await Task.WhenAny(tasks);
        await both.CancelAsync();
        await first;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Connected to Telegram as @{Name}")]
    private partial void LogConnected(string name);
}
