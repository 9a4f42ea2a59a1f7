using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Scenarios.Discord;

public sealed class EmulatorTestsTrouble : EmulatorFixture
{
    internal override DiscordRules Rules => base.Rules with { LimitsRates = true };

    [Fact]
    public async Task Nobody_Gets_In_Without_The_Token()
    {
        using var http = new HttpClient { BaseAddress = new Uri(Discord.ApiBaseUrl) };
        using var response = await http.GetAsync(new Uri("users/@me", UriKind.Relative), Cancel);
        Assert.Equal("{\"message\":\"401: Unauthorized\",\"code\":0}", await response.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(401, (int)response.StatusCode);
        Assert.Equal("C5 bot", (await Bot.GetAsync("users/@me", Cancel)).Body.Text("username"));
        Assert.Equal(Discord.GatewayUrl, (await Bot.GetAsync("gateway/bot", Cancel)).Body.Text("url"));
        Assert.Equal($"{Discord.Bot.Id}", (await Bot.GetAsync("oauth2/applications/@me", Cancel)).Body.Text("id"));
    }

    [Fact]
    public async Task Broken_Json_Is_Refused_And_A_Gap_Of_The_Emulator_Is_Noted()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"channels/{Channel.Id}/messages") { Content = new StringContent("{\"content\":", null, "application/json") };
        Assert.Equal((400, 50109), Result(await Bot.SendAsync(request, Cancel)));
        Assert.Empty(Discord.Violations);
        Assert.Equal(404, (await Bot.GetAsync("voice/regions", Cancel)).Status);
        Assert.Contains("no such route", Assert.Single(Discord.Violations), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_Route_Has_Its_Limit()
    {
        PlainReply reply = null!;
        for (var i = 4; i >= 0; i--)
        {
            reply = await Bot.SayAsync(Channel, Text($"{i}"), Cancel);
            Assert.Equal((200, "5", $"{i}", "5.000"), (reply.Status, reply.Header("X-RateLimit-Limit"), reply.Header("X-RateLimit-Remaining"), reply.Header("X-RateLimit-Reset-After")));
        }
        Clock.Advance(TimeSpan.FromSeconds(3.5));
        reply = await Bot.SayAsync(Channel, Text("too many"), Cancel);
        Assert.Equal((429, "2", "user", "1.5"), (reply.Status, reply.Header("Retry-After"), reply.Header("X-RateLimit-Scope"), reply.Body.Text("retry_after")));
        Assert.Equal(200, (await Bot.SayAsync(Guild.Channel("other"), Text("elsewhere"), Cancel)).Status);
        Clock.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal(200, (await Bot.SayAsync(Channel, Text("again"), Cancel)).Status);
    }

    [Fact]
    public async Task Each_Interaction_Has_A_Limit_Of_Its_Own()
    {
        var (_, heard) = await AskAsync();
        Assert.Equal("4", (await Bot.RespondAsync(heard, 5, null, Cancel)).Header("X-RateLimit-Remaining"));
        for (var i = 0; i < 5; i++) await Bot.PostAsync(PlainBot.Webhook(heard), Text("part"), Cancel);
        Assert.Equal(429, (await Bot.PostAsync(PlainBot.Webhook(heard), Text("too many"), Cancel)).Status);
        Channel.Slash(Asel, "ask", ("question", "and when?"));
        heard = await Bot.EventAsync("INTERACTION_CREATE", Cancel);
        await Bot.RespondAsync(heard, 5, null, Cancel);
        Assert.Equal(200, (await Bot.PostAsync(PlainBot.Webhook(heard), Text("part"), Cancel)).Status);
    }

    [Fact]
    public async Task All_Routes_Together_Have_A_Limit()
    {
        for (var i = 0; i < 50; i++) Assert.Equal(200, (await Bot.GetAsync("users/@me", Cancel)).Status);
        var reply = await Bot.GetAsync("users/@me", Cancel);
        Assert.Equal((429, "true", "1"), (reply.Status, reply.Header("X-RateLimit-Global"), reply.Header("Retry-After")));
        Assert.True(reply.Body.Flag("global"));
        Assert.Equal(404, (await Bot.PostAsync("interactions/1/x/callback", new JsonObject(), Cancel)).Status);
    }

    [Fact]
    public async Task Requests_Are_Refused_As_Planned()
    {
        var plan = Discord.Faults.On(Routes.PostMessage);
        plan.Once(Fault.TooManyRequests(TimeSpan.FromSeconds(2.5)));
        plan.Once(Fault.ServerError());
        plan.Once(Fault.MissingPermissions());
        plan.When(call => call.Text("content") == "poison").Always(Fault.Refuses(RefusalException.MissingAccess()));
        var limited = await Bot.SayAsync(Channel, Text("a"), Cancel);
        Assert.Equal((429, "2.5", "3"), (limited.Status, limited.Body.Text("retry_after"), limited.Header("Retry-After")));
        Assert.Equal(500, (await Bot.SayAsync(Channel, Text("a"), Cancel)).Status);
        Assert.Equal((403, 50013), Result(await Bot.SayAsync(Channel, Text("a"), Cancel)));
        Assert.Equal(200, (await Bot.SayAsync(Channel, Text("a"), Cancel)).Status);
        Assert.Equal((403, 50001), Result(await Bot.SayAsync(Channel, Text("poison"), Cancel)));
        Assert.Equal([429, 500, 403, 200, 403], Discord.Calls.Of(Routes.PostMessage).Select(call => call.Status));
    }

    [Fact]
    public async Task A_Connection_Breaks_Before_Or_After_The_Request_Took_Effect()
    {
        Discord.Faults.On(Routes.PostMessage).Once(Fault.DropBefore());
        await Assert.ThrowsAsync<HttpRequestException>(() => Bot.SayAsync(Channel, Text("never"), Cancel));
        Discord.Faults.On(Routes.PostMessage).Once(Fault.DropAfter());
        await Assert.ThrowsAsync<HttpRequestException>(() => Bot.SayAsync(Channel, Text("unheard"), Cancel));
        Assert.Equal("unheard", Assert.Single(Channel.Messages).Text);
    }

    [Fact]
    public async Task Something_Else_Answers()
    {
        Discord.Faults.On("*").Once(Fault.BadGateway());
        await Assert.ThrowsAnyAsync<System.Text.Json.JsonException>(() => Bot.GetAsync("users/@me", Cancel));
        Discord.Faults.On(Routes.Me).Once(Fault.MalformedAnswer());
        await Assert.ThrowsAnyAsync<System.Text.Json.JsonException>(() => Bot.GetAsync("users/@me", Cancel));
        Assert.Equal([502, 200], Discord.Calls.All.Select(call => call.Status));
    }

    [Fact]
    public async Task A_Request_Hangs_Until_The_Bot_Gives_Up()
    {
        Discord.Faults.On(Routes.Me).Once(Fault.Hang());
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var hanging = Bot.GetAsync("users/@me", patience.Token);
        await Assert.ThrowsAsync<TimeoutException>(() => hanging.WaitAsync(TimeSpan.FromMilliseconds(100), Cancel));
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
    }

    [Fact]
    public async Task A_Request_Waits_On_The_Emulators_Clock()
    {
        Discord.Faults.On(Routes.Me).Once(Fault.Wait(TimeSpan.FromSeconds(30)));
        var waiting = Bot.GetAsync("users/@me", Cancel);
        var started = Stopwatch.StartNew();
        while (!waiting.IsCompleted && started.Elapsed < TimeSpan.FromSeconds(10))
        {
            Clock.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }
        Assert.Equal(200, (await waiting).Status);
    }

    private static (int, int) Result(PlainReply reply) => (reply.Status, reply.Code);
}
