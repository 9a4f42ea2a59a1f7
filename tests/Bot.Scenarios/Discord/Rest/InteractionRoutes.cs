using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>The first response to an interaction: within three seconds, and once.</summary>
internal sealed class InteractionRoutes(World world, Posting posting)
{
    // By interaction. How much is allowed is not published; clients see that there is a limit.
    private static readonly RouteLimit Limit = new(5, TimeSpan.FromSeconds(2), "interaction_id");

    private const int Say = 4;
    private const int Think = 5;
    private const int Quiet = 6;
    private const int Update = 7;
    private const int Complete = 8;
    private const int Open = 9;

    public IReadOnlyList<Route> All => [new("POST", "/interactions/{interaction_id}/{interaction_token}/callback", Respond, Limit, IsOpen: true)];

    private Answer Respond(RestRequest request)
    {
        var interaction = world.Interactions.Find(request.Id("interaction_id"), request.Value("interaction_token")) ?? throw RefusalException.UnknownInteraction();
        if (interaction.ResponseType != 0) throw RefusalException.AlreadyAcknowledged();
        if (!interaction.IsInTime) throw RefusalException.UnknownInteraction();
        var type = (int)(request.Body.Number("type") ?? 0);
        Allow(interaction, type);
        Act(interaction, type, new Form(request.Body.At("data"), request.Files, "data"));
        interaction.Respond(type);
        interaction.Changes.Announce();
        return request.Asked("with_response") == "true" ? Resource(interaction) : Answer.Nothing;
    }

    private static void Allow(Interaction interaction, int type)
    {
        int[] allowed = interaction.Kind switch
        {
            InteractionKind.Autocomplete => [Complete],
            InteractionKind.Command => [Say, Think, Open],
            InteractionKind.Component => [Say, Think, Quiet, Update, Open],
            _ => interaction.Source is null ? [Say, Think] : [Say, Think, Quiet, Update],
        };
        if (allowed.Contains(type)) return;
        var errors = new FormErrors();
        errors.NotAChoice("type", $"({string.Join(", ", allowed)})");
        throw errors.ToRefusal();
    }

    private void Act(Interaction interaction, int type, Form form)
    {
        switch (type)
        {
            case Say: SayNow(interaction, form); break;
            case Think: ThinkAloud(interaction, form); break;
            case Quiet: interaction.Original = interaction.Source; break;
            case Update: Change(interaction, form); break;
            case Complete: Offer(interaction, form.Body); break;
            default: OpenForm(interaction, form.Body); break;
        }
    }

    private void SayNow(Interaction interaction, Form form)
    {
        var message = new Message(world, interaction.Channel, world.Bot) { Answers = interaction };
        posting.Fill(message, form);
        interaction.Original = message;
        interaction.Channel.Post(message);
    }

    private void ThinkAloud(Interaction interaction, Form form)
    {
        var flags = Message.Loading | ((form.Body.Number("flags") ?? 0) & Message.Ephemeral);
        interaction.Original = new Message(world, interaction.Channel, world.Bot) { Answers = interaction, Flags = flags };
        interaction.Channel.Post(interaction.Original);
    }

    private void Change(Interaction interaction, Form form)
    {
        var message = interaction.Source ?? throw RefusalException.UnknownMessage();
        posting.Fill(message, form);
        interaction.Original = message;
        message.Channel.Changed(message);
    }

    private void Offer(Interaction interaction, JsonNode? data)
    {
        var choices = data.Items("choices");
        var errors = new FormErrors("data");
        errors.Count("choices", choices.Count, 0, 25);
        var type = interaction.Data.Items("options").FirstOrDefault().Number("type") ?? 0;
        for (var i = 0; i < choices.Count; i++) OptionChecks.Choice($"choices.{i}", choices[i], type, errors);
        errors.ThrowIfAny();
        interaction.Choices = [.. choices.Select(choice => new Choice(choice.At("name_localizations").Text(interaction.Who.Locale) ?? choice.Text("name")!, choice.Text("value")!))];
        var offered = choices.Count == 0 ? "nothing" : string.Join(" / ", interaction.Choices.Select(choice => choice.Name));
        world.Story.Happened(interaction.Channel, $"{world.Bot} offers: {offered}");
    }

    private void OpenForm(Interaction interaction, JsonNode? data)
    {
        ModalChecks.Check(data);
        interaction.Form = new Modal(world, interaction, data!);
        var fields = string.Join(", ", interaction.Form.Fields.Select(field => field.IsRequired ? field.Label : $"{field.Label} (optional)"));
        world.Story.Happened(interaction.Channel, $"{world.Bot} opens the form '{interaction.Form.Title}': {fields}");
    }

    private JsonObject Resource(Interaction interaction)
    {
        var json = new JsonObject { ["interaction"] = new JsonObject { ["id"] = Json.Id(interaction.Id), ["type"] = (int)interaction.Kind } };
        if (interaction.Original is not { } message) return json;
        json["interaction"]!["response_message_id"] = Json.Id(message.Id);
        json["interaction"]!["response_message_loading"] = message.IsThinking;
        json["interaction"]!["response_message_ephemeral"] = message.IsEphemeral;
        json["resource"] = new JsonObject { ["type"] = interaction.ResponseType, ["message"] = WireMessages.Message(world, message) };
        return json;
    }
}
