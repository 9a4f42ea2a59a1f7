using System.Globalization;

namespace Bot.Scenarios.Telegram;

/// <summary>Which addresses may stand behind words and buttons.</summary>
internal static class Links
{
    private const string OfUser = "tg://user?id=";

    public static long? UserOf(string address) =>
        address.StartsWith(OfUser, StringComparison.OrdinalIgnoreCase)
        && long.TryParse(address[OfUser.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var user) ? user : null;

    /// <summary>The address as Telegram keeps it (http when it has no scheme), or null when it takes no such address.</summary>
    public static string? Checked(string address)
    {
        var trimmed = address.Trim();
        var complete = trimmed.Contains("://", StringComparison.Ordinal) ? trimmed : $"http://{trimmed}";
        if (trimmed.Any(char.IsWhiteSpace) || !Uri.TryCreate(complete, UriKind.Absolute, out var link)) return null;
        return link.Scheme switch
        {
            "http" or "https" when link.Host.Contains('.', StringComparison.Ordinal) => complete,
            "tg" => complete,
            _ => null,
        };
    }
}
