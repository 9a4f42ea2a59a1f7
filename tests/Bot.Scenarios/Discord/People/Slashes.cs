using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>Commands, as far as the app lets a person use them.</summary>
internal static class Slashes
{
    private const int Slash = 1;
    private const int OnMessage = 3;

    public static Interaction Use(World world, Channel channel, Person who, string name, IReadOnlyList<(string Name, object Value)> options)
    {
        var command = Find(world, channel, who, name, Slash);
        var values = SlashOptions.Read(command, who, options);
        foreach (var option in command.Options.Where(option => option.IsRequired))
            if (values.All(value => value.Option != option)) throw new ArgumentException($"/{command.Name} cannot be sent without '{option.Name}'.");
        var words = string.Concat(values.Select(value => $" {value.Option.ShownTo(who)}: {value.Value}"));
        world.Story.Happened(channel, $"{who}: /{command.ShownTo(who)}{words}");
        var data = Data(command, Slash);
        if (values.Count > 0) data["options"] = Json.Array(values.Select(value => value.ToJson()));
        if (SlashOptions.Resolved(channel, values) is { } resolved) data["resolved"] = resolved;
        return world.Interactions.Start(new Interaction(world, InteractionKind.Command, channel, who, $"/{command.Name}") { Data = data });
    }

    public static Interaction UseOn(World world, Channel channel, Person who, string name, Message message)
    {
        var command = Find(world, channel, who, name, OnMessage);
        world.Story.Happened(channel, $"{who} uses '{command.ShownTo(who)}' on: {Screen.FirstLine(world, message)}");
        var data = Data(command, OnMessage);
        data["target_id"] = Json.Id(message.Id);
        // The message that a command is used on comes whole, with or without the intent.
        data["resolved"] = new JsonObject { ["messages"] = new JsonObject { [Json.Id(message.Id)] = WireMessages.Message(world, message) } };
        return world.Interactions.Start(new Interaction(world, InteractionKind.Command, channel, who, command.Name) { Data = data, Source = null });
    }

    public static Interaction Type(World world, Channel channel, Person who, string name, string text, string? optionName)
    {
        var command = Find(world, channel, who, name, Slash);
        var option = command.Options.FirstOrDefault(option => option.CompletesItself && (optionName is null || option.Name == optionName))
            ?? throw new ArgumentException($"No such option of /{command.Name} completes itself.");
        world.Story.Happened(channel, $"{who} types: /{command.ShownTo(who)} {option.ShownTo(who)}: {text}");
        var data = Data(command, Slash);
        data["options"] = new JsonArray(new JsonObject { ["name"] = option.Name, ["type"] = option.Type, ["value"] = text, ["focused"] = true });
        return world.Interactions.Start(new Interaction(world, InteractionKind.Autocomplete, channel, who, $"typing in /{command.Name}") { Data = data });
    }

    private static Command Find(World world, Channel channel, Person who, string name, int type)
    {
        var command = world.Commands.Find(channel.Guild?.Id, name, type, who.Locale)
            ?? throw new InvalidOperationException($"The bot has no command '{name}'; it has {string.Join(", ", world.Commands.Names)}.");
        if (!command.IsOfferedIn(channel)) throw new InvalidOperationException($"'{name}' is not offered here.");
        if (channel.Guild is { } guild && command.NeededPermissions is { } needed && (guild.PermissionsOf(who) & needed) != needed && guild.Owner != who)
            throw new InvalidOperationException($"'{name}' is not offered to {who}: it needs {needed}.");
        return command;
    }

    private static JsonObject Data(Command command, int type)
    {
        var data = new JsonObject { ["id"] = Json.Id(command.Id), ["name"] = command.Name, ["type"] = type };
        if (command.GuildId is { } guild) data["guild_id"] = Json.Id(guild);
        return data;
    }
}
