using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>Calls that change or remove what was sent.</summary>
internal sealed class EditMethods(World world, FloodGate flood)
{
    private static readonly TimeSpan DeletableFor = TimeSpan.FromHours(48);

    private const string NotModified =
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

    public IReadOnlyDictionary<string, Func<Parameters, JsonNode>> All => new Dictionary<string, Func<Parameters, JsonNode>>
    {
        ["editMessageText"] = EditText,
        ["editMessageCaption"] = EditCaption,
        ["editMessageReplyMarkup"] = EditMarkup,
        ["deleteMessage"] = Delete,
        ["deleteMessages"] = DeleteSeveral,
    };

    private JsonNode EditText(Parameters call)
    {
        var body = MessageText.Read(call.Text("text"), call.Text("parse_mode"), call.Json("entities"));
        return Change(call, message => message.Document is null
            ? message with { Body = world.WithKnownPeople(body), Source = call.Text("text"), LinkPreview = call.Json("link_preview_options")?.DeepClone() as JsonObject }
            : throw RefusalException.BadRequest("there is no text in the message to edit"));
    }

    private JsonNode EditCaption(Parameters call)
    {
        var caption = MessageText.ReadCaption(call.Text("caption"), call.Text("parse_mode"), call.Json("caption_entities"));
        return Change(call, message => message.Document is not null
            ? message with { Body = world.WithKnownPeople(caption), Source = call.Text("caption") }
            : throw RefusalException.BadRequest("there is no caption in the message to edit"));
    }

    private JsonNode EditMarkup(Parameters call) => Change(call, message => message);

    private JsonNode Change(Parameters call, Func<Message, Message> change)
    {
        // Without a keyboard in the call the old one goes.
        var markup = Keyboards.ReadInline(call.Json("reply_markup"));
        var (chat, message) = Find(call);
        var edited = change(message) with { Markup = markup };
        if (edited.Body.SameAs(message.Body) && (markup is null ? message.Markup is null : markup.SameAs(message.Markup))) throw RefusalException.BadRequest(NotModified);
        flood.Pass(chat);
        var now = chat.Replace(edited with { EditedAt = world.Now });
        return call.Has("inline_message_id") ? true : Wire.Message(world, now);
    }

    private (Chat Chat, Message Message) Find(Parameters call)
    {
        if (call.Has("inline_message_id"))
            return world.FindInline(call.Text("inline_message_id")) ?? throw RefusalException.BadRequest("MESSAGE_ID_INVALID");
        var chat = Posting.ChatToWriteTo(world, call);
        var message = chat.Find((int)call.Number("message_id")) ?? throw RefusalException.BadRequest("message to edit not found");
        if (message.From != world.Bot) throw RefusalException.BadRequest("message can't be edited");
        return (chat, message);
    }

    private JsonNode Delete(Parameters call)
    {
        var chat = Posting.ChatToWriteTo(world, call);
        var message = chat.Find((int)call.Number("message_id")) ?? throw RefusalException.BadRequest("message to delete not found");
        if (!IsDeletable(chat, message)) throw RefusalException.BadRequest("message can't be deleted");
        chat.Remove(message, world.Bot);
        return true;
    }

    private JsonNode DeleteSeveral(Parameters call)
    {
        var chat = Posting.ChatToWriteTo(world, call);
        if (call.Json("message_ids") is not JsonArray { Count: > 0 and <= 100 } ids) throw RefusalException.BadRequest("message identifiers are not specified");
        foreach (var message in ids.Select(id => chat.Find((int?)id ?? 0)).OfType<Message>().Where(message => IsDeletable(chat, message)))
            chat.Remove(message, world.Bot);
        return true;
    }

    private bool IsDeletable(Chat chat, Message message)
    {
        var own = message.From == world.Bot || !chat.IsGroup;
        return chat.IsGroup && chat.IsAdministrator(world.Bot.Id) || (own && message.Date + DeletableFor > world.Now);
    }
}
