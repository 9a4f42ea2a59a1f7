using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>Buttons and menus, as far as the app lets a person use them.</summary>
internal static class Clicks
{
    public static Interaction Press(World world, Message message, Person who, string label)
    {
        SeenBy(message, who);
        var button = message.Buttons.FirstOrDefault(button => button.Label == label)
            ?? throw new ArgumentException($"There is no button '{label}', only {string.Join(", ", message.Buttons.Select(button => $"'{button.Label}'"))}.");
        if (button.IsDisabled) throw new InvalidOperationException($"The button '{label}' is switched off.");
        if (button.CustomId is null) throw new InvalidOperationException($"The button '{label}' opens a link; the bot hears nothing of it.");
        world.Story.Happened(message.Channel, $"{who} presses [{label}]");
        return Start(world, message, who, $"[{label}]", new JsonObject { ["custom_id"] = button.CustomId, ["component_type"] = ComponentType.Button });
    }

    public static Interaction Choose(World world, Message message, Person who, IReadOnlyList<string> labels)
    {
        SeenBy(message, who);
        var menu = message.Menus.FirstOrDefault(menu => labels.All(label => menu.Options.Any(option => option.Label == label)))
            ?? throw new ArgumentException($"No menu offers {string.Join(", ", labels)}; there is {Screen.Show(world, message)}");
        if (menu.IsDisabled) throw new InvalidOperationException("The menu is switched off.");
        if (labels.Count < menu.Least || labels.Count > menu.Most) throw new InvalidOperationException($"The menu wants {menu.Least} to {menu.Most} choices, not {labels.Count}.");
        var values = labels.Select(label => (JsonNode?)menu.Options.First(option => option.Label == label).Value);
        world.Story.Happened(message.Channel, $"{who} chooses {string.Join(", ", labels)}");
        return Start(world, message, who, $"the menu '{menu.Placeholder}'", new JsonObject
        {
            ["custom_id"] = menu.CustomId, ["component_type"] = menu.Type, ["values"] = Json.Array(values),
        });
    }

    private static Interaction Start(World world, Message message, Person who, string what, JsonObject data)
    {
        data["id"] = 2;
        return world.Interactions.Start(new Interaction(world, InteractionKind.Component, message.Channel, who, what) { Source = message, Original = null, Data = data });
    }

    private static void SeenBy(Message message, Person who)
    {
        if (message.IsDeleted) throw new InvalidOperationException("The message was deleted.");
        if (message.IsEphemeral && message.Answers?.Who != who) throw new InvalidOperationException($"{who} does not see this message.");
    }
}
