using Xunit;

namespace Bot.Scenarios.Discord;

public sealed class EmulatorTestsEvents : EmulatorFixture
{
    [Fact]
    public async Task Without_The_Intent_Only_What_Is_Said_To_The_Bot_Has_A_Text()
    {
        await Bot.StartAsync(Cancel);
        Channel.Says(Asel, "just talk");
        Assert.Equal("", await TextAsync());
        Channel.Says(Asel, "@bot who came?");
        Assert.Equal($"{Discord.Bot.Mention} who came?", await TextAsync());
        Discord.Direct(Asel).Says(Asel, "in private");
        Assert.Equal("in private", await TextAsync());
        await Bot.SayAsync(Channel, Text("my own words"), Cancel);
        Assert.Equal("my own words", await TextAsync());
        var message = await Bot.GetAsync($"channels/{Channel.Id}/messages/{Channel.Messages[0].Id}", Cancel);
        Assert.Equal("", message.Body.Text("content"));
    }

    [Fact]
    public async Task An_Edit_And_A_Deletion_Are_Told()
    {
        await Bot.StartAsync(Cancel);
        var message = Channel.Says(Asel, "@bot who came?");
        message.Edit("@bot who came in 2023?");
        Assert.EndsWith("who came in 2023?", (await Bot.EventAsync("MESSAGE_UPDATE", Cancel)).Text("content"), StringComparison.Ordinal);
        message.Delete();
        Assert.Equal(message.Id, (await Bot.EventAsync("MESSAGE_DELETE", Cancel)).Snowflake("id"));
    }

    [Fact]
    public async Task A_Reply_Names_What_It_Replies_To()
    {
        await Bot.StartAsync(Cancel);
        await Bot.SayAsync(Channel, Text("an answer"), Cancel);
        await TextAsync();
        Channel.Messages[0].Reply(Asel, "and who else?");
        var heard = await Bot.EventAsync("MESSAGE_CREATE", Cancel);
        Assert.Equal(("and who else?", "an answer"), (heard.Text("content"), heard.At("referenced_message").Text("content")));
    }

    [Fact]
    public async Task Only_What_Was_Asked_For_Is_Told()
    {
        await Bot.StartAsync(Cancel, Intents.DirectMessages);
        Channel.Says(Asel, "@bot in the guild");
        Discord.Direct(Asel).Says(Asel, "in private");
        Assert.Equal("in private", await TextAsync());
    }

    [Fact]
    public async Task Guilds_Come_Go_And_Fail()
    {
        await Bot.StartAsync(Cancel, Intents.Guilds);
        var second = Discord.Guild("Second");
        await Bot.EventAsync("GUILD_CREATE", Cancel);
        Assert.False((await Bot.EventAsync("GUILD_CREATE", Cancel)).Has("unavailable"));
        second.BecomesAvailable(false);
        Assert.True((await Bot.EventAsync("GUILD_DELETE", Cancel)).Flag("unavailable"));
        second.BecomesAvailable(true);
        Assert.False((await Bot.EventAsync("GUILD_CREATE", Cancel)).Flag("unavailable"));
        second.KicksBot();
        Assert.False((await Bot.EventAsync("GUILD_DELETE", Cancel)).Has("unavailable"));
        Assert.Equal((404, 10004), Result(await Bot.GetAsync($"guilds/{second.Id}", Cancel)));
    }

    [Fact]
    public async Task A_Channel_That_The_Bot_Does_Not_See_Is_Silent()
    {
        await Bot.StartAsync(Cancel);
        Channel.BotPermissions = Permissions.None;
        Channel.Says(Asel, "@bot are you there?");
        Guild.Channel("other").Says(Asel, "@bot and here?");
        Assert.EndsWith("and here?", await TextAsync(), StringComparison.Ordinal);
        Assert.Equal((403, 50001), Result(await Bot.SayAsync(Channel, Text("yes"), Cancel)));
    }

    private static (int, int) Result(PlainReply reply) => (reply.Status, reply.Code);

    private async Task<string> TextAsync() => (await Bot.EventAsync("MESSAGE_CREATE", Cancel)).Text("content")!;
}
