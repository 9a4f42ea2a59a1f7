using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Scenarios.Discord;

public sealed class EmulatorTestsGateway : EmulatorFixture
{
    [Fact]
    public async Task A_Bot_Says_Who_It_Is_And_Is_Welcomed()
    {
        var hello = await Bot.ConnectAsync(Cancel);
        Assert.Equal((10, 41250), (hello.Number("op"), hello["d"].Number("heartbeat_interval")));
        await Bot.IdentifyAsync(Intents.Guilds, Cancel);
        var ready = await Bot.EventAsync("READY", Cancel);
        Assert.Equal((10, Discord.Bot.Id, Discord.GatewayUrl), (ready.Number("v"), ready["user"].Snowflake("id"), ready.Text("resume_gateway_url")));
        var guild = await Bot.EventAsync("GUILD_CREATE", Cancel);
        Assert.Equal(("C5 watchers", "general"), (guild.Text("name"), guild.Items("channels")[0].Text("name")));
        await Discord.Gateway.ReadyAsync(Cancel);
        Assert.Equal(Intents.Guilds, Assert.Single(Discord.Gateway.Identified).Intents);
    }

    [Fact]
    public async Task Packed_Frames_Are_One_Stream()
    {
        await Bot.ConnectAsync(Cancel, "?v=10&encoding=json&compress=zlib-stream");
        await Bot.IdentifyAsync(Intents.Guilds, Cancel);
        await Bot.EventAsync("READY", Cancel);
        await Bot.EventAsync("GUILD_CREATE", Cancel);
        Assert.True(Discord.Gateway.Identified[0].IsCompressed);
    }

    [Theory]
    [InlineData(GatewayClose.AuthenticationFailed, 1, "wrong")]
    [InlineData(GatewayClose.DisallowedIntents, 1 << 15, null)]
    [InlineData(GatewayClose.InvalidIntents, 1 << 29, null)]
    public async Task A_Wrong_Introduction_Closes(int code, int intents, string? token)
    {
        await Bot.ConnectAsync(Cancel);
        await Bot.IdentifyAsync((Intents)intents, Cancel, token);
        Assert.Null(await Bot.NextAsync(Cancel));
        Assert.Equal(code, Bot.CloseCode);
    }

    [Fact]
    public async Task Mistakes_In_The_Conversation_Close()
    {
        Assert.Equal(GatewayClose.NotAuthenticated, await CloseAfterAsync(GatewayOp.Presence, new JsonObject()));
        Assert.Equal(GatewayClose.UnknownOp, await CloseAfterAsync(99, null));
        Assert.Equal(GatewayClose.Undecodable, await CloseAfterAsync(GatewayOp.Presence, new JsonObject { ["status"] = new string('x', 5000) }));
        Assert.Equal(GatewayClose.InvalidShard, await CloseAfterAsync(GatewayOp.Identify, new JsonObject { ["token"] = Discord.Token, ["intents"] = 0, ["shard"] = new JsonArray(2, 2) }));
        await Bot.StartAsync(Cancel);
        await Bot.IdentifyAsync(Intents.None, Cancel);
        await UntilClosedAsync();
        Assert.Equal(GatewayClose.AlreadyAuthenticated, Bot.CloseCode);
    }

    [Fact]
    public async Task Only_Version_10_Is_Spoken()
    {
        await Bot.ConnectAsync(Cancel, "?v=6&encoding=json");
        Assert.Equal(GatewayClose.InvalidVersion, Bot.CloseCode);
    }

    [Fact]
    public async Task Heartbeats_Are_Acknowledged_And_Missed()
    {
        await Bot.StartAsync(Cancel);
        await Bot.SendOpAsync(GatewayOp.Heartbeat, 1, Cancel);
        Assert.Equal(GatewayOp.HeartbeatAck, (await Bot.NextAsync(Cancel)).Number("op"));
        Clock.Advance(TimeSpan.FromSeconds(62));
        await UntilClosedAsync();
        Assert.Equal(GatewayClose.SessionTimedOut, Bot.CloseCode);
    }

    [Fact]
    public async Task More_Than_120_Sends_In_A_Minute_Close()
    {
        await Bot.StartAsync(Cancel);
        for (var i = 0; i < 120; i++) await Bot.SendOpAsync(GatewayOp.Heartbeat, 1, Cancel);
        await UntilClosedAsync();
        Assert.Equal(GatewayClose.RateLimited, Bot.CloseCode);
    }

    [Fact]
    public async Task Shards_Start_One_After_The_Other()
    {
        await Bot.StartAsync(Cancel);
        await using var second = new PlainBot(Discord);
        await second.ConnectAsync(Cancel);
        await second.IdentifyAsync(Intents.Guilds, Cancel, shard: 1, of: 2);
        var refused = await second.NextAsync(Cancel);
        Assert.Equal((GatewayOp.InvalidSession, false), (refused.Number("op"), refused.Flag("d")));
        Clock.Advance(TimeSpan.FromSeconds(5));
        await second.IdentifyAsync(Intents.Guilds, Cancel, shard: 1, of: 2);
        await second.EventAsync("READY", Cancel);
        Discord.Guild("Second");
        Assert.Equal("Second", (await second.EventAsync("GUILD_CREATE", Cancel)).Text("name"));
    }

    [Fact]
    public async Task What_Was_Missed_Is_Told_When_A_Session_Is_Resumed()
    {
        await Bot.StartAsync(Cancel);
        var direct = Discord.Direct(Asel);
        Discord.Gateway.Drop();
        direct.Says(Asel, "first");
        direct.Says(Asel, "second");
        await Bot.ConnectAsync(Cancel);
        await Bot.ResumeAsync(Cancel);
        Assert.Equal("first", (await Bot.EventAsync("MESSAGE_CREATE", Cancel)).Text("content"));
        Assert.Equal("second", (await Bot.EventAsync("MESSAGE_CREATE", Cancel)).Text("content"));
        await Bot.EventAsync("RESUMED", Cancel);
        direct.Says(Asel, "third");
        Assert.Equal("third", (await Bot.EventAsync("MESSAGE_CREATE", Cancel)).Text("content"));
        Assert.Equal((1, 1), (Discord.Gateway.Resumes, Discord.Gateway.Identified.Count));
    }

    [Fact]
    public async Task A_Session_That_Is_Gone_Cannot_Be_Resumed()
    {
        await Bot.StartAsync(Cancel);
        Discord.Gateway.ForgetSessions();
        await Bot.ConnectAsync(Cancel);
        await Bot.ResumeAsync(Cancel);
        Assert.Equal(GatewayOp.InvalidSession, (await Bot.NextAsync(Cancel)).Number("op"));
    }

    [Fact]
    public async Task Whoever_Says_Goodbye_Loses_The_Session()
    {
        await Bot.StartAsync(Cancel);
        await Bot.CloseAsync(GatewayClose.Normal, Cancel);
        await UntilClosedAsync();
        await Bot.ConnectAsync(Cancel);
        await Bot.ResumeAsync(Cancel);
        Assert.Equal(GatewayOp.InvalidSession, (await Bot.NextAsync(Cancel)).Number("op"));
    }

    [Fact]
    public async Task The_Future_Cannot_Be_Resumed()
    {
        await Bot.StartAsync(Cancel);
        Discord.Gateway.Drop();
        await Bot.ConnectAsync(Cancel);
        await Bot.ResumeAsync(Cancel, sequence: 99);
        await UntilClosedAsync();
        Assert.Equal(GatewayClose.InvalidSequence, Bot.CloseCode);
    }

    [Fact]
    public async Task The_Service_Asks_To_Reconnect_Says_A_Session_Is_Over_And_Closes()
    {
        await Bot.StartAsync(Cancel);
        Discord.Gateway.AskToReconnect();
        Assert.Equal(GatewayOp.Reconnect, (await Bot.NextAsync(Cancel)).Number("op"));
        Discord.Gateway.InvalidateSessions();
        Assert.Equal(GatewayOp.InvalidSession, (await Bot.NextAsync(Cancel)).Number("op"));
        Discord.Gateway.Close(4000);
        await UntilClosedAsync();
        Assert.Equal(4000, Bot.CloseCode);
    }

    [Fact]
    public async Task A_Silent_Gateway_Stays_Open_And_Nothing_Is_Lost()
    {
        await Bot.StartAsync(Cancel);
        Discord.Gateway.GoSilent();
        await Bot.SendOpAsync(GatewayOp.Heartbeat, 1, Cancel);
        Discord.Direct(Asel).Says(Asel, "hello?");
        await Bot.ConnectAsync(Cancel);
        await Bot.ResumeAsync(Cancel);
        Assert.Equal("hello?", (await Bot.EventAsync("MESSAGE_CREATE", Cancel)).Text("content"));
    }

    [Fact]
    public async Task A_Gateway_That_Is_Down_Refuses()
    {
        Discord.Gateway.Refuses = true;
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => Bot.ConnectAsync(Cancel));
        Discord.Gateway.Refuses = false;
        await Bot.StartAsync(Cancel);
    }

    private async Task<int> CloseAfterAsync(int op, JsonNode? data)
    {
        await Bot.ConnectAsync(Cancel);
        await Bot.SendOpAsync(op, data, Cancel);
        await UntilClosedAsync();
        return Bot.CloseCode;
    }

    private async Task UntilClosedAsync()
    {
        while (await Bot.NextAsync(Cancel) is not null)
        {
        }
    }
}
