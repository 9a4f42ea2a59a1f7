using Microsoft.Extensions.DependencyInjection;

namespace Bot.Scenarios.Telegram;

/// <summary>The whole bot on the emulated Telegram.</summary>
internal sealed class TelegramBot : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telegram bot ");
    private readonly string[] _sets;
    private readonly Action<IServiceCollection>? _with;

    private TelegramBot(TelegramEmulator telegram, string[] sets, Action<IServiceCollection>? with)
    {
        Telegram = telegram;
        _sets = [$"Telegram:Token={telegram.Token}", $"Telegram:ApiBaseUrl={telegram.BaseUrl}", .. sets];
        _with = with;
    }

    public TelegramEmulator Telegram { get; }

    public RunningProgram Program { get; private set; } = null!;

    /// <param name="stop">Stops the start.</param>
    /// <param name="rules">What Telegram enforces; the real limits by default.</param>
    /// <param name="sets">Further settings of the bot.</param>
    /// <param name="with">Adds what a test stands in.</param>
    public static Task<TelegramBot> StartAsync(CancellationToken stop, TelegramRules? rules = null, string[]? sets = null, Action<IServiceCollection>? with = null) =>
        StartAsync(new TelegramEmulator(rules), stop, sets, with);

    /// <summary>The same on a Telegram that was prepared, and is not started yet.</summary>
    public static async Task<TelegramBot> StartAsync(TelegramEmulator telegram, CancellationToken stop, string[]? sets = null, Action<IServiceCollection>? with = null)
    {
        await telegram.StartAsync(stop);
        return await StartOnAsync(telegram, sets, with);
    }

    /// <summary>The same on a Telegram that is there already.</summary>
    public static async Task<TelegramBot> StartOnAsync(TelegramEmulator telegram, string[]? sets = null, Action<IServiceCollection>? with = null)
    {
        var bot = new TelegramBot(telegram, sets ?? [], with);
        await bot.StartProgramAsync();
        return bot;
    }

    /// <summary>Stops the program and starts it again on the same store.</summary>
    public async Task RestartAsync()
    {
        await Program.DisposeAsync();
        await StartProgramAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Program.DisposeAsync();
        await Telegram.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task StartProgramAsync() => Program = await RunningProgram.StartAsync(_folder.FullName, _sets, _with);
}
