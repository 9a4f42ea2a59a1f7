using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>What people send that is no text.</summary>
internal static class OtherContent
{
    public static JsonArray Photo() => [File("photo", ("width", 90), ("height", 60))];

    public static JsonObject Sticker()
    {
        var sticker = File("sticker", ("width", 512), ("height", 512));
        sticker["type"] = "regular";
        sticker["is_animated"] = false;
        sticker["is_video"] = false;
        sticker["emoji"] = "👍";
        return sticker;
    }

    public static JsonObject Voice() => File("voice", ("duration", 3));

    private static JsonObject File(string name, params (string Field, int Value)[] numbers)
    {
        var file = new JsonObject { ["file_id"] = $"file-{name}", ["file_unique_id"] = $"unique-{name}", ["file_size"] = 1000 };
        foreach (var (field, value) in numbers) file[field] = value;
        return file;
    }
}
