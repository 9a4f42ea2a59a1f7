namespace Bot.Terminal;

/// <summary>Where typed lines come from.</summary>
internal interface ILineSource
{
    /// <summary>The next line, or null when the user ended the chat.</summary>
    Task<string?> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>Lines of a file or pipe.</summary>
internal sealed class PlainLines(TextReader input) : ILineSource
{
    public async Task<string?> ReadAsync(CancellationToken cancellationToken) => await input.ReadLineAsync(cancellationToken);
}
