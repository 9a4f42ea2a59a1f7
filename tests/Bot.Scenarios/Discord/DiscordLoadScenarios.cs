using Xunit;

namespace Bot.Scenarios.Discord;

/// <summary>Many people at once on Discord, with its limits of rates. The whole load with its times runs in <c>./bot bench</c>.</summary>
[Collection(nameof(Alone))]
public sealed class DiscordLoadScenarios(ITestOutputHelper output)
{
    private const int Channels = 50;
    private const int Questions = 200;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [DiscordFact]
    public async Task Many_Channels_Ask_At_Once_And_Nobody_Is_Left_Waiting()
    {
        await using var load = await DiscordLoad.StartAsync(Channels, Stop);
        var result = await load.RunAsync(Questions, Stop);
        output.WriteLine($"{result}");
        Assert.Equal((Questions, 0, 0, 0), (result.Answered, result.Repeated, result.Late, result.Disordered));
    }
}
