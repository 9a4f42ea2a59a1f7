using Bot.Conversation.Status;
using Bot.Conversation.Turns;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Exceptions;

namespace Bot.Telegram;

/// <summary>Makes the calls by which updates come in until they succeed, and says in log and status how it goes: once per change. For one caller at a time.</summary>
internal sealed partial class Reconnection(BotStatus status, TimeProvider time, ILogger<Reconnection> logger)
{
    private const string OtherPoller = "another program fetches the updates of this bot; only one may";

    private readonly Backoff _pauses = new();
    private string? _trouble;

    /// <summary>Who the bot is, once that is known.</summary>
    public string? Name { get; set; }

    /// <summary>Whether nobody knows yet that all is well, so that a quick answer is worth more than a long wait. Another program's calls leave gaps in which a quick call succeeds, and says nothing.</summary>
    public bool IsInDoubt { get; private set; } = true;

    /// <exception cref="ConnectException">Telegram does not know the token.</exception>
    public async Task<T> UntilDoneAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var result = await call(cancellationToken);
                Succeeded();
                return result;
            }
            catch (RequestException error) when (Name is null ? Trouble.IsWrongToken(error) : Trouble.IsRevokedToken(error))
            {
                throw new ConnectException("Telegram does not know the token in Telegram:Token. Copy it again from BotFather; /token there shows it.", error);
            }
            catch (RequestException error)
            {
                Failed(Trouble.IsOtherPoller(error) ? OtherPoller : Trouble.Described(error));
                await Task.Delay(Trouble.Patience(error) ?? _pauses.Next(), time, cancellationToken);
            }
        }
    }

    private void Failed(string trouble)
    {
        IsInDoubt = trouble != OtherPoller;
        status.Report(TelegramPlatform.Name, ConnectionState.Failing, trouble);
        if (_trouble == trouble) return;
        _trouble = trouble;
        LogFailing(trouble);
    }

    private void Succeeded()
    {
        if (_trouble is not null) LogBack();
        _trouble = null;
        _pauses.Reset();
        if (Name is null) return;
        status.Report(TelegramPlatform.Name, ConnectionState.Connected, Name);
        IsInDoubt = false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing comes in from Telegram, trying again: {Trouble}")]
    private partial void LogFailing(string trouble);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram can be reached again; what was written meanwhile comes in now")]
    private partial void LogBack();
}
