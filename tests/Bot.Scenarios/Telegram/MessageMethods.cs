using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>Calls that send.</summary>
internal sealed class MessageMethods(World world, FloodGate flood)
{
    private const int LargestFile = 50 * 1024 * 1024;

    private static readonly HashSet<string> Actions = new(StringComparer.OrdinalIgnoreCase)
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "record_audio", "upload_audio",
        "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    };

    public IReadOnlyDictionary<string, Func<Parameters, JsonNode>> All => new Dictionary<string, Func<Parameters, JsonNode>>
    {
        ["sendMessage"] = SendMessage,
        ["sendDocument"] = SendDocument,
        ["sendChatAction"] = SendChatAction,
    };

    private JsonNode SendMessage(Parameters call)
    {
        var body = MessageText.Read(call.Text("text"), call.Text("parse_mode"), call.Json("entities"));
        return Post(call, message => message with { Body = world.WithKnownPeople(body), Source = call.Text("text"), LinkPreview = Preview(call) });
    }

    private JsonNode SendDocument(Parameters call)
    {
        if (!call.Has("document") && call.File("document") is null) throw RefusalException.BadRequest("there is no document in the request");
        // A file id or an address is not followed here.
        var upload = call.File("document") ?? throw RefusalException.BadRequest("wrong file identifier/HTTP URL specified");
        if (upload.Content.Length == 0) throw RefusalException.BadRequest("file must be non-empty");
        if (upload.Content.Length > LargestFile) throw new RefusalException(413, "Request Entity Too Large");
        var caption = MessageText.ReadCaption(call.Text("caption"), call.Text("parse_mode"), call.Json("caption_entities"));
        var id = string.Create(CultureInfo.InvariantCulture, $"BQ{world.NextNumber()}");
        var document = new SentDocument(id, upload.FileName, upload.Content, "application/octet-stream");
        return Post(call, message => message with { Body = world.WithKnownPeople(caption), Source = call.Text("caption"), Document = document });
    }

    private JsonNode SendChatAction(Parameters call)
    {
        var chat = Posting.ChatToWriteTo(world, call);
        if (!Actions.Contains(call.Text("action"))) throw RefusalException.BadRequest("wrong parameter action in request");
        chat.Actions.Add(call.Text("action"));
        chat.Changes.Announce();
        return true;
    }

    private JsonObject Post(Parameters call, Func<Message, Message> content)
    {
        var markup = Keyboards.Read(call.Json("reply_markup"));
        var chat = Posting.ChatToWriteTo(world, call);
        var replied = Posting.Replied(world, chat, call);
        var topic = Posting.Topic(chat, call);
        flood.Pass(chat);
        var message = content(new Message(world.NextMessageId(chat), chat.Id, world.Bot, world.Now)
        {
            Markup = markup,
            ReplyTo = replied?.ChatId == chat.Id ? replied.Id : null,
            Quote = replied is null ? null : call.Json("reply_parameters")?["quote"]?.ToString(),
            Topic = topic,
            Silent = call.Flag("disable_notification"),
        });
        chat.Add(message);
        return Wire.Message(world, message);
    }

    private static JsonObject? Preview(Parameters call)
    {
        if (call.Json("link_preview_options") is JsonObject options) return (JsonObject)options.DeepClone();
        return call.Flag("disable_web_page_preview") ? new JsonObject { ["is_disabled"] = true } : null;
    }
}
