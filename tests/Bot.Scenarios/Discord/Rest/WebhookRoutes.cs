namespace Bot.Scenarios.Discord;

/// <summary>What follows the first response, as long as the interaction's token lives.</summary>
internal sealed class WebhookRoutes(World world, Posting posting)
{
    private const string Root = "/webhooks/{webhook_id}/{webhook_token}";
    private static readonly RouteLimit Limit = new(5, TimeSpan.FromSeconds(2), "webhook_id", "webhook_token");

    public IReadOnlyList<Route> All =>
    [
        new("POST", Root, Post, Limit, IsOpen: true),
        new("GET", $"{Root}/messages/@original", request => WireMessages.Message(world, Original(request)), Limit, IsOpen: true),
        new("PATCH", $"{Root}/messages/@original", request => Edit(InteractionOf(request), Original(request), request), Limit, IsOpen: true),
        new("DELETE", $"{Root}/messages/@original", request => Delete(Original(request)), Limit, IsOpen: true),
        new("GET", $"{Root}/messages/{{message_id}}", request => WireMessages.Message(world, Any(request)), Limit, IsOpen: true),
        new("PATCH", $"{Root}/messages/{{message_id}}", request => Edit(InteractionOf(request), Any(request), request), Limit, IsOpen: true),
        new("DELETE", $"{Root}/messages/{{message_id}}", request => Delete(Any(request)), Limit, IsOpen: true),
    ];

    private Interaction InteractionOf(RestRequest request)
    {
        var interaction = world.Interactions.FindByToken(request.Value("webhook_token"));
        if (interaction is null || request.Id("webhook_id") != world.Bot.Id) throw RefusalException.UnknownWebhook();
        if (!interaction.IsAlive) throw RefusalException.InvalidWebhookToken();
        // Before its first response an interaction has no webhook; completing a text never gets one.
        return interaction.ResponseType == 0 || interaction.Kind == InteractionKind.Autocomplete ? throw RefusalException.UnknownWebhook() : interaction;
    }

    private Message Original(RestRequest request) =>
        InteractionOf(request).Original is { IsDeleted: false } message ? message : throw RefusalException.UnknownMessage();

    private Message Any(RestRequest request)
    {
        var interaction = InteractionOf(request);
        var id = request.Id("message_id");
        var message = interaction.Original?.Id == id ? interaction.Original : interaction.Followups.Find(message => message.Id == id);
        return message is { IsDeleted: false } ? message : throw RefusalException.UnknownMessage();
    }

    private Answer Post(RestRequest request)
    {
        var interaction = InteractionOf(request);
        // The first message after "thinking" takes its place; whether only one person sees it was said then.
        if (interaction.Original is { IsThinking: true } waiting) return Edit(interaction, waiting, request);
        var message = new Message(world, interaction.Channel, world.Bot) { Answers = interaction };
        posting.Fill(message, request.Form);
        interaction.Followups.Add(message);
        interaction.Channel.Post(message);
        interaction.Changes.Announce();
        return WireMessages.Message(world, message);
    }

    private Answer Edit(Interaction interaction, Message message, RestRequest request)
    {
        var wasThinking = message.IsThinking;
        posting.Fill(message, request.Form);
        if (wasThinking) message.Channel.Filled(message);
        else message.Channel.Changed(message);
        interaction.Changes.Announce();
        return WireMessages.Message(world, message);
    }

    private Answer Delete(Message message)
    {
        message.Channel.Remove(message, world.Bot);
        return Answer.Nothing;
    }
}
