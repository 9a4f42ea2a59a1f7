using Bot.Discord;
using Xunit;

namespace Bot.Tests.Discord;

public sealed class DiscordOptionsTests
{
    [Fact]
    public void The_Defaults_Are_Fine() => Assert.True(Validated(new() { Token = "a.b.c" }).Succeeded);

    [Fact]
    public void Without_A_Token_Nothing_Is_Checked() => Assert.True(Validated(new() { ApiBaseUrl = "nonsense" }).Skipped);

    [Theory]
    [InlineData("a.b.c", "http://discord.com/api/v10/", "", 0, "Discord:ApiBaseUrl")]
    [InlineData("a.b.c", "https://discord.com/api/v10", "", 0, "Discord:ApiBaseUrl")]
    [InlineData("a.b.c", "https://discord.com/api/v10/", "ws://gateway.example", 0, "Discord:GatewayUrl")]
    [InlineData("a.b.c", "https://discord.com/api/v10/", "", -1, "Discord:Shards")]
    public void What_Cannot_Work_Is_Said_In_A_Line(string token, string api, string gateway, int shards, string named)
    {
        var failure = Assert.Single(Validated(new() { Token = token, ApiBaseUrl = api, GatewayUrl = gateway, Shards = shards }).Failures!);
        Assert.StartsWith(named, failure, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure);
    }

    [Fact]
    public void This_Machine_May_Be_Reached_In_The_Clear() => Assert.True(Validated(new() { Token = "a.b.c", ApiBaseUrl = "http://127.0.0.1:8080/api/v10/", GatewayUrl = "ws://127.0.0.1:8080/" }).Succeeded);

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validated(DiscordOptions options) => options.Validate(null, options);
}
