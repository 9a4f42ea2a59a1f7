using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Scenarios.Discord;

public sealed class EmulatorTestsCommands : EmulatorFixture
{
    private string Place => $"applications/{Discord.Bot.Id}/commands";

    [Fact]
    public async Task Commands_Are_Registered_And_Each_Write_Is_Counted()
    {
        var registered = await Bot.RegisterAsync(Cancel, Ask);
        Assert.Equal((200, 1), (registered.Status, Discord.Commands.Writes));
        var id = registered.Body![0].Snowflake("id");
        var again = await Bot.RegisterAsync(Cancel, Ask);
        Assert.Equal((id, registered.Body[0].Text("version"), 2), (again.Body![0].Snowflake("id"), again.Body[0].Text("version"), Discord.Commands.Writes));
        Assert.Single((JsonArray)(await Bot.GetAsync(Place, Cancel)).Body!);
        Assert.Equal(2, Discord.Commands.Writes);
        Assert.Empty((JsonArray)(await Bot.RegisterAsync(Cancel)).Body!);
    }

    [Fact]
    public async Task Translations_Come_Only_When_Asked_For()
    {
        await Bot.RegisterAsync(Cancel, With("name_localizations", new JsonObject { ["ru"] = "спросить" }));
        Assert.False((await Bot.GetAsync(Place, Cancel)).Body![0].Has("name_localizations"));
        Assert.Equal("спросить", (await Bot.GetAsync($"{Place}?with_localizations=true", Cancel)).Body![0].At("name_localizations").Text("ru"));
    }

    [Fact]
    public async Task One_Command_Is_Created_Changed_And_Removed()
    {
        var created = await Bot.PostAsync(Place, Ask.DeepClone(), Cancel);
        Assert.Equal(201, created.Status);
        Assert.Equal(200, (await Bot.PostAsync(Place, Ask.DeepClone(), Cancel)).Status);
        var one = $"{Place}/{created.Body.Text("id")}";
        Assert.Equal("new words", (await Bot.PatchAsync(one, new JsonObject { ["description"] = "new words" }, Cancel)).Body.Text("description"));
        Assert.Equal(204, (await Bot.SendAsync(HttpMethod.Delete, one, null, Cancel)).Status);
        Assert.Equal((404, 10063), ((await Bot.GetAsync(one, Cancel)).Status, (await Bot.GetAsync(one, Cancel)).Code));
    }

    [Theory]
    [InlineData("name", "\"Ask\"", "name", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("name", "\"two words\"", "name", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("name", "\"\"", "name", "BASE_TYPE_REQUIRED")]
    [InlineData("description", "\"\"", "description", "BASE_TYPE_REQUIRED")]
    [InlineData("name_localizations", "{\"kk\":\"сұрау\"}", "name_localizations.kk", "BASE_TYPE_CHOICES")]
    [InlineData("name_localizations", "{\"ru\":\"Спросить\"}", "name_localizations.ru", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("options", "[{\"type\":3,\"name\":\"a\",\"description\":\"a\"},{\"type\":3,\"name\":\"b\",\"description\":\"b\",\"required\":true}]", "options.1", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID")]
    [InlineData("options", "[{\"type\":3,\"name\":\"a\",\"description\":\"a\",\"autocomplete\":true,\"choices\":[{\"name\":\"x\",\"value\":\"x\"}]}]", "options.0", "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE")]
    public async Task A_Wrong_Command_Is_Refused(string field, string value, string place, string code)
    {
        var refused = await Bot.RegisterAsync(Cancel, With(field, JsonNode.Parse(value)));
        Assert.Equal((400, 50035, code), (refused.Status, refused.Code, refused.ErrorAt($"0.{place}")));
        Assert.Empty(Discord.Commands.All);
    }

    [Fact]
    public async Task Too_Much_Is_Refused()
    {
        Assert.Equal("BASE_TYPE_BAD_LENGTH", (await Bot.RegisterAsync(Cancel, With("description", new string('x', 101)))).ErrorAt("0.description"));
        Assert.Equal("APPLICATION_COMMANDS_DUPLICATE_NAME", (await Bot.RegisterAsync(Cancel, Ask, Ask)).ErrorAt("1.name"));
        var many = Enumerable.Range(0, 101).Select(i => (JsonNode)With("name", $"ask{i}")).ToArray();
        Assert.Equal(30032, (await Bot.RegisterAsync(Cancel, many)).Code);
        Assert.Equal(200, (await Bot.RegisterAsync(Cancel, many[..100])).Status);
        await Bot.RegisterAsync(Cancel);
        Assert.Equal(200, (await Bot.RegisterAsync(Cancel, many[..100])).Status);
        await Bot.RegisterAsync(Cancel);
        Assert.Equal(30034, (await Bot.RegisterAsync(Cancel, Ask)).Code);
    }

    [Fact]
    public async Task People_See_The_Commands_That_Are_Offered_To_Them()
    {
        await Bot.RegisterAsync(
            Cancel, With("name_localizations", new JsonObject { ["ru"] = "спросить" }),
            new JsonObject { ["name"] = "status", ["description"] = "d", ["default_member_permissions"] = "8192" },
            new JsonObject { ["name"] = "here", ["description"] = "d", ["contexts"] = new JsonArray(0) });
        Channel.Slash(Asel, "спросить", ("question", "who?"));
        Assert.Throws<InvalidOperationException>(() => Channel.Slash(Asel, "unknown"));
        Assert.Throws<ArgumentException>(() => Channel.Slash(Asel, "ask"));
        Assert.Throws<ArgumentException>(() => Channel.Slash(Asel, "ask", ("question", new string('x', 301))));
        Assert.Throws<InvalidOperationException>(() => Channel.Slash(Asel, "status"));
        Guild.Join(Asel, Permissions.ManageMessages);
        Channel.Slash(Asel, "status");
        Assert.Throws<InvalidOperationException>(() => Discord.Direct(Asel).Slash(Asel, "here"));
    }

    private static JsonObject With(string field, JsonNode? value)
    {
        var command = (JsonObject)Ask.DeepClone();
        command[field] = value;
        return command;
    }
}
