using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>
/// The answer to a call that Telegram refuses. Thrown, since the checks stand deep inside the reading of a request and
/// each of them ends the call.
/// </summary>
internal sealed class RefusalException(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    public int Code { get; } = code;

    public JsonObject ToJson()
    {
        var answer = new JsonObject { ["ok"] = false, ["error_code"] = Code, ["description"] = Message };
        if (parameters is not null) answer["parameters"] = parameters.DeepClone();
        return answer;
    }

    public static RefusalException BadRequest(string why) => new(400, $"Bad Request: {why}");

    public static RefusalException Forbidden(string why) => new(403, $"Forbidden: {why}");

    public static RefusalException Conflict(string why) => new(409, $"Conflict: {why}");

    public static RefusalException Unauthorized() => new(401, "Unauthorized");

    public static RefusalException TooManyRequests(int retryAfter) =>
        new(429, $"Too Many Requests: retry after {retryAfter}", new JsonObject { ["retry_after"] = retryAfter });

    public static RefusalException Migrated(long newChatId) => new(
        400, "Bad Request: group chat was upgraded to a supergroup chat", new JsonObject { ["migrate_to_chat_id"] = newChatId });
}
