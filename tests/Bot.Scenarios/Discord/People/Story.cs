namespace Bot.Scenarios.Discord;

/// <summary>What happened in the chats, line by line as people saw it.</summary>
internal sealed class Story(DiscordRules rules)
{
    private readonly List<(Channel Channel, string Text)> events = [];

    public void Happened(Channel channel, string text)
    {
        events.Add((channel, text));
        if (rules.History < int.MaxValue && events.Count > rules.History * 2) events.RemoveRange(0, events.Count - rules.History);
    }

    public void Said(World world, Message message, bool again = false)
    {
        var speaker = message.Author.Name;
        if (message.IsEphemeral) speaker += $" (only {message.Answers?.Who.Name} sees this)";
        if (message.RepliesTo is { } other) speaker += $" (to {other.Author.Name}: {Cut(Screen.FirstLine(world, other))})";
        var words = Screen.ShowWords(world, message);
        if (again && words == message.ToldWords)
        {
            Happened(message.Channel, $"{speaker} changes the buttons:\n{Indented(Screen.ShowControls(message))}");
            return;
        }
        message.ToldWords = words;
        if (again) speaker += " (changed)";
        var shown = Screen.Show(world, message);
        Happened(message.Channel, $"{speaker}:{(shown.Contains('\n') || shown.StartsWith(' ') ? "\n" : " ")}{Indented(shown)}");
    }

    public void Clear() => events.Clear();

    public string Tell(Channel channel) => string.Concat(events.Where(item => item.Channel == channel).Select(item => item.Text + "\n"));

    public string TellAll()
    {
        var told = new System.Text.StringBuilder();
        Channel? last = null;
        foreach (var (channel, text) in events)
        {
            if (channel != last) told.Append(last is null ? "" : "\n").Append(Heading(channel)).Append('\n');
            told.Append(text).Append('\n');
            last = channel;
        }
        return told.ToString();
    }

    private static string Heading(Channel channel) => channel.IsDirect ? $"# Direct messages with {channel.Name}" : $"# {channel.Guild!.Name} / {channel.Name}";

    private static string Indented(string text) => text.Contains('\n') || text.StartsWith(' ') ? string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? "" : $"  {line}")) : text;

    private static string Cut(string line) => line.Length <= 40 ? line : $"{line[..39]}…";
}
