using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

internal sealed record ModalField(string CustomId, string Label, string Value, bool IsRequired, int Least, int Most);

/// <summary>A form that the bot opened in front of a person.</summary>
internal sealed class Modal(World world, Interaction opener, JsonNode data)
{
    public string CustomId { get; } = data.Text("custom_id") ?? "";

    public string Title { get; } = data.Text("title") ?? "";

    public IReadOnlyList<ModalField> Fields { get; } = [.. data.Items("components").SelectMany(row => row.Items("components")).Select(FieldOf)];

    /// <summary>Fills the fields by their labels and sends the form. Throws where the app would not let the person.</summary>
    public Interaction Submit(params ReadOnlySpan<(string Label, string Text)> answers)
    {
        var given = answers.ToArray();
        foreach (var (label, _) in given)
            if (Fields.All(field => field.Label != label)) throw new ArgumentException($"The form '{Title}' has no field '{label}'.");
        var rows = Fields.Select(field => (JsonNode?)Row(field, Array.Find(given, answer => answer.Label == field.Label).Text ?? field.Value)).ToList();
        var words = string.Join("; ", given.Select(answer => $"{answer.Label}: {answer.Text}"));
        lock (world.Gate)
        {
            world.Story.Happened(opener.Channel, $"{opener.Who} sends the form: {words}");
            return world.Interactions.Start(new Interaction(world, InteractionKind.Modal, opener.Channel, opener.Who, $"the form '{Title}'")
            {
                Source = opener.Source,
                Data = new JsonObject { ["custom_id"] = CustomId, ["components"] = Json.Array(rows) },
            });
        }
    }

    private JsonObject Row(ModalField field, string text)
    {
        if (text.Length == 0 && field.IsRequired) throw new ArgumentException($"The form '{Title}' cannot be sent without '{field.Label}'.");
        if (text.Length > field.Most || (text.Length > 0 && text.Length < field.Least)) throw new ArgumentException($"'{field.Label}' takes {field.Least} to {field.Most} characters.");
        var input = new JsonObject { ["type"] = ComponentType.TextInput, ["id"] = 2, ["custom_id"] = field.CustomId, ["value"] = text };
        return new JsonObject { ["type"] = ComponentType.Row, ["id"] = 1, ["components"] = new JsonArray(input) };
    }

    private static ModalField FieldOf(JsonNode? input) => new(
        input.Text("custom_id") ?? "", input.Text("label") ?? "", input.Text("value") ?? "", !input.Has("required") || input.Flag("required"),
        (int)(input.Number("min_length") ?? 0), (int)(input.Number("max_length") ?? 4000));
}
