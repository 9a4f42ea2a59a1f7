using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>How the bot presents itself: menus of commands, descriptions, names, each by language. The world's lock guards it.</summary>
internal sealed class Profile
{
    private readonly Dictionary<(string Field, string Language), string> texts = [];
    private readonly Dictionary<(string Scope, string Language), JsonArray> menus = [];

    /// <summary>The menus as they stand, by scope ("default", "chat 17" …) and language ("" for all).</summary>
    public IReadOnlyDictionary<(string Scope, string Language), JsonArray> Menus => menus;

    public JsonNode MenuButton { get; set; } = new JsonObject { ["type"] = "commands" };

    public string TextOf(string field, string language) => texts.GetValueOrDefault((field, language), texts.GetValueOrDefault((field, ""), ""));

    public void SetText(string field, string language, string text)
    {
        if (text.Length == 0) texts.Remove((field, language));
        else texts[(field, language)] = text;
    }

    public JsonArray MenuOf(string scope, string language) =>
        menus.TryGetValue((scope, language), out var menu) ? (JsonArray)menu.DeepClone() : [];

    public void SetMenu(string scope, string language, JsonArray commands)
    {
        if (commands.Count == 0) menus.Remove((scope, language));
        else menus[(scope, language)] = (JsonArray)commands.DeepClone();
    }
}
