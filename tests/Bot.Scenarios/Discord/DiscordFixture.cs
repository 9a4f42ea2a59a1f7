using Bot.Discord;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Scenarios.Discord;

/// <summary>One bot for all scenarios of a class, which keep to chats of their own. Nothing counts how often it is asked or how much it sends.</summary>
public abstract class DiscordFixture : IAsyncLifetime
{
    internal static readonly string[] Patient = ["Limits:PerUser=10000", "Limits:PerChat=10000"];

    internal static DiscordRules Unlimited { get; } = new() { LimitsRates = false, IdentifyWindow = TimeSpan.Zero };

    // For a bot whose clock runs faster: who waits in vain for it need not wait long.
    internal static DiscordRules Impatient { get; } = Unlimited with { FirstResponse = TimeSpan.FromMilliseconds(300) };

    internal DiscordBot Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // Without it there is nothing to start, and all scenarios are skipped.
        if (DiscordPlatform.IsIncluded) Bot = await DiscordBot.StartAsync(TestContext.Current.CancellationToken, Unlimited, Patient, StandIn);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (DiscordPlatform.IsIncluded) await Bot.DisposeAsync();
    }

    private protected virtual void StandIn(IServiceCollection services)
    {
    }
}

/// <summary>Over the shipped facts.</summary>
public sealed class ShippedFacts : DiscordFixture;

/// <summary>Over <see cref="SmallKnowledge"/>.</summary>
public sealed class SmallFacts : DiscordFixture
{
    private protected override void StandIn(IServiceCollection services) => SmallKnowledge.StandIn(services);
}

/// <summary>The same, with a bot that soon tries again what failed.</summary>
public sealed class SmallFactsSoonAgain : DiscordFixture
{
    private protected override void StandIn(IServiceCollection services)
    {
        SmallKnowledge.StandIn(services);
        services.AddSingleton(new RetryPauses(TimeSpan.FromMilliseconds(10)));
    }
}

/// <summary>Scenarios that share a bot; after each, nobody was called and nothing sent was wrong.</summary>
public abstract class SharedBotScenarios(DiscordFixture facts) : IAsyncLifetime
{
    internal DiscordBot Bot => facts.Bot;

    internal DiscordEmulator Discord => facts.Bot.Discord;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (DiscordPlatform.IsIncluded && TestContext.Current.TestState?.Result == TestResult.Failed) TestContext.Current.TestOutputHelper?.WriteLine(Bot.Program.Log);
        if (DiscordPlatform.IsIncluded) Discord.Faults.Clear();
        if (DiscordPlatform.IsIncluded) Bot.WasCareful();
        return ValueTask.CompletedTask;
    }
}
