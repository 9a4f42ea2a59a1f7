using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>The registration of commands, everywhere and in single guilds.</summary>
internal sealed class CommandRoutes(World world)
{
    private static readonly RouteLimit Limit = new(5, TimeSpan.FromSeconds(20), "application_id", "guild_id");

    public IReadOnlyList<Route> All => [.. In("/applications/{application_id}/commands"), .. In("/applications/{application_id}/guilds/{guild_id}/commands")];

    private IEnumerable<Route> In(string place) =>
    [
        new("GET", place, request => Listed(GuildOf(request), request.Asked("with_localizations") == "true")),
        new("PUT", place, Overwrite, Limit),
        new("POST", place, Create, Limit),
        new("GET", $"{place}/{{command_id}}", request => Wire(CommandOf(request), true)),
        new("PATCH", $"{place}/{{command_id}}", Change, Limit),
        new("DELETE", $"{place}/{{command_id}}", Delete, Limit),
    ];

    private ulong? GuildOf(RestRequest request)
    {
        if (request.Id("application_id") != world.Bot.Id) throw new RefusalException(403, 20012, "You are not authorized to perform this action on this application");
        if (!request.Values.ContainsKey("guild_id")) return null;
        return world.FindGuild(request.Id("guild_id"))?.Id ?? throw RefusalException.MissingAccess();
    }

    private Command CommandOf(RestRequest request) => world.Commands.Find(GuildOf(request), request.Id("command_id")) ?? throw RefusalException.UnknownCommand();

    private JsonArray Listed(ulong? guild, bool localized) => Json.Array(world.Commands.In(guild).Select(command => Wire(command, localized)));

    private Answer Overwrite(RestRequest request)
    {
        var guild = GuildOf(request);
        if (request.Body is not JsonArray forms) throw RefusalException.InvalidForm(new JsonObject { ["_errors"] = new JsonArray(new JsonObject { ["code"] = "LIST_TYPE_CONVERT", ["message"] = "Only iterables may be used in a ListType" }) });
        CommandChecks.CheckAll(forms);
        var kept = forms.Select(form => world.Commands.Put(guild, Normal(form!)).Command).ToList();
        foreach (var gone in world.Commands.In(guild).Except(kept)) world.Commands.Remove(gone);
        world.Commands.Wrote();
        return Listed(guild, localized: true);
    }

    private Answer Create(RestRequest request)
    {
        var guild = GuildOf(request);
        CommandChecks.CheckOne(request.Body);
        var form = Normal(request.Body!);
        CommandChecks.CheckCounts(world.Commands.In(guild).Where(command => command.Name != form.Text("name")).Select(command => (JsonNode?)command.Form).Append(form));
        var (command, isNew) = world.Commands.Put(guild, form);
        world.Commands.Wrote();
        return new Answer(isNew ? 201 : 200, Wire(command, true));
    }

    private Answer Change(RestRequest request)
    {
        var command = CommandOf(request);
        var form = (JsonObject)command.Form.DeepClone();
        foreach (var (name, value) in (JsonObject)request.Body!) form[name] = value?.DeepClone();
        CommandChecks.CheckOne(form);
        world.Commands.Change(command, Normal(form));
        world.Commands.Wrote();
        return Wire(CommandOf(request), true);
    }

    private Answer Delete(RestRequest request)
    {
        world.Commands.Remove(CommandOf(request));
        world.Commands.Wrote();
        return Answer.Nothing;
    }

    /// <summary>What was left out has the same meaning as what it stands for, so that two spellings of one command are equal.</summary>
    private static JsonObject Normal(JsonNode form)
    {
        var copy = (JsonObject)form.DeepClone();
        copy.Remove("id");
        copy["type"] = form.Number("type") ?? 1;
        copy["description"] = form.Text("description") ?? "";
        foreach (var name in copy.Where(field => field.Value is null).Select(field => field.Key).ToList()) copy.Remove(name);
        return copy;
    }

    private JsonObject Wire(Command command, bool localized)
    {
        var json = (JsonObject)command.Form.DeepClone();
        json["id"] = Json.Id(command.Id);
        json["application_id"] = Json.Id(world.Bot.Id);
        json["version"] = Json.Id(command.Version);
        json["default_member_permissions"] = command.NeededPermissions is { } needed ? Json.Id((ulong)needed) : null;
        if (command.GuildId is { } guild) json["guild_id"] = Json.Id(guild);
        else json["dm_permission"] ??= true;
        json["nsfw"] ??= false;
        json["contexts"] ??= null;
        json["integration_types"] ??= new JsonArray(0);
        if (!localized) Unlocalized(json);
        return json;
    }

    private static void Unlocalized(JsonObject json)
    {
        json.Remove("name_localizations");
        json.Remove("description_localizations");
        foreach (var option in json.Items("options").Concat(json.Items("choices")).OfType<JsonObject>()) Unlocalized(option);
    }
}
