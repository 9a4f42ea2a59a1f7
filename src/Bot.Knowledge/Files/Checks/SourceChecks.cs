namespace Bot.Knowledge.Files.Checks;

/// <summary>Sources lead somewhere.</summary>
internal static class SourceChecks
{
    public static void Run(Checking check)
    {
        foreach (var source in check.Sources)
        {
            if (source.Url.Length > 0 && !IsWebAddress(source.Url))
                check.Add(Rule.BadUrl, source, "url", $"'{source.Url}' is no web address", "Write an absolute http or https address without a user name.");
            if (source.Document is { } document && check.Seeds.TextOf(document) is null)
                check.Add(Rule.MissingDocument, source, "document", $"seeds/{document} does not exist or cannot be read", "Put the document into seeds/ and write its name alone, or take 'document' out.");
        }
    }

    // A user name before the host is the oldest way to make an address look like another site's.
    private static bool IsWebAddress(string text) =>
        !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0;
}
