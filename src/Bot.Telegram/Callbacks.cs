using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Bot.Telegram;

/// <summary>Acknowledges the pressing of buttons: until then the button keeps turning. Thread-safe.</summary>
internal sealed partial class Callbacks(ITelegramBotClient client, Errands errands, TimeProvider time, ILogger<Callbacks> logger)
{
    // More than this is not read in the moment that a notice stays; it gets a box to close.
    private const int QuicklyRead = 100;

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    /// <param name="press">The press, as Telegram names it.</param>
    /// <param name="words">What is shown for a moment; nothing when null or empty.</param>
    /// <param name="cancellationToken">Stops the trying.</param>
    public async Task AnswerAsync(string press, string? words, CancellationToken cancellationToken)
    {
        try
        {
            await TryAsync(press, words, cancellationToken);
        }
        catch (RequestException error)
        {
            // The reply itself must not wait for this.
            LogLater(error.Message);
            errands.Add(async stop =>
            {
                await Task.Delay(Trouble.Patience(error) ?? s_pause, time, stop);
                await TryAsync(press, words, stop);
            });
        }
    }

    private async Task TryAsync(string press, string? words, CancellationToken cancellationToken)
    {
        try
        {
            await client.AnswerCallbackQuery(press, words, showAlert: words?.Length > QuicklyRead, cancellationToken: cancellationToken);
        }
        catch (ApiRequestException error) when (error.ErrorCode == 400)
        {
            // It waited too long in the queue; its button has stopped by itself.
            LogTooOld(error.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The pressing of a button could not be acknowledged: {Reason}")]
    private partial void LogTooOld(string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The pressing of a button is acknowledged later: {Reason}")]
    private partial void LogLater(string reason);
}
