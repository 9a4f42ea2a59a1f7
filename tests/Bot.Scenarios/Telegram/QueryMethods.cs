using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Scenarios.Telegram;

/// <summary>Answers to pressed buttons and inline queries.</summary>
internal sealed partial class QueryMethods(World world)
{
    private const int LongestNotification = 200;
    private const int MostResults = 50;
    private const int MostIdBytes = 64;

    public IReadOnlyDictionary<string, Func<Parameters, JsonNode>> All => new Dictionary<string, Func<Parameters, JsonNode>>
    {
        ["answerCallbackQuery"] = AnswerCallback,
        ["answerInlineQuery"] = AnswerInline,
    };

    private JsonNode AnswerCallback(Parameters call)
    {
        var text = call.Text("text");
        if (text.Length > LongestNotification) throw RefusalException.BadRequest("MESSAGE_TOO_LONG");
        var url = call.Has("url") ? call.Text("url") : null;
        if (url is not null && !IsOwnLink(url)) throw RefusalException.BadRequest("URL_INVALID");
        world.Queries.AnswerCallback(call.Text("callback_query_id"), new CallbackAnswer(text, call.Flag("show_alert"), url));
        return true;
    }

    // Other addresses are for games.
    private bool IsOwnLink(string url) =>
        url.StartsWith($"t.me/{world.Bot.Username}?start=", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith($"https://t.me/{world.Bot.Username}?start=", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith($"tg://resolve?domain={world.Bot.Username}", StringComparison.OrdinalIgnoreCase);

    private JsonNode AnswerInline(Parameters call)
    {
        if (call.Json("results") is not JsonArray results) throw RefusalException.BadRequest("can't parse inline query results: expected an Array");
        if (results.Count > MostResults) throw RefusalException.BadRequest("RESULTS_TOO_MUCH");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var result in results) CheckResult(result as JsonObject, ids);
        if (Encoding.UTF8.GetByteCount(call.Text("next_offset")) > MostIdBytes) throw RefusalException.BadRequest("NEXT_OFFSET_INVALID");
        CheckButton(call.Json("button"));
        world.Queries.AnswerInline(call.Text("inline_query_id"), (JsonObject)call.Values.DeepClone());
        return true;
    }

    private static void CheckResult(JsonObject? result, HashSet<string> ids)
    {
        if (result is null) throw RefusalException.BadRequest("can't parse inline query result: inline query result must be an object");
        var id = result["id"]?.ToString() ?? "";
        if (Encoding.UTF8.GetByteCount(id) is 0 or > MostIdBytes) throw RefusalException.BadRequest("RESULT_ID_INVALID");
        if (!ids.Add(id)) throw RefusalException.BadRequest("RESULT_ID_DUPLICATE");
        if (result["type"]?.ToString() != "article") throw RefusalException.BadRequest($"type \"{result["type"]}\" is unsupported for the inline query result");
        if (string.IsNullOrWhiteSpace(result["title"]?.ToString())) throw RefusalException.BadRequest("ARTICLE_TITLE_EMPTY");
        Keyboards.ReadInline(result["reply_markup"]);
        InlineContent(result);
    }

    /// <summary>The message that a result becomes when somebody chooses it.</summary>
    public static FormattedText InlineContent(JsonObject result)
    {
        if (result["input_message_content"] is not JsonObject content) throw RefusalException.BadRequest("can't parse inline query result: input message content is not specified");
        return MessageText.Read(content["message_text"]?.ToString() ?? "", content["parse_mode"]?.ToString() ?? "", content["entities"]);
    }

    private static void CheckButton(JsonNode? button)
    {
        if (button is null) return;
        if (string.IsNullOrEmpty(button["text"]?.ToString())) throw RefusalException.BadRequest("can't parse InlineQueryResultsButton: field \"text\" must be of type String");
        if ((button["start_parameter"] is null) == (button["web_app"] is null)) throw RefusalException.BadRequest("InlineQueryResultsButton must have exactly one optional field");
        if (button["start_parameter"]?.ToString() is { } start && !StartParameter().IsMatch(start)) throw RefusalException.BadRequest("START_PARAM_INVALID");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}\z")]
    public static partial Regex StartParameter();
}
