using System.Net;
using Discord;
using Discord.Net;

namespace Bot.Discord;

/// <summary>Reads what a failed call means.</summary>
internal static class Trouble
{
    private const int AuthenticationFailed = 4004;

    // The library stops trying, or tries the same again in vain.
    private static readonly int[] s_hopeless = [4006, 4010, 4011, 4012, 4013, 4014];

    public static bool IsWrongToken(HttpException error) => error.HttpCode == HttpStatusCode.Unauthorized;

    /// <summary>Whether the gateway was closed because the token is no longer good.</summary>
    public static bool IsRevokedToken(Exception? error) => CloseCode(error) == AuthenticationFailed;

    /// <summary>Whether the gateway was closed so that only another client could open it.</summary>
    public static bool IsHopeless(Exception? error) => s_hopeless.Contains(CloseCode(error));

    /// <summary>Whether the service itself answered and could not, or could not be reached; nothing was done then.</summary>
    public static bool IsServiceDown(Exception error) => error is HttpException { HttpCode: >= HttpStatusCode.InternalServerError } or RateLimitedException
        || error is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        };

    /// <summary>Whether nobody can know if the call was served: the connection ended, no answer came, or one that makes no sense.</summary>
    public static bool IsUnknown(Exception error) => !IsServiceDown(error)
        && error is HttpRequestException or IOException or TimeoutException or OperationCanceledException or System.Text.Json.JsonException or Newtonsoft.Json.JsonException;

    /// <summary>Whether the interaction can be answered no longer, or never could.</summary>
    public static bool IsTicketGone(HttpException error) =>
        error.HttpCode == HttpStatusCode.Unauthorized || error.DiscordCode is DiscordErrorCode.UnknownWebhook or DiscordErrorCode.InvalidWebhookToken or DiscordErrorCode.UnknownInteraction;

    public static bool IsMessageGone(HttpException error) => error.DiscordCode == DiscordErrorCode.UnknownMessage;

    /// <summary>Whether the bot may do less in the channel than it tried to.</summary>
    public static bool IsNotAllowed(HttpException error) => error.DiscordCode is DiscordErrorCode.InsufficientPermissions or DiscordErrorCode.MissingPermissions;

    private static int CloseCode(Exception? error) => error switch { null => 0, WebSocketClosedException closed => closed.CloseCode, _ => CloseCode(error.InnerException) };

    /// <summary>What went wrong, in a line for a log.</summary>
    public static string Described(Exception error) => (error is HttpException ? error.Message : error.GetBaseException().Message).ReplaceLineEndings(" ");
}
