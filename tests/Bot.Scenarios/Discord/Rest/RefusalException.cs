using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>
/// The answer to a request that Discord refuses. Thrown, since the checks stand deep inside the reading of a request and
/// each of them ends it.
/// </summary>
internal sealed class RefusalException(int status, int code, string message, JsonObject? errors = null) : Exception(message)
{
    public int Status { get; } = status;

    public int Code { get; } = code;

    public JsonObject ToJson()
    {
        var body = new JsonObject { ["message"] = Message, ["code"] = Code };
        if (errors is not null) body["errors"] = errors.DeepClone();
        return body;
    }

    public static RefusalException Unauthorized() => new(401, 0, "401: Unauthorized");

    public static RefusalException NotFound() => new(404, 0, "404: Not Found");

    public static RefusalException UnknownChannel() => new(404, 10003, "Unknown Channel");

    public static RefusalException UnknownGuild() => new(404, 10004, "Unknown Guild");

    public static RefusalException UnknownMember() => new(404, 10007, "Unknown Member");

    public static RefusalException UnknownMessage() => new(404, 10008, "Unknown Message");

    public static RefusalException UnknownUser() => new(404, 10013, "Unknown User");

    public static RefusalException UnknownWebhook() => new(404, 10015, "Unknown Webhook");

    public static RefusalException UnknownInteraction() => new(404, 10062, "Unknown interaction");

    public static RefusalException UnknownCommand() => new(404, 10063, "Unknown application command");

    public static RefusalException MissingAccess() => new(403, 50001, "Missing Access");

    public static RefusalException NotYourMessage() => new(403, 50005, "Cannot edit a message authored by another user");

    public static RefusalException EmptyMessage() => new(400, 50006, "Cannot send an empty message");

    public static RefusalException CannotMessageUser() => new(403, 50007, "Cannot send messages to this user");

    public static RefusalException MissingPermissions() => new(403, 50013, "Missing Permissions");

    public static RefusalException InvalidWebhookToken() => new(401, 50027, "Invalid Webhook Token");

    public static RefusalException InvalidForm(JsonObject errors) => new(400, 50035, "Invalid Form Body", errors);

    public static RefusalException InvalidJson() => new(400, 50109, "The request body contains invalid JSON.");

    public static RefusalException AlreadyAcknowledged() => new(400, 40060, "Interaction has already been acknowledged.");

    public static RefusalException TooLarge() => new(413, 40005, "Request entity too large");
}
