using System.Net;
using Discord;
using Discord.Net;

namespace Bot.Discord;

/// <summary>Reads what a failed call means.</summary>
internal static class Trouble
{
    private const int AuthenticationFailed = 4004;

    public static bool IsWrongToken(HttpException error) => error.HttpCode == HttpStatusCode.Unauthorized;

    /// <summary>Whether the gateway was closed because the token is no longer good.</summary>
    public static bool IsRevokedToken(Exception? error) => error is WebSocketClosedException { CloseCode: AuthenticationFailed } || (error?.InnerException is { } cause && IsRevokedToken(cause));

    /// <summary>Whether the service itself answered and could not, or could not be reached; nothing was done then.</summary>
    public static bool IsServiceDown(Exception error) => error is HttpException { HttpCode: >= HttpStatusCode.InternalServerError } or RateLimitedException
        || error is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        };

    /// <summary>Whether nobody can know if the call was served: the connection ended, or no answer came.</summary>
    public static bool IsUnknown(Exception error) => !IsServiceDown(error) && error is HttpRequestException or IOException or TimeoutException or OperationCanceledException;

    /// <summary>Whether the interaction can be answered no longer, or never could.</summary>
    public static bool IsTicketGone(HttpException error) =>
        error.HttpCode == HttpStatusCode.Unauthorized || error.DiscordCode is DiscordErrorCode.UnknownWebhook or DiscordErrorCode.InvalidWebhookToken or DiscordErrorCode.UnknownInteraction;

    public static bool IsMessageGone(HttpException error) => error.DiscordCode == DiscordErrorCode.UnknownMessage;

    /// <summary>Whether the bot may do less in the channel than it tried to.</summary>
    public static bool IsNotAllowed(HttpException error) => error.DiscordCode is DiscordErrorCode.InsufficientPermissions or DiscordErrorCode.MissingPermissions;

    /// <summary>What went wrong, in a line for a log.</summary>
    public static string Described(Exception error) => (error is HttpException ? error.Message : error.GetBaseException().Message).ReplaceLineEndings(" ");
}
