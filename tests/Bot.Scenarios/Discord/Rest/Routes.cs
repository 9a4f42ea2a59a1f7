namespace Bot.Scenarios.Discord;

/// <summary>The names of routes that tests put faults on and look up in the log.</summary>
internal static class Routes
{
    public const string GatewayBot = "GET /gateway/bot";
    public const string Me = "GET /users/@me";
    public const string OpenDirect = "POST /users/@me/channels";
    public const string GetCommands = "GET /applications/{application_id}/commands";
    public const string PutCommands = "PUT /applications/{application_id}/commands";
    public const string PostMessage = "POST /channels/{channel_id}/messages";
    public const string EditMessage = "PATCH /channels/{channel_id}/messages/{message_id}";
    public const string DeleteMessage = "DELETE /channels/{channel_id}/messages/{message_id}";
    public const string Typing = "POST /channels/{channel_id}/typing";
    public const string Callback = "POST /interactions/{interaction_id}/{interaction_token}/callback";
    public const string Followup = "POST /webhooks/{webhook_id}/{webhook_token}";
    public const string EditOriginal = "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original";
    public const string EditFollowup = "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}";
}
