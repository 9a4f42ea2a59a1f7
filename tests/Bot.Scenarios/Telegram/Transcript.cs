using System.Text;

namespace Bot.Scenarios.Telegram;

/// <summary>Writes a chat as people would tell it: who said what, which buttons there were, what was pressed and edited.</summary>
internal sealed class Transcript(bool links)
{
    private const string Indent = "  ";

    public string Of(Chat chat)
    {
        var text = new StringBuilder();
        foreach (var what in chat.Events) Append(text, what, chat);
        return text.ToString();
    }

    private void Append(StringBuilder text, ChatEvent what, Chat chat)
    {
        switch (what.Kind)
        {
            case ChatEventKind.Said:
                AppendMessage(text, Opening(what, chat), what.Message!);
                break;
            case ChatEventKind.Edited when what.Message!.Before[^1].Body.SameAs(what.Message.Body):
                AppendLine(text, $"({what.Who.Name} changes the buttons)");
                AppendButtons(text, what.Message);
                break;
            case ChatEventKind.Edited:
                AppendMessage(text, $"{what.Who.Name} (edited): ", what.Message!);
                break;
            case ChatEventKind.Deleted:
                AppendLine(text, $"({what.Who.Name} deleted: {FirstLine(what.Message!)})");
                break;
            case ChatEventKind.Pressed:
                AppendLine(text, $"({what.Who.Name} presses [{what.Words}])");
                break;
            case ChatEventKind.Notified:
                AppendLine(text, $"({what.Who.Name} sees: {what.Words})");
                break;
            default:
                AppendLine(text, $"({what.Words})");
                break;
        }
    }

    // In a private chat a reply to the last message is what everybody expects, and not worth a word.
    private static string Opening(ChatEvent what, Chat chat)
    {
        var via = what.Message!.ViaBot is { } bot ? $" via @{bot.Username}" : "";
        var reply = what.RepliesTo is { } replied && chat.IsGroup ? $" (to {replied.From.Name})" : "";
        var topic = what.Message.Topic is { } id && chat.Topics.TryGetValue(id, out var name) ? $" [{name}]" : "";
        return $"{(what.Message.IsHidden ? chat.Title : what.Who.Name)}{via}{topic}{reply}: ";
    }

    private void AppendMessage(StringBuilder text, string opening, Message message)
    {
        var body = Content(message);
        AppendLine(text, opening + body.Replace("\n", $"\n{Indent}", StringComparison.Ordinal));
        AppendButtons(text, message);
    }

    private void AppendButtons(StringBuilder text, Message message)
    {
        foreach (var row in message.Rows) AppendLine(text, Indent + string.Join(" ", row.Select(Shown)));
    }

    private string Content(Message message)
    {
        var parts = new List<string>();
        if (message.Document is { } document) parts.Add($"<{document.FileName}>");
        if (message.Other is { } other) parts.Add($"<{other.Field}>");
        if (message.Text.Length > 0) parts.Add(links ? WithLinks(message) : message.Text);
        return string.Join(" ", parts);
    }

    private static string WithLinks(Message message)
    {
        var text = message.Text;
        foreach (var link in message.Entities.Where(entity => entity.Type == "text_link").OrderByDescending(entity => entity.End))
            text = text.Insert(link.End, $" ({link.Argument})");
        return text;
    }

    private string Shown(Button button) => links && button.Url is { } url ? $"[{button.Text} ({url})]" : $"[{button.Text}]";

    private static string FirstLine(Message message) => message.Text.Split('\n')[0];

    private static void AppendLine(StringBuilder text, string line)
    {
        // A line that is only indentation would be trailing space.
        foreach (var part in line.Split('\n')) text.Append(part.TrimEnd()).Append('\n');
    }
}
