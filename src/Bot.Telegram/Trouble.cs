using Telegram.Bot.Exceptions;

namespace Bot.Telegram;

/// <summary>Reads what a failed call means.</summary>
internal static class Trouble
{
    private const int Unauthorised = 401;
    private const int Forbidden = 403;
    private const int NotFound = 404;
    private const int Conflict = 409;
    private const int TooMany = 429;

    private static readonly string[] s_gone =
    [
        "chat not found", "group chat was deactivated", "PEER_ID_INVALID", "not enough rights", "have no rights to send", "CHAT_WRITE_FORBIDDEN", "CHAT_RESTRICTED",
        "need administrator rights", "TOPIC_CLOSED", "TOPIC_DELETED", "message thread not found", "user not found",
    ];

    private static readonly string[] s_messageGone =
        ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID", "message to be edited not found", "message identifier is not specified", "there is no text in the message"];

    public static bool IsWrongToken(RequestException error) => error is ApiRequestException { ErrorCode: Unauthorised or NotFound };

    public static bool IsRevokedToken(RequestException error) => error is ApiRequestException { ErrorCode: Unauthorised };

    public static bool IsWebhookInTheWay(RequestException error) => error is ApiRequestException { ErrorCode: Conflict } && Says(error, "webhook");

    public static bool IsOtherPoller(RequestException error) => error is ApiRequestException { ErrorCode: Conflict } && !Says(error, "webhook");

    /// <summary>What went wrong, in words for a log.</summary>
    public static string Described(RequestException error) => error switch
    {
        ApiRequestException => error.Message,
        { HttpStatusCode: { } status } => $"HTTP {(int)status} with something that is no answer of the Bot API",
        { InnerException: { } cause } => cause.GetBaseException().Message,
        _ => error.Message,
    };

    /// <summary>How long Telegram asks to wait, or null when it does not ask.</summary>
    public static TimeSpan? Patience(RequestException error) =>
        error is ApiRequestException { ErrorCode: TooMany } refused ? TimeSpan.FromSeconds(Math.Max(1, refused.Parameters?.RetryAfter ?? 1)) : null;

    /// <summary>Whether the service itself answered and could not; nothing was done then.</summary>
    public static bool IsServiceDown(RequestException error) =>
        error is ApiRequestException { ErrorCode: >= 500 or Unauthorised or Conflict } || (error is not ApiRequestException && (int?)error.HttpStatusCode is >= 400)
        || error.InnerException is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        };

    /// <summary>Whether nobody can know if the call was served: the connection ended, or its answer cannot be read.</summary>
    public static bool IsUnknown(RequestException error) => error is not ApiRequestException && !IsServiceDown(error);

    /// <summary>The chat wants nothing from the bot.</summary>
    public static bool IsClosed(RequestException error) => error is ApiRequestException { ErrorCode: Forbidden };

    /// <summary>The chat, or the place in it, is gone.</summary>
    public static bool IsGone(RequestException error) => error is ApiRequestException { ErrorCode: 400 } && s_gone.Any(words => Says(error, words));

    /// <summary>The message that was to change is gone, or no longer changes.</summary>
    public static bool IsMessageGone(RequestException error) => error is ApiRequestException { ErrorCode: 400 } && s_messageGone.Any(words => Says(error, words));

    public static bool IsUnchanged(RequestException error) => error is ApiRequestException { ErrorCode: 400 } && Says(error, "message is not modified");

    /// <summary>Where the group went, or null.</summary>
    public static long? MovedTo(RequestException error) => error is ApiRequestException { Parameters.MigrateToChatId: { } moved } ? moved : null;

    private static bool Says(RequestException error, string words) => error.Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
