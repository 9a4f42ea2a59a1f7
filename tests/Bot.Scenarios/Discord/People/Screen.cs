using System.Globalization;

namespace Bot.Scenarios.Discord;

/// <summary>A message as a person sees it: text, box, files, buttons. No ids, so that approved texts stay the same.</summary>
internal static class Screen
{
    public static string Show(World world, Message message) => string.Join('\n', Lines(world, message));

    public static string FirstLine(World world, Message message) => Lines(world, message).FirstOrDefault() ?? "";

    /// <summary>Without what can be pressed.</summary>
    public static string ShowWords(World world, Message message) => string.Join('\n', Words(world, message));

    public static string ShowControls(Message message) => string.Join('\n', Controls(message));

    private static IEnumerable<string> Lines(World world, Message message) => Words(world, message).Concat(Controls(message));

    private static IEnumerable<string> Words(World world, Message message)
    {
        if (message.Text.Length > 0)
            foreach (var line in MentionReader.Shown(world, message.Text).Split('\n')) yield return line;
        foreach (var embed in message.Embeds)
            foreach (var line in Box(embed)) yield return line.Length == 0 ? "  |" : $"  | {MentionReader.Shown(world, line)}";
        foreach (var file in message.Files) yield return $"  (file {file.Name}, {file.Content.Length.ToString("N0", CultureInfo.InvariantCulture)} bytes)";
    }

    private static IEnumerable<string> Controls(Message message)
    {
        foreach (var row in message.ComponentsJson)
            if (Row(row) is { Length: > 0 } line) yield return $"  {line}";
    }

    private static IEnumerable<string> Box(Embed embed)
    {
        IEnumerable<string> parts =
        [
            embed.Author, embed.Title.Length == 0 ? "" : $"**{embed.Title}**", embed.Description,
            .. embed.Fields.Select(field => $"**{field.Name}**\n{field.Value}"), embed.Footer.Length == 0 ? "" : $"— {embed.Footer}",
        ];
        return parts.Where(part => part.Length > 0).SelectMany(part => part.Split('\n'));
    }

    private static string Row(System.Text.Json.Nodes.JsonNode? row)
    {
        var rows = new System.Text.Json.Nodes.JsonArray(row?.DeepClone());
        var buttons = Button.In(rows).Select(button => $"[{button.Label}{(button.Url is null ? "" : " ↗")}{(button.IsDisabled ? ", off" : "")}]");
        var menus = Menu.In(rows).Select(menu => $"[{menu.Placeholder} ▾ {string.Join(" / ", menu.Options.Select(option => option.Label))}]");
        return string.Join(' ', buttons.Concat(menus));
    }
}
