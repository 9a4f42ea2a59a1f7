using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Exceptions;

namespace Bot.Telegram;

/// <summary>Calls that nothing depends on, made beside the turns: inline results, "typing". When too many wait, the oldest are dropped: their user has typed on. Thread-safe.</summary>
internal sealed partial class Errands(ILogger<Errands> logger)
{
    private const int MostWaiting = 100;
    private const int AtOnce = 2;

    private readonly Channel<Func<CancellationToken, Task>> _waiting =
        Channel.CreateBounded<Func<CancellationToken, Task>>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Whether there is time for what can as well be left out.</summary>
    public bool AreFew => _waiting.Reader.Count < AtOnce;

    public void Add(Func<CancellationToken, Task> errand) => _waiting.Writer.TryWrite(errand);

    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => WorkAsync(cancellationToken)));

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var errand = await _waiting.Reader.ReadAsync(cancellationToken);
            try
            {
                await errand(cancellationToken);
            }
            catch (RequestException error)
            {
                LogUndone(error.Message);
            }
            catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                // One errand that goes wrong must not end the others, and with them the listening.
                LogFailed(error);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram did not take an errand: {Reason}")]
    private partial void LogUndone(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "An errand failed")]
    private partial void LogFailed(Exception error);
}
