using Bot.Conversation.Turns;
using Discord.Net;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Brings turns from Discord.</summary>
internal sealed partial class DiscordListener(Account account, CommandMenu menu, Gateway gateway, EventIntake intake, Reachability reachability, TimeProvider time, ILogger<DiscordListener> logger) : IListener
{
    public string Platform => DiscordPlatform.Name;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            reachability.Connecting(null);
            await LogInAsync(cancellationToken);
            Task[] parts = [menu.PublishAsync(both.Token), intake.RunAsync(), gateway.RunAsync(both.Token)];
            var ended = await Task.WhenAny(parts[1..]);
            await both.CancelAsync();
            // What was heard until then is still stored.
            intake.Close();
            await ended;
            await Task.WhenAll(parts);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped.
        }
    }

    private async Task LogInAsync(CancellationToken cancellationToken)
    {
        var pauses = new Backoff();
        while (true)
        {
            try
            {
                await account.LogInAsync();
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
