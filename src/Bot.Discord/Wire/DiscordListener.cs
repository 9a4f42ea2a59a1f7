using Bot.Conversation.Turns;
using Discord.Net;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Brings turns from Discord.</summary>
internal sealed partial class DiscordListener(Account account, CommandMenu menu, Gateway gateway, EventIntake intake, Reachability reachability, RetryPauses retries, TimeProvider time, ILogger<DiscordListener> logger) : IListener
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    public string Platform => DiscordPlatform.Name;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            reachability.Connecting(null);
            await LogInAsync(cancellationToken);
            await ListenAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped.
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var storing = intake.RunAsync();
        try
        {
            Task[] parts = [storing, gateway.RunAsync(all.Token), PublishAsync(all.Token)];
            var ended = await Task.WhenAny(parts);
            await all.CancelAsync();
            await ended;
        }
        finally
        {
            // What was heard until now is still stored.
            intake.Close();
            await storing;
        }
    }

    private async Task PublishAsync(CancellationToken cancellationToken)
    {
        await menu.PublishAsync(cancellationToken);
        await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
    }

    private async Task LogInAsync(CancellationToken cancellationToken)
    {
        var pauses = retries.Begin();
        while (true)
        {
            try
            {
                var login = account.LogInAsync();
                // The library tries for a while by itself.
                if (await Task.WhenAny(login, Task.Delay(s_patience, time, cancellationToken)) != login) reachability.Failing("it does not let the bot in yet");
                await login;
                LogConnected(account.Name);
                return;
            }
            catch (Exception error) when (error is HttpException || Trouble.IsServiceDown(error) || Trouble.IsUnknown(error))
            {
                reachability.Failing(Trouble.Described(error));
            }
            await Task.Delay(pauses.Next(), time, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Logged in to Discord as {Name}")]
    private partial void LogConnected(string name);
}
