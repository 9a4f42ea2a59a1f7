namespace Bot.Knowledge.Files.Checks;

/// <summary>The texts in seeds/, each read once.</summary>
internal sealed class SeedDocuments(string directory)
{
    private readonly Dictionary<string, string?> _texts = new(StringComparer.Ordinal);

    /// <summary>The document's text, or null when there is no such file or it cannot be read.</summary>
    public string? TextOf(string document)
    {
        if (!_texts.TryGetValue(document, out var text)) _texts[document] = text = Read(document);
        return text;
    }

    private string? Read(string document)
    {
        // Only a name: a path could lead out of seeds/, to a file that nobody else has.
        if (document != Path.GetFileName(document)) return null;
        try
        {
            var path = Path.Combine(directory, document);
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
