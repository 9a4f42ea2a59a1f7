using Bot.Conversation.Turns;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Discord;

/// <summary>Keeps a client connected to the gateway. One that does not get back on its feet is put away, and another takes its place.</summary>
internal sealed partial class Gateway(IOptions<DiscordOptions> options, Account account, EventIntake intake, Reachability reachability, RetryPauses retries, TimeProvider time, ILogger<Gateway> logger)
{
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(5);

    /// <exception cref="ConnectException">Discord knows the token no longer.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var pauses = retries.Begin();
        while (true)
        {
            try
            {
                if (await RunClientAsync(cancellationToken)) pauses.Reset();
            }
            catch (HttpException error) when (Trouble.IsWrongToken(error))
            {
                throw Account.WrongToken(error);
            }
            catch (Exception error) when (error is HttpException || Trouble.IsServiceDown(error) || Trouble.IsUnknown(error))
            {
                cancellationToken.ThrowIfCancellationRequested();
                reachability.Failing(Trouble.Described(error));
            }
            await Task.Delay(pauses.Next(), time, cancellationToken);
            LogAgain();
        }
    }

    // Whether the client was connected at all: then the next one need not wait long.
    private async Task<bool> RunClientAsync(CancellationToken cancellationToken)
    {
        await using var client = new DiscordShardedClient(ClientSettings.Of(options.Value));
        client.Log += Log;
        await client.LoginAsync(TokenType.Bot, options.Value.Token, validateToken: false);
        var watch = new ShardWatch(client, time);
        intake.Attach(client);
        var wasUp = false;
        try
        {
            await client.StartAsync();
            using var look = new PeriodicTimer(s_look, time);
            while (watch.Look(reachability, account.Name))
            {
                wasUp |= watch.IsUp;
                await look.WaitForNextTickAsync(cancellationToken);
            }
            return wasUp;
        }
        finally
        {
            await LeaveAsync(client, watch);
        }
    }

    // Says goodbye, so that Discord shows the bot as offline at once; a connection that does not listen is left alone.
    private async Task LeaveAsync(DiscordShardedClient client, ShardWatch watch)
    {
        // From here on the library reports nothing but its own ending.
        client.Log -= Log;
        await client.StopAsync();
        using var farewell = new PeriodicTimer(s_look / 20, time);
        for (var waited = TimeSpan.Zero; waited < s_farewell && !watch.IsDown; waited += farewell.Period) await farewell.WaitForNextTickAsync(CancellationToken.None);
    }

    private Task Log(LogMessage message)
    {
        if (message.Severity <= LogSeverity.Error) LogLibraryError(message.Exception, message.Source, message.Message);
        else LogLibrary(message.Source, message.Message ?? message.Exception?.Message);
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Source}: {Words}")]
    private partial void LogLibrary(string source, string? words);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Source}: {Words}")]
    private partial void LogLibraryError(Exception? error, string source, string? words);

    [LoggerMessage(Level = LogLevel.Information, Message = "Connecting to Discord anew")]
    private partial void LogAgain();
}
