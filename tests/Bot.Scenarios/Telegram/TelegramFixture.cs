using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Scenarios.Telegram;

/// <summary>
/// One bot for all scenarios of a class, which keep to chats of their own. Its clock runs faster and nothing counts how much it sends: what it says is looked at
/// here, its pace elsewhere.
/// </summary>
public abstract class TelegramFixture : IAsyncLifetime
{
    private const int Faster = 20;

    internal TelegramBot Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Bot = await TelegramBot.StartAsync(
        TestContext.Current.CancellationToken, Unpaced, [], services =>
        {
            HurryUp(services);
            StandIn(services);
        });

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Bot.DisposeAsync();
    }

    /// <summary>For a bot of one's own on <see cref="SmallKnowledge"/>.</summary>
    internal static void OnSmallFacts(IServiceCollection services)
    {
        HurryUp(services);
        SmallKnowledge.StandIn(services);
    }

    internal static void HurryUp(IServiceCollection services) => services.AddSingleton<TimeProvider>(new FasterClock(Faster));

    internal static TelegramRules Unpaced { get; } = new() { Flood = FloodLimits.None };

    private protected virtual void StandIn(IServiceCollection services)
    {
    }
}

/// <summary>Over the shipped facts.</summary>
public sealed class ShippedFacts : TelegramFixture;

/// <summary>Over <see cref="SmallKnowledge"/>.</summary>
public sealed class SmallFacts : TelegramFixture
{
    private protected override void StandIn(IServiceCollection services) => SmallKnowledge.StandIn(services);
}
