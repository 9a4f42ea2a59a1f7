using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>Makes a message of what the bot sent, by the same rules however it was sent.</summary>
internal sealed class Posting(World world)
{
    /// <summary>Fills a new message, or changes what an edit names and leaves the rest.</summary>
    public void Fill(Message message, Form form)
    {
        MessageChecks.Check(form, world.Rules);
        var body = form.Body;
        var text = body.Has("content") ? (body.Text("content") ?? "").Trim() : message.Text;
        var embeds = body.Has("embeds") ? EmbedChecks.Trimmed(body.Items("embeds")) : message.EmbedsJson;
        var components = body.Has("components") ? (JsonArray)body.Items("components").DeepClone() : message.ComponentsJson;
        var files = Files(message, form);
        if (text.Length == 0 && embeds.Count == 0 && files.Count == 0 && components.Count == 0) throw RefusalException.EmptyMessage();
        (message.Text, message.EmbedsJson, message.ComponentsJson, message.Files) = (text, embeds, components, files);
        if (body.Number("flags") is { } flags) message.Flags = (message.Flags & Message.Ephemeral) | flags;
        message.Flags &= ~Message.Loading;
        Call(message, AllowedMentions.Of(body));
    }

    private void Call(Message message, AllowedMentions allowed)
    {
        var mayNameEveryone = message.Channel.PermissionsOfBot.HasFlag(Permissions.MentionEveryone);
        message.Mentions = MentionReader.Read(world, message.Channel, message.Text, allowed, message.RepliesTo?.Author, mayNameEveryone);
        foreach (var name in message.Mentions.Names) world.Pings.Add(new Ping(name, message));
    }

    private List<Attachment> Files(Message message, Form form)
    {
        var notes = form.Body.Items("attachments");
        var kept = form.Body.Has("attachments") ? message.Files.Where(file => notes.Any(note => note.Snowflake("id") == file.Id)) : message.Files;
        return [.. kept, .. form.Files.Select(file => new Attachment(world.Ids.Next(), file.Name, Note(notes, file).Text("description"), file.Content))];
    }

    private static JsonNode? Note(JsonArray notes, SentFile file) => notes.FirstOrDefault(note => file.Field == $"files[{note.Text("id")}]");
}
