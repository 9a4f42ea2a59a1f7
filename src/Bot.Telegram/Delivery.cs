using Bot.Conversation.Turns;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Bot.Telegram;

/// <summary>What a call does to a chat.</summary>
internal enum Effect
{
    /// <summary>Something new stands there: it has to keep the pace, and doing it twice shows.</summary>
    Writes,

    /// <summary>What stands there becomes something else: it has to keep the pace, and may be done twice.</summary>
    Changes,

    /// <summary>Nothing that Telegram would count, and it may be done twice.</summary>
    Little,
}

/// <summary>Makes calls that concern a chat, at its pace, and again when that can help. The only place that waits when Telegram asks for it. Thread-safe.</summary>
internal sealed partial class Delivery(ITelegramBotClient client, ChatBook book, ChatPace pace, TimeProvider time, ILogger<Delivery> logger)
{
    // Nobody can ask Telegram whether a message whose call broke off went out, and a call carries nothing by which Telegram would know it again. An answer twice is a
    // nuisance, an answer lost a broken promise: it is sent again. But once the service can be reached again, so that an outage repeats no more than the one message
    // it interrupted, and not for ever, so that something that cuts every answer off cannot fill a chat.
    private const int MostRepeats = 2;

    private int _isDown;

    /// <summary>Makes a call until it succeeds.</summary>
    /// <param name="chat">The chat, as the turn knows it.</param>
    /// <param name="effect">What the call does there.</param>
    /// <param name="call">The call, given where the chat is now.</param>
    /// <param name="cancellationToken">Stops the trying.</param>
    /// <exception cref="SendException">It cannot succeed.</exception>
    /// <exception cref="ApiRequestException">Telegram refuses the call for a reason that lies in the call.</exception>
    public async Task<T> DoAsync<T>(long chat, Effect effect, Func<long, CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        var pauses = new Backoff();
        var repeats = 0;
        while (true)
        {
            var now = book.Now(chat);
            if (book.IsClosed(now)) throw new SendException("the chat takes nothing from the bot since it was blocked or removed");
            if (effect != Effect.Little) await pace.WaitAsync(now, cancellationToken);
            try
            {
                var result = await call(now, cancellationToken);
                if (effect != Effect.Little) pace.Sent(now);
                if (Interlocked.Exchange(ref _isDown, 0) == 1) LogUp();
                return result;
            }
            catch (RequestException error) when (Trouble.IsUnknown(error) && effect == Effect.Writes)
            {
                pace.Sent(now);
                if (++repeats > MostRepeats) throw new SendException("the connection broke off each time; the message may have arrived", error);
                LogRepeated(Trouble.Described(error));
                await ReachAsync(cancellationToken);
            }
            catch (RequestException error) when (Trouble.MovedTo(error) is { } moved)
            {
                await book.MoveAsync(now, moved, cancellationToken);
            }
            catch (RequestException error) when (Trouble.Patience(error) is { } pause)
            {
                LogPatience(pause);
                pace.Pause(now, pause);
                if (effect == Effect.Little) await Task.Delay(pause, time, cancellationToken);
            }
            catch (RequestException error) when (Trouble.IsServiceDown(error) || Trouble.IsUnknown(error))
            {
                LogDownOnce(Trouble.Described(error));
                await Task.Delay(pauses.Next(), time, cancellationToken);
            }
            catch (RequestException error) when (Trouble.IsClosed(error))
            {
                book.Close(now);
                throw new SendException(error.Message, error);
            }
            catch (RequestException error) when (Trouble.IsGone(error))
            {
                throw new SendException(error.Message, error);
            }
        }
    }

    private async Task ReachAsync(CancellationToken cancellationToken)
    {
        var pauses = new Backoff();
        while (true)
        {
            await Task.Delay(pauses.Next(), time, cancellationToken);
            try
            {
                await client.GetMe(cancellationToken);
                return;
            }
            catch (RequestException error)
            {
                LogDownOnce(Trouble.Described(error));
            }
        }
    }

    private void LogDownOnce(string reason)
    {
        if (Interlocked.Exchange(ref _isDown, 1) == 0) LogDown(reason);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram takes no messages: {Reason}. They wait.")]
    private partial void LogDown(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram takes messages again")]
    private partial void LogUp();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection broke off while a message was sent ({Reason}). It is sent again, and may be there twice.")]
    private partial void LogRepeated(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram asks to wait {Pause} with a chat")]
    private partial void LogPatience(TimeSpan pause);
}
