using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Scenarios.Discord;

public sealed class EmulatorTestsMessages : EmulatorFixture
{
    public static TheoryData<string, string, string> TooMuch { get; } = new()
    {
        { Json("content", new string('x', 2001)), "content", "BASE_TYPE_MAX_LENGTH" },
        { Embed("title", new string('x', 257)), "embeds.0.title", "BASE_TYPE_MAX_LENGTH" },
        { Embed("description", new string('x', 4097)), "embeds.0.description", "BASE_TYPE_MAX_LENGTH" },
        { "{\"embeds\":[{\"footer\":{\"text\":\"" + new string('x', 2049) + "\"}}]}", "embeds.0.footer.text", "BASE_TYPE_MAX_LENGTH" },
        { "{\"embeds\":[{\"fields\":[{\"name\":\"" + new string('x', 257) + "\",\"value\":\"v\"}]}]}", "embeds.0.fields.0.name", "BASE_TYPE_BAD_LENGTH" },
        { "{\"embeds\":[{\"fields\":[{\"name\":\"n\",\"value\":\"" + new string('x', 1025) + "\"}]}]}", "embeds.0.fields.0.value", "BASE_TYPE_BAD_LENGTH" },
        { "{\"embeds\":[{\"fields\":[{\"name\":\"n\",\"value\":\" \"}]}]}", "embeds.0.fields.0.value", "BASE_TYPE_REQUIRED" },
        { "{\"embeds\":[{\"fields\":[" + Times(26, "{\"name\":\"n\",\"value\":\"v\"}") + "]}]}", "embeds.0.fields", "BASE_TYPE_BAD_LENGTH" },
        { "{\"embeds\":[" + Times(11, "{\"title\":\"t\"}") + "]}", "embeds", "BASE_TYPE_BAD_LENGTH" },
        { "{\"embeds\":[" + Times(2, Part("description", new string('x', 3001))) + "]}", "embeds", "MAX_EMBED_SIZE_EXCEEDED" },
        { "{\"embeds\":[{\"title\":\"t\",\"url\":\"javascript:x\"}]}", "embeds.0.url", "URL_TYPE_INVALID_URL" },
    };

    public static TheoryData<string, string, string> WrongRows { get; } = new()
    {
        { Times(6, Row(Button("a", "1"))), "components", "BASE_TYPE_BAD_LENGTH" },
        { Row(Times(6, Button("a", "1"))), "components.0.components", "BASE_TYPE_BAD_LENGTH" },
        { Row(Button("a", "1") + "," + Button("b", "1")), "components.0.components.1.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED" },
        { Row(Button(new string('x', 81), "1")), "components.0.components.0.label", "BASE_TYPE_MAX_LENGTH" },
        { Row(Button("a", new string('x', 101))), "components.0.components.0.custom_id", "BASE_TYPE_BAD_LENGTH" },
        { Row(Button("a", "")), "components.0.components.0.custom_id", "BASE_TYPE_REQUIRED" },
        { Row("{\"type\":2,\"style\":5,\"label\":\"a\",\"url\":\"ftp://x\"}"), "components.0.components.0.url", "BASE_TYPE_BAD_SCHEME" },
        { Row("{\"type\":2,\"style\":1,\"custom_id\":\"a\"}"), "components.0.components.0", "BUTTON_COMPONENT_INVALID_EMOJI_OR_LABEL" },
        { Row("{\"type\":3,\"custom_id\":\"a\",\"options\":[" + Times(26, "{\"label\":\"l\",\"value\":\"v\"}") + "]}"), "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH" },
        { Row("{\"type\":3,\"custom_id\":\"a\",\"options\":[" + Times(2, "{\"label\":\"l\",\"value\":\"v\"}") + "]}"), "components.0.components.0.options.1.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED" },
        { Button("a", "1"), "components.0.type", "UNION_TYPE_CHOICES" },
    };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public async Task What_Is_Too_Long_Is_Refused(string body, string place, string code)
    {
        var refused = await Bot.SayAsync(Channel, JsonNode.Parse(body)!, Cancel);
        Assert.Equal((400, 50035, code), (refused.Status, refused.Code, refused.ErrorAt(place)));
        Assert.Empty(Channel.Messages);
    }

    [Theory]
    [MemberData(nameof(WrongRows))]
    public async Task Wrong_Rows_Are_Refused(string rows, string place, string code)
    {
        var refused = await Bot.SayAsync(Channel, JsonNode.Parse("{\"content\":\"x\",\"components\":[" + rows + "]}")!, Cancel);
        Assert.Equal((400, 50035, code), (refused.Status, refused.Code, refused.ErrorAt(place)));
    }

    [Fact]
    public async Task What_Fits_Exactly_Is_Sent_And_Trimmed()
    {
        var sent = await Bot.SayAsync(Channel, Text($"  {new string('я', 2000)}\n"), Cancel);
        Assert.Equal((200, 2000), (sent.Status, Channel.Messages[0].Text.Length));
        Assert.Equal(Channel.Messages[0].Id, sent.Body.Snowflake("id"));
    }

    [Fact]
    public async Task An_Empty_Message_Is_Refused()
    {
        Assert.Equal((400, 50006), Result(await Bot.SayAsync(Channel, Text(" \n"), Cancel)));
        Assert.Equal((400, 50035), Result(await Bot.SayAsync(Channel, JsonNode.Parse("{\"embeds\":[{}]}")!, Cancel)));
    }

    [Fact]
    public async Task A_Bot_Changes_And_Deletes_Its_Own_Messages_Only()
    {
        await Bot.SayAsync(Channel, Text("first"), Cancel);
        var mine = $"channels/{Channel.Id}/messages/{Channel.Messages[0].Id}";
        Assert.Equal("second", (await Bot.PatchAsync(mine, Text("second"), Cancel)).Body.Text("content"));
        Assert.Equal((400, 50006), Result(await Bot.PatchAsync(mine, new JsonObject { ["content"] = null }, Cancel)));
        Assert.Equal("second", Channel.Messages[0].Text);
        var hers = $"channels/{Channel.Id}/messages/{Channel.Says(Asel, "hers").Id}";
        Assert.Equal((403, 50005), Result(await Bot.PatchAsync(hers, Text("mine"), Cancel)));
        Assert.Equal((403, 50013), Result(await Bot.SendAsync(HttpMethod.Delete, hers, null, Cancel)));
        Assert.Equal(204, (await Bot.SendAsync(HttpMethod.Delete, mine, null, Cancel)).Status);
        Assert.Equal((404, 10008), Result(await Bot.GetAsync(mine, Cancel)));
        Assert.Equal("C5 bot: first\nC5 bot (changed): second\nAsel: hers\nC5 bot deletes: second\n", Channel.Transcript());
    }

    [Fact]
    public async Task Files_Come_In_Parts()
    {
        using var parts = new MultipartFormDataContent
        {
            { new StringContent("{\"content\":\"with a file\",\"attachments\":[{\"id\":\"0\",\"description\":\"the sources\"}]}"), "payload_json" },
            { new ByteArrayContent([1, 2, 3]), "files[0]", "sources.txt" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"channels/{Channel.Id}/messages") { Content = parts };
        var sent = await Bot.SendAsync(request, Cancel);
        Assert.Equal(("sources.txt", "the sources", 3), (sent.Body.Items("attachments")[0].Text("filename"), Channel.Messages[0].Files[0].Description, Channel.Messages[0].Files[0].Content.Length));
        Assert.Equal("with a file\n  (file sources.txt, 3 bytes)", Channel.Messages[0].Shown);
    }

    [Fact]
    public async Task Direct_Messages_Are_Opened_And_May_Be_Refused()
    {
        var opened = await Bot.PostAsync("users/@me/channels", new JsonObject { ["recipient_id"] = $"{Asel.Id}" }, Cancel);
        Assert.Equal(Discord.Direct(Asel).Id, opened.Body.Snowflake("id"));
        Assert.Equal(200, (await Bot.SayAsync(Discord.Direct(Asel), Text("hello"), Cancel)).Status);
        Asel.AcceptsDirectMessages = false;
        Assert.Equal((403, 50007), Result(await Bot.SayAsync(Discord.Direct(Asel), Text("hello?"), Cancel)));
    }

    [Fact]
    public async Task A_Reply_To_Nothing_Is_Refused_Unless_It_May_Fail()
    {
        var body = Text("answer");
        body["message_reference"] = new JsonObject { ["message_id"] = "123" };
        Assert.Equal("MESSAGE_REFERENCE_UNKNOWN_MESSAGE", (await Bot.SayAsync(Channel, body, Cancel)).ErrorAt("message_reference"));
        body["message_reference"]!["fail_if_not_exists"] = false;
        Assert.Equal(200, (await Bot.SayAsync(Channel, body, Cancel)).Status);
    }

    [Fact]
    public async Task What_The_Bot_May_Not_Do_Is_Refused()
    {
        Channel.BotPermissions = Permissions.ViewChannel | Permissions.SendMessages;
        Assert.Equal(200, (await Bot.SayAsync(Channel, Text("words"), Cancel)).Status);
        Assert.Equal((403, 50013), Result(await Bot.SayAsync(Channel, JsonNode.Parse(Embed("title", "t"))!, Cancel)));
        Channel.BotPermissions = Permissions.ViewChannel;
        Assert.Equal((403, 50013), Result(await Bot.SayAsync(Channel, Text("words"), Cancel)));
        Assert.Equal((403, 50013), Result(await Bot.PostAsync($"channels/{Channel.Id}/typing", new JsonObject(), Cancel)));
    }

    private static (int, int) Result(PlainReply reply) => (reply.Status, reply.Code);

    private static string Json(string name, string value) => "{" + $"\"{name}\":\"{value}\"" + "}";

    private static string Part(string name, string value) => Json(name, value);

    private static string Embed(string name, string value) => "{\"embeds\":[" + Part(name, value) + "]}";

    private static string Row(string items) => "{\"type\":1,\"components\":[" + items + "]}";

    private static string Button(string label, string id) => $"{{\"type\":2,\"style\":1,\"label\":\"{label}\",\"custom_id\":\"{id}\"}}";

    private static string Times(int count, string item) => string.Join(',', Enumerable.Repeat(item, count));
}
