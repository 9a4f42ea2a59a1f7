using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Scenarios.Telegram;

/// <summary>Telegram brings the updates instead of having them fetched.</summary>
public sealed class WebhookScenarios
{
    private const string Secret = "a-secret_of-1";
    private const string Question = "When did the leaders meet in New York?";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Updates_Are_Brought_And_Answered()
    {
        var (bot, _) = await StartAsync();
        await using var stopped = bot;
        var talk = Talk.Of(bot, "Asel", "en");
        var answer = await talk.SaysAsync(Question);
        await talk.PressesAsync(answer, "Sources");
        await bot.Telegram.AllConfirmedAsync(Stop);
        Assert.Empty(bot.Telegram.Calls.Of("getUpdates"));
    }

    [Fact]
    public async Task An_Update_That_Is_Brought_Twice_Is_Answered_Once()
    {
        var (bot, address) = await StartAsync();
        await using var stopped = bot;
        var talk = Talk.Of(bot, "Asel", "en");
        await talk.SaysAsync("hello");
        var update = UpdateOf(talk, 900_000_001, Question);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(address, update, Secret));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(address, update, Secret));
        await talk.NextAsync();
        await talk.SaysAsync("thanks");
        Assert.Equal(3, talk.Chat.FromBot.Count);
    }

    [Fact]
    public async Task Who_Does_Not_Know_The_Secret_Is_Turned_Away()
    {
        var (bot, address) = await StartAsync();
        await using var stopped = bot;
        var talk = Talk.Of(bot, "Asel", "en");
        await talk.SaysAsync("hello");
        var update = UpdateOf(talk, 900_000_002, Question);
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(address, update, "another"));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(address, update, null));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(new Uri(address, "/elsewhere"), update, Secret));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(address, "{", Secret));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(address, new string(' ', 2 << 20), Secret));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(address, "{\"update_id\": 900000003, \"message\": 5}", Secret));
        await talk.SaysAsync("thanks");
        Assert.Equal(2, talk.Chat.FromBot.Count);
    }

    [Fact]
    public async Task What_Was_Written_While_The_Bot_Was_Away_Is_Answered_Afterwards()
    {
        var (bot, _) = await StartAsync();
        await using var stopped = bot;
        var talk = Talk.Of(bot, "Asel", "en");
        await talk.SaysAsync("hello");
        await bot.Program.DisposeAsync();
        talk.Chat.Says(Question);
        await bot.RestartAsync();
        await talk.NextAsync();
        Assert.Equal(2, talk.Chat.FromBot.Count);
    }

    private static async Task<(TelegramBot Bot, Uri Address)> StartAsync()
    {
        var listen = $"http://127.0.0.1:{FreePort()}";
        var bot = await TelegramBot.StartAsync(
            Stop, TelegramFixture.Unpaced, [$"Telegram:Webhook:Url={listen}/updates", $"Telegram:Webhook:Secret={Secret}", $"Telegram:Webhook:Listen={listen}"], TelegramFixture.OnSmallFacts);
        return (bot, new Uri($"{listen}/updates"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string UpdateOf(Talk talk, int number, string text) => new JsonObject
    {
        ["update_id"] = number,
        ["message"] = new JsonObject
        {
            ["message_id"] = number,
            ["date"] = DateTimeOffset.UnixEpoch.ToUnixTimeSeconds(),
            ["chat"] = Wire.Chat(talk.Chat.Chat),
            ["from"] = Wire.User(talk.Chat.Person.Account),
            ["text"] = text,
        },
    }.ToJsonString();

    private static async Task<HttpStatusCode> PostAsync(Uri address, string body, string? secret)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null) request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        using var response = await client.SendAsync(request, Stop);
        return response.StatusCode;
    }
}
