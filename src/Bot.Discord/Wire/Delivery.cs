using Bot.Conversation.Turns;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Makes calls again when that can help. Limits of rates are not its business: the library waits for those by itself. Thread-safe.</summary>
internal sealed partial class Delivery(RetryPauses retries, TimeProvider time, ILogger<Delivery> logger)
{
    // Nobody can ask Discord whether a message whose call broke off went out. An answer twice is a nuisance, an answer lost a broken promise.
    private const int MostRepeats = 2;

    private int _isDown;

    /// <summary>Makes a call until it succeeds.</summary>
    /// <param name="isHarmless">Whether doing it twice is the same as once.</param>
    /// <param name="call">The call. It is not broken off: half a reply would be followed by the whole after a restart.</param>
    /// <param name="cancellationToken">Stops the waiting for the service.</param>
    /// <exception cref="SendException">Nobody knows whether it succeeded.</exception>
    /// <exception cref="global::Discord.Net.HttpException">Discord refuses it.</exception>
    public async Task<T> DoAsync<T>(bool isHarmless, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        var pauses = retries.Begin();
        var repeats = 0;
        while (true)
        {
            try
            {
                var result = await call();
                if (Interlocked.Exchange(ref _isDown, 0) == 1) LogUp();
                return result;
            }
            catch (Exception error) when (Trouble.IsServiceDown(error))
            {
                if (Interlocked.Exchange(ref _isDown, 1) == 0) LogDown(Trouble.Described(error));
            }
            catch (Exception error) when (Trouble.IsUnknown(error) && !cancellationToken.IsCancellationRequested)
            {
                if (!isHarmless && ++repeats > MostRepeats) throw new SendException("the connection broke off each time; the message may have arrived", error);
                LogRepeated(Trouble.Described(error));
            }
            await Task.Delay(pauses.Next(), time, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord takes no messages: {Reason}. They wait.")]
    private partial void LogDown(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord takes messages again")]
    private partial void LogUp();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection broke off while a message was sent ({Reason}). It is sent again, and may be there twice.")]
    private partial void LogRepeated(string reason);
}
