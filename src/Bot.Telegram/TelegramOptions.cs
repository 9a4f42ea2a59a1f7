using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Bot.Telegram;

/// <summary>How the bot is known to Telegram. Without a token the platform is left out.</summary>
public sealed partial class TelegramOptions : IValidateOptions<TelegramOptions>
{
    public const string Section = "Telegram";

    /// <summary>The token that BotFather gave.</summary>
    public string Token { get; set; } = "";

    /// <summary>Where the Bot API answers; a server of one's own goes here.</summary>
    public string ApiBaseUrl { get; set; } = "https://api.telegram.org";

    /// <summary>For updates that Telegram brings; without it they are fetched.</summary>
    public WebhookOptions Webhook { get; set; } = new();

    /// <summary>Whether the token could be one. A wrong one stops what talks to Telegram and nothing else.</summary>
    internal bool HasTokenShape => TokenShape().IsMatch(Token);

    internal bool HasWebhook => !string.IsNullOrWhiteSpace(Webhook.Url);

    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Token)) return ValidateOptionsResult.Skip;
        var failures = Failures(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(TelegramOptions options)
    {
        if (!IsSafe(options.ApiBaseUrl, out var api) || api.AbsolutePath != "/" || api.Query.Length > 0)
            yield return "Telegram:ApiBaseUrl cannot be used. Write an https address without a path, or leave the setting out.";
        if (!options.HasWebhook) yield break;
        if (!IsSafe(options.Webhook.Url, out _))
            yield return "Telegram:Webhook:Url cannot be used. Write the https address at which Telegram reaches this program, or leave the setting out to fetch updates.";
        if (!SecretShape().IsMatch(options.Webhook.Secret))
            yield return "Telegram:Webhook:Secret has to be 1 to 256 characters of A-Z, a-z, 0-9, _ and -. Make one up, for example with: openssl rand -hex 32";
        if (!Uri.TryCreate(options.Webhook.Listen, UriKind.Absolute, out var listen) || listen.Scheme != Uri.UriSchemeHttp || listen.AbsolutePath != "/")
            yield return "Telegram:Webhook:Listen cannot be used. Write where this program listens behind your web server, for example http://127.0.0.1:8443.";
    }

    // What travels holds the token or the secret; in the clear it may go no further than this machine.
    private static bool IsSafe(string address, out Uri uri) =>
        Uri.TryCreate(address, UriKind.Absolute, out uri!) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    [GeneratedRegex("^[0-9]{1,16}:[A-Za-z0-9_-]{1,128}$")]
    private static partial Regex TokenShape();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex SecretShape();
}

/// <summary>How Telegram brings updates.</summary>
public sealed class WebhookOptions
{
    /// <summary>Where Telegram reaches the program: https, port 443, 80, 88 or 8443.</summary>
    public string Url { get; set; } = "";

    /// <summary>What proves that it is Telegram who calls.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Where the program listens; the web server in front of it holds the certificate.</summary>
    public string Listen { get; set; } = "http://127.0.0.1:8443";
}
