using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Scenarios.Discord;

public sealed class EmulatorTestsDescription : EmulatorFixture
{
    private const string Small = """
        {"paths":{"/channels/{channel_id}/messages":{"post":{"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Message"}}}}}}},
         "components":{"schemas":{
           "Message":{"type":"object","properties":{"content":{"type":["string","null"],"maxLength":10},"flags":{"type":["integer","null"],"minimum":0},
             "tags":{"type":"array","items":{"$ref":"#/components/schemas/Id"},"uniqueItems":true,"maxItems":2},
             "part":{"oneOf":[{"type":"null"},{"$ref":"#/components/schemas/One"},{"$ref":"#/components/schemas/Two"}]}},"required":["content"],"additionalProperties":false},
           "Id":{"type":"string","format":"snowflake","pattern":"^(0|[1-9][0-9]*)$"},
           "One":{"type":"object","properties":{"type":{"type":"integer","enum":[1]},"name":{"type":"string","minLength":1}},"required":["type","name"]},
           "Two":{"type":"object","properties":{"type":{"type":"integer","enum":[2]}},"required":["type"]}}}}
        """;

    private readonly string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");

    internal override DiscordRules Rules
    {
        get
        {
            File.WriteAllText(file, Small);
            return base.Rules with { ApiDescription = file };
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        File.Delete(file);
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("{\"content\":\"short\",\"flags\":\"4\",\"tags\":[12,\"13\"],\"part\":{\"type\":2}}", null)]
    [InlineData("{\"content\":null,\"flags\":null,\"part\":null}", "")]
    [InlineData("{\"flags\":1}", "body.content is missing")]
    [InlineData("{\"content\":\"longer than ten\"}", "body.content has 15 characters, allowed are 0 to 10")]
    [InlineData("{\"content\":5}", "body.content is number, not [\"string\",\"null\"]")]
    [InlineData("{\"content\":\"x\",\"flags\":-1}", "body.flags is -1, allowed are 0 to any number of")]
    [InlineData("{\"content\":\"x\",\"other\":1}", "body.other is not known")]
    [InlineData("{\"content\":\"x\",\"tags\":[1,1]}", "body.tags names something twice")]
    [InlineData("{\"content\":\"x\",\"tags\":[\"a\"]}", "body.tags[0] does not match ^(0|[1-9][0-9]*)$")]
    [InlineData("{\"content\":\"x\",\"part\":{\"type\":1}}", "body.part.name is missing")]
    public async Task A_Body_Is_Held_Against_The_Description(string body, string? wrong)
    {
        var reply = await Bot.SayAsync(Channel, JsonNode.Parse(body)!, Cancel);
        if (string.IsNullOrEmpty(wrong)) Assert.Empty(Discord.Violations);
        else Assert.Equal($"{Routes.PostMessage}: {wrong}", Assert.Single(Discord.Violations));
        Assert.Equal(wrong is null ? 200 : 400, reply.Status);
    }

    [Fact]
    public async Task The_Published_Description_Allows_What_Is_Right_And_Refuses_What_Is_Not()
    {
        var published = Environment.GetEnvironmentVariable("DISCORD_API_DESCRIPTION");
        Assert.SkipWhen(string.IsNullOrEmpty(published), "DISCORD_API_DESCRIPTION names no copy of the description.");
        await using var strict = await DiscordEmulator.StartAsync(base.Rules with { ApiDescription = published }, Cancel);
        await using var bot = new PlainBot(strict);
        Assert.Equal(200, (await bot.RegisterAsync(Cancel, Ask)).Status);
        var channel = strict.Guild("C5").Channel("general");
        var message = new JsonObject { ["content"] = "x", ["components"] = new JsonArray(Row(Key("Sources", "s"))), ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() } };
        Assert.Equal(200, (await bot.SayAsync(channel, message, Cancel)).Status);
        Assert.Empty(strict.Violations);
        message["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray("nobody") };
        Assert.Equal(400, (await bot.SayAsync(channel, message, Cancel)).Status);
        Assert.StartsWith("POST /channels/{channel_id}/messages: body.allowed_mentions", Assert.Single(strict.Violations), StringComparison.Ordinal);
    }
}
