using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Xunit;

namespace Bot.Scenarios.Telegram;

/// <summary>An emulator and the real client on it, for the tests of the emulator.</summary>
public abstract class EmulatorFixture : IAsyncLifetime
{
    private readonly HttpClient http = new();

    internal TelegramEmulator Telegram { get; private set; } = null!;

    internal ITelegramBotClient Bot { get; private set; } = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal virtual TelegramRules Rules => new() { Flood = FloodLimits.None };

    internal virtual TimeProvider Clock => TimeProvider.System;

    public async ValueTask InitializeAsync()
    {
        Telegram = await new TelegramEmulator(Rules, Clock).StartAsync(Cancel);
        Bot = Client(Telegram.Token);
    }

    // The client must not wait by itself: the tests want to see the refusal.
    internal ITelegramBotClient Client(string token) =>
        new TelegramBotClient(new TelegramBotClientOptions(token, Telegram.BaseUrl) { RetryCount = 0, RetryThreshold = 0 }, http);

    internal static async Task<ApiRequestException> Refused(Func<Task> call) => await Assert.ThrowsAsync<ApiRequestException>(call);

    public async ValueTask DisposeAsync()
    {
        await Telegram.DisposeAsync();
        http.Dispose();
        GC.SuppressFinalize(this);
    }
}
