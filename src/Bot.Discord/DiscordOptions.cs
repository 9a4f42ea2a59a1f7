using Microsoft.Extensions.Options;

namespace Bot.Discord;

/// <summary>How the bot is known to Discord. Without a token the platform is left out.</summary>
public sealed class DiscordOptions : IValidateOptions<DiscordOptions>
{
    public const string Section = "Discord";

    /// <summary>The token of the bot.</summary>
    public string Token { get; set; } = "";

    /// <summary>Where the API answers, in version 10.</summary>
    public string ApiBaseUrl { get; set; } = "https://discord.com/api/v10/";

    /// <summary>Where the gateway is; empty: where the API says.</summary>
    public string GatewayUrl { get; set; } = "";

    /// <summary>Connections that share the guilds; 0: as many as Discord recommends.</summary>
    public int Shards { get; set; }

    /// <summary>Whether the token can be one at all: it goes into a header.</summary>
    internal bool HasTokenShape => Token.All(letter => letter is > ' ' and <= '~');

    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Token)) return ValidateOptionsResult.Skip;
        var failures = Failures(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(DiscordOptions options)
    {
        if (!IsSafe(options.ApiBaseUrl, Uri.UriSchemeHttps, Uri.UriSchemeHttp) || !options.ApiBaseUrl.EndsWith('/'))
            yield return "Discord:ApiBaseUrl cannot be used. Write an https address that ends with /api/v10/, or leave the setting out.";
        if (options.GatewayUrl.Length > 0 && !IsSafe(options.GatewayUrl, Uri.UriSchemeWss, Uri.UriSchemeWs))
            yield return "Discord:GatewayUrl cannot be used. Write a wss address, or leave the setting out: Discord names its own.";
        if (options.Shards is < 0 or > 16_384)
            yield return "Discord:Shards has to be 0, for as many as Discord recommends, or a number of connections up to 16384.";
    }

    // What travels holds the token; in the clear it may go no further than this machine.
    private static bool IsSafe(string address, string secure, string open) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Query.Length == 0 && (uri.Scheme == secure || (uri.Scheme == open && uri.IsLoopback));
}
