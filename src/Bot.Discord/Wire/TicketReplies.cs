using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Conversation.Replies;
using Discord;

namespace Bot.Discord;

/// <summary>Answers interactions through their tickets, which are plain data: an answer goes out after a restart too. Nothing that is sent mentions anybody. Thread-safe.</summary>
internal sealed class TicketReplies(TicketCalls calls, Delivery delivery)
{
    private const string First = "@original";
    private const int Quiet = 1 << 6;

    /// <summary>Posts a further message.</summary>
    /// <returns>Its id.</returns>
    public Task<string> PostAsync(Ticket ticket, Draft draft, bool isQuiet, CancellationToken cancellationToken)
    {
        var body = Body(draft);
        if (isQuiet) body["flags"] = Quiet;
        return DoAsync(isHarmless: false, HttpMethod.Post, Address(ticket) + "?wait=true", body, draft.File, cancellationToken);
    }

    /// <summary>Writes the first answer: what stands where the bot seems to think, or the message whose button was pressed.</summary>
    public Task<string> FillAsync(Ticket ticket, Draft draft, bool isOnlyControls, CancellationToken cancellationToken)
    {
        var body = Body(draft);
        if (isOnlyControls) body.Remove("embeds");
        return DoAsync(isHarmless: true, HttpMethod.Patch, $"{Address(ticket)}/messages/{First}", body, draft.File, cancellationToken);
    }

    /// <summary>Takes the first answer away.</summary>
    public Task WithdrawAsync(Ticket ticket, CancellationToken cancellationToken) =>
        DoAsync(isHarmless: true, HttpMethod.Delete, $"{Address(ticket)}/messages/{First}", null, null, cancellationToken);

    private static string Address(Ticket ticket) => string.Create(CultureInfo.InvariantCulture, $"webhooks/{ticket.Application}/{ticket.Token}");

    private static JsonObject Body(Draft draft) => new()
    {
        ["embeds"] = new JsonArray([.. draft.Boxes.Select(box => new JsonObject { ["description"] = box, ["color"] = Controls.Stripe })]),
        ["components"] = new JsonArray([.. draft.Rows.Select(row => Row(row.Select(Of))), .. draft.Menu is { } menu ? [Row([Of(menu)])] : Array.Empty<JsonNode>()]),
        ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
    };

    private static JsonNode Row(IEnumerable<JsonNode> parts) => new JsonObject { ["type"] = (int)ComponentType.ActionRow, ["components"] = new JsonArray([.. parts]) };

    private static JsonNode Of(Conversation.Replies.Button button) => new JsonObject
    {
        ["type"] = (int)ComponentType.Button, ["style"] = (int)Controls.StyleOf(button), ["label"] = button.Label, ["custom_id"] = button.Action.Code,
    };

    private static JsonNode Of(Menu menu) => new JsonObject
    {
        ["type"] = (int)ComponentType.SelectMenu, ["custom_id"] = Menu.Code, ["placeholder"] = menu.Prompt,
        ["options"] = new JsonArray([.. menu.Choices.Select(choice => new JsonObject { ["label"] = choice.Label, ["value"] = choice.Code })]),
    };

    private Task<string> DoAsync(bool isHarmless, HttpMethod method, string address, JsonObject? body, ReplyFile? file, CancellationToken cancellationToken) =>
        delivery.DoAsync(isHarmless, () => calls.SendAsync(method, address, body, file, cancellationToken), cancellationToken);
}
