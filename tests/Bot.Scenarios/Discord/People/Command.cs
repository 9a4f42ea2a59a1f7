using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>A registered command.</summary>
internal sealed class Command(ulong id, ulong? guildId, JsonObject form, ulong version)
{
    public ulong Id => id;

    /// <summary>The guild it was registered for; null means everywhere.</summary>
    public ulong? GuildId => guildId;

    public ulong Version => version;

    /// <summary>What the bot registered.</summary>
    public JsonObject Form => form;

    public string Name { get; } = form.Text("name") ?? "";

    public int Type { get; } = (int)(form.Number("type") ?? 1);

    public IReadOnlyList<CommandOption> Options { get; } = [.. form.Items("options").OfType<JsonObject>().Select(option => new CommandOption(option))];

    public Permissions? NeededPermissions { get; } = form.Snowflake("default_member_permissions") is { } needed ? (Permissions)needed : null;

    public string ShownTo(Person who) => form.At("name_localizations").Text(who.Locale) ?? Name;

    public bool IsOfferedIn(Channel channel)
    {
        if (form.At("contexts") is JsonArray contexts) return contexts.Any(context => context?.ToString() == (channel.IsDirect ? "1" : "0"));
        return !channel.IsDirect || (guildId is null && (!form.Has("dm_permission") || form.At("dm_permission") is null || form.Flag("dm_permission")));
    }
}

internal sealed class CommandOption(JsonObject form)
{
    public string Name { get; } = form.Text("name") ?? "";

    public int Type { get; } = (int)(form.Number("type") ?? 0);

    public bool IsRequired { get; } = form.Flag("required");

    public bool CompletesItself { get; } = form.Flag("autocomplete");

    public int? Least { get; } = (int?)form.Number("min_length");

    public int? Most { get; } = (int?)form.Number("max_length");

    public IReadOnlyList<Choice> Choices { get; } = [.. form.Items("choices").Select(choice => new Choice(choice.Text("name") ?? "", choice.Text("value") ?? ""))];

    public string ShownTo(Person who) => form.At("name_localizations").Text(who.Locale) ?? Name;
}
