using Bot.Conversation.Turns;
using Bot.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Xunit;

namespace Bot.Tests.Telegram;

public sealed class TelegramOptionsTests
{
    private const string Token = "123456789:AAF-abc_def";

    [Fact]
    public void Without_A_Token_The_Platform_Is_Left_Out()
    {
        var services = new ServiceCollection().AddTelegram(new ConfigurationBuilder().Build());
        Assert.DoesNotContain(services, service => service.ServiceType == typeof(IListener));
        Assert.True(new TelegramOptions().Validate(null, new TelegramOptions()).Skipped);
    }

    [Fact]
    public void With_A_Token_It_Listens_And_Sends()
    {
        var settings = new Dictionary<string, string?> { ["Telegram:Token"] = Token, ["Telegram:Webhook:Secret"] = "s" };
        var services = new ServiceCollection().AddTelegram(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        Assert.Contains(services, service => service.ServiceType == typeof(IListener));
        Assert.Contains(services, service => service.ServiceType == typeof(IReplySender));
        using var provider = services.BuildServiceProvider();
        Assert.Equal("s", provider.GetRequiredService<IOptions<TelegramOptions>>().Value.Webhook.Secret);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("123456789")]
    [InlineData("123456789:with space")]
    public void What_Is_No_Token_Is_Refused_At_The_Start_In_One_Line(string token)
    {
        var settings = new Dictionary<string, string?> { ["Telegram:Token"] = token };
        using var provider = new ServiceCollection().AddTelegram(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
        var error = Assert.Throws<ConnectException>(provider.GetRequiredService<ITelegramBotClient>);
        Assert.StartsWith("Telegram:Token is no bot token.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://api.example.org")]
    [InlineData("https://api.example.org/path")]
    [InlineData("api.example.org")]
    public void Refuses_An_Address_That_Cannot_Work(string address) => Refuses(new() { Token = Token, ApiBaseUrl = address }, "Telegram:ApiBaseUrl");

    [Theory]
    [InlineData("http://127.0.0.1:8081")]
    [InlineData("https://bots.example.org:8443/")]
    public void Takes_A_Server_Of_Ones_Own(string address) => Takes(new() { Token = Token, ApiBaseUrl = address });

    [Fact]
    public void A_Webhook_Is_Safe_And_Has_A_Secret()
    {
        Takes(WithWebhook("https://bot.example.org/telegram", "Abc_1-2"));
        Refuses(WithWebhook("http://bot.example.org/telegram", "abc"), "Telegram:Webhook:Url");
        Refuses(WithWebhook("https://bot.example.org/telegram", ""), "Telegram:Webhook:Secret");
        Refuses(WithWebhook("https://bot.example.org/telegram", "what?"), "Telegram:Webhook:Secret");
        Refuses(WithWebhook("https://bot.example.org/telegram", new string('a', 257)), "Telegram:Webhook:Secret");
        var options = WithWebhook("https://bot.example.org/telegram", "abc");
        options.Webhook.Listen = "8443";
        Refuses(options, "Telegram:Webhook:Listen");
    }

    private static TelegramOptions WithWebhook(string url, string secret) => new() { Token = Token, Webhook = new WebhookOptions { Url = url, Secret = secret } };

    private static void Takes(TelegramOptions options) => Assert.True(options.Validate(null, options).Succeeded);

    private static void Refuses(TelegramOptions options, string setting)
    {
        var failure = Assert.Single(options.Validate(null, options).Failures!);
        Assert.StartsWith(setting, failure, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure);
    }
}
