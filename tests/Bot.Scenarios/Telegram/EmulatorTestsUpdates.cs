using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Telegram.Bot;
using Telegram.Bot.Types.Enums;
using Xunit;
using Told = Telegram.Bot.Types.Update;

namespace Bot.Scenarios.Telegram;

public sealed class EmulatorTestsUpdates : EmulatorFixture
{
    private PrivateChat chat = null!;

    private PrivateChat Chat => chat ??= Telegram.Private(Telegram.User("Asel"));

    [Fact]
    public async Task What_Is_Not_Confirmed_Comes_Again()
    {
        Says("one", "two", "three");
        var first = await Bot.GetUpdates(cancellationToken: Cancel);
        var again = await Bot.GetUpdates(cancellationToken: Cancel);
        Assert.Equal(["one", "two", "three"], Texts(first));
        Assert.Equal(Texts(first), Texts(again));

        var confirmed = await Bot.GetUpdates(offset: first[1].Id, cancellationToken: Cancel);
        Assert.Equal(["two", "three"], Texts(confirmed));
        Assert.Equal(["two", "three"], Texts(await Bot.GetUpdates(cancellationToken: Cancel)));
        Assert.Equal(2, Telegram.Unconfirmed);
    }

    [Fact]
    public async Task A_Negative_Offset_Keeps_The_Newest()
    {
        Says("one", "two", "three");
        Assert.Equal(["three"], Texts(await Bot.GetUpdates(offset: -1, cancellationToken: Cancel)));
        Assert.Equal(["three"], Texts(await Bot.GetUpdates(cancellationToken: Cancel)));
    }

    [Fact]
    public async Task At_Most_A_Hundred_Come_At_Once()
    {
        Says([.. Enumerable.Range(0, 120).Select(number => $"question {number}")]);
        Assert.Equal(100, (await Bot.GetUpdates(limit: 500, cancellationToken: Cancel)).Length);
        Assert.Equal(7, (await Bot.GetUpdates(limit: 7, cancellationToken: Cancel)).Length);
    }

    [Fact]
    public async Task A_Long_Poll_Ends_With_The_Next_Update()
    {
        var poll = Bot.GetUpdates(timeout: 30, cancellationToken: Cancel);
        Says("now");
        Assert.Equal(["now"], Texts(await poll));
        Assert.Empty(await Bot.GetUpdates(offset: int.MaxValue, cancellationToken: Cancel));
    }

    [Fact]
    public async Task Of_Two_Pollers_One_Is_Sent_Away()
    {
        Task<Told[]>[] polls = [Bot.GetUpdates(timeout: 30, cancellationToken: Cancel), Bot.GetUpdates(timeout: 30, cancellationToken: Cancel)];
        var ended = await Task.WhenAny(polls);
        var refused = await Refused(() => ended);
        Assert.Equal("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", refused.Message);
        Says("go on");
        Assert.Equal(["go on"], Texts(await polls.Single(poll => poll != ended)));
    }

    [Fact]
    public async Task Allowed_Kinds_Stay_Until_They_Are_Changed()
    {
        await Bot.GetUpdates(allowedUpdates: [UpdateType.EditedMessage], cancellationToken: Cancel);
        var message = Chat.Says("not told");
        Chat.Edits(message, "told");
        Assert.Equal(["told"], (await Bot.GetUpdates(cancellationToken: Cancel)).Select(update => update.EditedMessage?.Text));

        await Bot.GetUpdates(offset: int.MaxValue, allowedUpdates: [], cancellationToken: Cancel);
        Chat.Says("told again");
        Assert.Equal(["told again"], Texts(await Bot.GetUpdates(cancellationToken: Cancel)));
    }

    [Fact]
    public async Task A_Webhook_Gets_Each_Update_With_Its_Secret_Until_It_Takes_It()
    {
        var bodies = new List<string>();
        var failures = 2;
        await using var server = await ServeAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            bodies.Add($"{context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"]} {await reader.ReadToEndAsync(Cancel)}");
            context.Response.StatusCode = failures-- > 0 ? 500 : 200;
            if (context.Response.StatusCode == 200) await Bot.SendMessage(Chat.Id, "got it", cancellationToken: Cancel);
        });
        await Bot.SetWebhook($"{server.Urls.First()}/telegram", secretToken: "s3cret_-", cancellationToken: Cancel);
        Says("hello");
        await Chat.NextMessageAsync(Cancel);

        Assert.Equal(3, bodies.Count);
        Assert.All(bodies, body => Assert.Contains("s3cret_- {\"update_id\":", body, StringComparison.Ordinal));
        Assert.Single(bodies.Distinct());
        var info = await Bot.GetWebhookInfo(Cancel);
        Assert.Equal("Wrong response from the webhook: 500 Internal Server Error", info.LastErrorMessage);
        var refused = await Refused(() => Bot.GetUpdates(cancellationToken: Cancel));
        Assert.Equal(409, refused.ErrorCode);
        await Bot.DeleteWebhook(dropPendingUpdates: true, Cancel);
        Assert.Empty(await Bot.GetUpdates(cancellationToken: Cancel));
    }

    [Fact]
    public async Task A_Webhook_Gets_One_Chat_In_Order_And_Several_At_Once()
    {
        var other = Telegram.Private(Telegram.User("Timur"));
        using var both = new Barrier(2);
        var order = new ConcurrentQueue<string>();
        await using var server = await ServeAsync(async context =>
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: Cancel);
            var text = body.RootElement.GetProperty("message").GetProperty("text").GetString()!;
            order.Enqueue(text);
            if (text.EndsWith('1')) Assert.True(await Task.Run(() => both.SignalAndWait(TimeSpan.FromSeconds(20), Cancel), Cancel));
        });
        Says("a1", "a2", "a3");
        other.Says("b1");
        await Bot.SetWebhook(server.Urls.First(), cancellationToken: Cancel);
        await Telegram.AllConfirmedAsync(Cancel);
        Assert.Equal(["a1", "a2", "a3"], order.Where(text => text[0] == 'a'));
        Assert.Equal(4, order.Count);
    }

    [Theory]
    [InlineData("with space", "Bad Request: secret token contains unallowed characters")]
    [InlineData("ключ", "Bad Request: secret token contains unallowed characters")]
    public async Task A_Secret_Takes_Few_Characters(string secret, string expected)
    {
        var refused = await Refused(() => Bot.SetWebhook("http://127.0.0.1:1/", secretToken: secret, cancellationToken: Cancel));
        Assert.Equal(expected, refused.Message);
        refused = await Refused(() => Bot.SetWebhook("http://127.0.0.1:1/", secretToken: new string('a', 257), cancellationToken: Cancel));
        Assert.Equal("Bad Request: secret token is too long", refused.Message);
    }

    private static async Task<WebApplication> ServeAsync(RequestDelegate handle)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(handle);
        await server.StartAsync(Cancel);
        return server;
    }

    private void Says(params string[] texts)
    {
        foreach (var text in texts) Chat.Says(text);
    }

    private static IEnumerable<string?> Texts(IEnumerable<Told> updates) => updates.Select(update => update.Message?.Text);
}
