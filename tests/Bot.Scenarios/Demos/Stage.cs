namespace Bot.Scenarios.Demos;

/// <summary>Writes chats as they go on: what is new in one since it was last shown, under its title when another chat came between.</summary>
internal sealed class Stage(TextWriter output)
{
    private readonly Dictionary<string, int> _shown = new(StringComparer.Ordinal);
    private string? _last;

    /// <param name="title">Which chat it is.</param>
    /// <param name="transcript">All that was said in it so far.</param>
    public async Task ShowAsync(string title, string transcript)
    {
        // As people see it, without the word joiners that they do not see.
        transcript = transcript.Replace("\u2060", "", StringComparison.Ordinal);
        if (title != _last) await output.WriteAsync($"{(_last is null ? "" : "\n")}— {title} —\n");
        _last = title;
        await output.WriteAsync(transcript[_shown.GetValueOrDefault(title)..]);
        await output.FlushAsync();
        _shown[title] = transcript.Length;
    }
}
