using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Scenarios.Telegram;

/// <summary>Calls about the bot itself.</summary>
internal sealed partial class ProfileMethods(World world)
{
    private const int MostCommands = 100;
    private const int LongestDescription = 256;

    private static readonly string[] PlainScopes = ["default", "all_private_chats", "all_group_chats", "all_chat_administrators"];

    public IReadOnlyDictionary<string, Func<Parameters, JsonNode>> All => new Dictionary<string, Func<Parameters, JsonNode>>
    {
        ["getMe"] = _ => Me(),
        ["setMyCommands"] = SetCommands,
        ["getMyCommands"] = call => world.Profile.MenuOf(ScopeOf(call), LanguageOf(call)),
        ["deleteMyCommands"] = DeleteCommands,
        ["setMyName"] = call => SetText(call, "name", 64),
        ["getMyName"] = call => GetText(call, "name"),
        ["setMyDescription"] = call => SetText(call, "description", 512),
        ["getMyDescription"] = call => GetText(call, "description"),
        ["setMyShortDescription"] = call => SetText(call, "short_description", 120),
        ["getMyShortDescription"] = call => GetText(call, "short_description"),
        ["setChatMenuButton"] = SetMenuButton,
        ["getChatMenuButton"] = _ => world.Profile.MenuButton.DeepClone(),
    };

    private JsonObject Me()
    {
        var me = Wire.User(world.Bot);
        me["can_join_groups"] = true;
        me["can_read_all_group_messages"] = !world.Rules.PrivacyMode;
        me["supports_inline_queries"] = true;
        return me;
    }

    private JsonNode SetCommands(Parameters call)
    {
        if (call.Json("commands") is not JsonArray commands) throw RefusalException.BadRequest("expected an Array of BotCommand");
        if (commands.Count > MostCommands) throw RefusalException.BadRequest("BOT_COMMANDS_TOO_MUCH");
        foreach (var command in commands) CheckCommand(command);
        world.Profile.SetMenu(ScopeOf(call), LanguageOf(call), commands);
        return true;
    }

    private static void CheckCommand(JsonNode? command)
    {
        if (!CommandName().IsMatch(command?["command"]?.ToString() ?? "")) throw RefusalException.BadRequest("BOT_COMMAND_INVALID");
        if ((command!["description"]?.ToString().Length ?? 0) is 0 or > LongestDescription) throw RefusalException.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
    }

    private JsonNode DeleteCommands(Parameters call)
    {
        world.Profile.SetMenu(ScopeOf(call), LanguageOf(call), []);
        return true;
    }

    private string ScopeOf(Parameters call)
    {
        var scope = call.Json("scope");
        var type = scope?["type"]?.ToString() ?? "default";
        if (PlainScopes.Contains(type)) return type;
        if (type is not ("chat" or "chat_administrators" or "chat_member")) throw RefusalException.BadRequest("can't parse BotCommandScope: unsupported type specified");
        var chat = world.ChatOf(scope!["chat_id"]?.ToString() ?? "");
        return type == "chat_member" ? $"{type} {chat.Id} {scope["user_id"]}" : $"{type} {chat.Id}";
    }

    private static string LanguageOf(Parameters call)
    {
        var language = call.Text("language_code");
        return language.Length == 0 || Language().IsMatch(language) ? language : throw RefusalException.BadRequest("LANG_CODE_INVALID");
    }

    private JsonNode SetText(Parameters call, string field, int longest)
    {
        if (call.Text(field).Length > longest) throw RefusalException.BadRequest($"{field} is too long");
        world.Profile.SetText(field, LanguageOf(call), call.Text(field));
        return true;
    }

    private JsonObject GetText(Parameters call, string field) => new() { [field] = world.Profile.TextOf(field, LanguageOf(call)) };

    private JsonNode SetMenuButton(Parameters call)
    {
        world.Profile.MenuButton = call.Json("menu_button")?.DeepClone() ?? new JsonObject { ["type"] = "default" };
        return true;
    }

    [GeneratedRegex(@"\A[a-z0-9_]{1,32}\z")]
    private static partial Regex CommandName();

    [GeneratedRegex(@"\A[a-z]{2}\z")]
    private static partial Regex Language();
}
