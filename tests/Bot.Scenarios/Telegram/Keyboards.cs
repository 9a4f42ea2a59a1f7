using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>A button under a message. Exactly one of the things it may do is set.</summary>
internal sealed record Button(string Text, string? Data, string? Url, string? InlineQuery, string? CopyText, string? WebApp);

/// <summary>What a message puts under itself or in place of the reader's keyboard.</summary>
/// <param name="Json">As the bot sent it: that is what comes back in the message.</param>
internal sealed record ReplyMarkup(string Kind, IReadOnlyList<IReadOnlyList<Button>> Rows, JsonObject Json)
{
    public const string Inline = "inline_keyboard";

    public bool IsInline => Kind == Inline;

    public bool SameAs(ReplyMarkup? other) => other is not null && JsonNode.DeepEquals(Json, other.Json);
}

/// <summary>Reads and checks keyboards.</summary>
internal static class Keyboards
{
    private const int MostButtons = 100;
    private const int MostDataBytes = 64;
    private const int LongestCopiedText = 256;

    // The order in which the kinds are looked for.
    private static readonly string[] Kinds = ["keyboard", ReplyMarkup.Inline, "remove_keyboard", "force_reply"];

    private static readonly string[] Actions =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
    ];

    public static ReplyMarkup? Read(JsonNode? given)
    {
        if (given is null) return null;
        if (given is not JsonObject markup) throw RefusalException.BadRequest("object expected as reply markup");
        if (Kinds.FirstOrDefault(kind => markup[kind] is not null) is not { } found) return null;
        var rows = found == ReplyMarkup.Inline ? ReadRows(markup) : [];
        return found == ReplyMarkup.Inline && rows.Count == 0 ? null : new ReplyMarkup(found, rows, (JsonObject)markup.DeepClone());
    }

    /// <summary>Edits and inline results take no other kind.</summary>
    public static ReplyMarkup? ReadInline(JsonNode? given)
    {
        var markup = Read(given);
        return markup is null or { IsInline: true } ? markup : throw RefusalException.BadRequest("inline keyboard expected");
    }

    private static List<IReadOnlyList<Button>> ReadRows(JsonObject markup)
    {
        if (markup[ReplyMarkup.Inline] is not JsonArray given || given.Any(row => row is not JsonArray))
            throw RefusalException.BadRequest("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");
        var rows = given.Select(row => (IReadOnlyList<Button>)[.. row!.AsArray().Select(ReadButton)]).Where(row => row.Count > 0).ToList();
        return rows.Sum(row => row.Count) <= MostButtons ? rows : throw RefusalException.BadRequest("reply markup is too long");
    }

    private static Button ReadButton(JsonNode? given)
    {
        if (given is not JsonObject button) throw CannotParse("InlineKeyboardButton must be an Object");
        var text = button["text"]?.ToString();
        if (string.IsNullOrWhiteSpace(text)) throw CannotParse("field \"text\" must be a non-empty String");
        CheckAction(button);
        return new Button(
            text, DataOf(button), UrlOf(button), (button["switch_inline_query"] ?? button["switch_inline_query_current_chat"])?.ToString(),
            CopyOf(button), button["web_app"]?["url"]?.ToString());
    }

    // The real service takes the first of several; its rules say exactly one.
    private static void CheckAction(JsonObject button)
    {
        var actions = Actions.Where(action => button[action] is { } value && (action.StartsWith("switch", StringComparison.Ordinal) || value.ToString().Length > 0)).ToList();
        if (actions.Count == 0) throw CannotParse("Text buttons are unallowed in the inline keyboard");
        if (actions.Count > 1) throw CannotParse($"exactly one of the optional fields must be used, not {string.Join(" and ", actions)}");
    }

    private static string? DataOf(JsonObject button)
    {
        var data = button["callback_data"]?.ToString();
        return data is null || Encoding.UTF8.GetByteCount(data) <= MostDataBytes ? data : throw RefusalException.BadRequest("BUTTON_DATA_INVALID");
    }

    private static string? UrlOf(JsonObject button)
    {
        if (button["url"]?.ToString() is not { } url) return null;
        return Links.Checked(url) is not null || Links.UserOf(url) is not null
            ? url
            : throw RefusalException.BadRequest($"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol");
    }

    private static string? CopyOf(JsonObject button)
    {
        if (button["copy_text"] is not { } copy) return null;
        var text = copy["text"]?.ToString() ?? "";
        return text.Length is > 0 and <= LongestCopiedText ? text : throw RefusalException.BadRequest("BUTTON_COPY_TEXT_INVALID");
    }

    private static RefusalException CannotParse(string why) => RefusalException.BadRequest($"can't parse inline keyboard button: {why}");
}
