using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Scenarios.Discord;

public sealed class EmulatorTestsMentions : EmulatorFixture
{
    private Role Press => Guild.Role("press");

    private string Everything => $"@everyone {Asel.Mention} {Press.Mention}";

    [Theory]
    [InlineData(null, "everyone Asel press")]
    [InlineData("{}", "")]
    [InlineData("{\"parse\":[]}", "")]
    [InlineData("{\"parse\":[\"users\"]}", "Asel")]
    [InlineData("{\"parse\":[\"roles\",\"everyone\"]}", "everyone press")]
    [InlineData("{\"users\":[\"ASEL\"]}", "Asel")]
    [InlineData("{\"users\":[\"123\"]}", "")]
    public async Task A_Text_Calls_Whom_It_Is_Allowed_To(string? allowed, string called)
    {
        var body = Text(Everything);
        if (allowed is not null) body["allowed_mentions"] = JsonNode.Parse(allowed.Replace("ASEL", $"{Asel.Id}", StringComparison.Ordinal));
        await Bot.SayAsync(Channel, body, Cancel);
        Assert.Equal(called, string.Join(' ', Discord.Pings.Select(ping => ping.Whom)));
    }

    [Fact]
    public async Task What_Excludes_Itself_Is_Refused()
    {
        var body = Text(Everything);
        body["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray("users"), ["users"] = new JsonArray($"{Asel.Id}") };
        Assert.Equal("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", (await Bot.SayAsync(Channel, body, Cancel)).ErrorAt("allowed_mentions"));
    }

    [Fact]
    public async Task A_Box_Calls_Nobody()
    {
        await Bot.SayAsync(Channel, new JsonObject { ["embeds"] = new JsonArray(new JsonObject { ["description"] = Everything }) }, Cancel);
        Assert.Empty(Discord.Pings);
        Assert.Equal("  | @everyone @Asel @press", Channel.Messages[0].Shown);
    }

    [Fact]
    public async Task An_Answer_To_An_Interaction_And_What_Follows_Call_Too()
    {
        var (_, heard) = await AskAsync();
        await Bot.RespondAsync(heard, 4, Text(Asel.Mention), Cancel);
        await Bot.PostAsync(PlainBot.Webhook(heard), Text("@here"), Cancel);
        await Bot.PatchAsync($"{PlainBot.Webhook(heard)}/messages/@original", Text(Press.Mention), Cancel);
        Assert.Equal(["Asel", "everyone", "press"], Discord.Pings.Select(ping => ping.Whom));
    }

    [Fact]
    public async Task A_Reply_Calls_Its_Author_Unless_It_Says_Not_To()
    {
        var body = Text("answer");
        body["message_reference"] = new JsonObject { ["message_id"] = $"{Channel.Says(Asel, "question").Id}" };
        await Bot.SayAsync(Channel, body, Cancel);
        Assert.Equal("Asel", Assert.Single(Discord.Pings).Whom);
        body["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray(), ["replied_user"] = false };
        await Bot.SayAsync(Channel, body, Cancel);
        Assert.Single(Discord.Pings);
    }
}
