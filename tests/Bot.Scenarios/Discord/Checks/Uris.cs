namespace Bot.Scenarios.Discord;

internal static class Uris
{
    public static bool IsWeb(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;

    /// <summary>A button may also open the app itself.</summary>
    public static bool IsForButton(string url) => IsWeb(url) || url.StartsWith("discord://", StringComparison.Ordinal);
}
