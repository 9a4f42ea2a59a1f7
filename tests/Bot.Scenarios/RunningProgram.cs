using Bot.Composition;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Scenarios;

/// <summary>The program within the test's process: its own composition over the shipped facts, with a store of its own on disk, until it is disposed.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly IHost _host;
    private readonly StringWriter _errors = new() { NewLine = "\n" };

    private bool _isDisposed;

    private RunningProgram(string folder, string[] sets, Action<IServiceCollection>? with)
    {
        _host = BotHost.Build(
            new(TextReader.Null, TextWriter.Null, TextWriter.Synchronized(_errors), folder, false, false), ["Logging:LogLevel:Default=Information", .. sets], TimeProvider.System,
            services =>
            {
                services.AddSingleton(SharedFacts.Base).AddSingleton(SharedFacts.Answerer);
                with?.Invoke(services);
            });
    }

    /// <summary>What it logged so far.</summary>
    public string Log => _errors.ToString();

    /// <summary>Ends with the error that stopped the program, or when it was stopped.</summary>
    public Task Run { get; private set; } = Task.CompletedTask;

    /// <param name="folder">Where the store stands; the same folder again is the program after a restart.</param>
    /// <param name="sets">Settings: <c>Key=Value</c>.</param>
    /// <param name="with">Adds what a test stands in.</param>
    public static async Task<RunningProgram> StartAsync(string folder, string[] sets, Action<IServiceCollection>? with = null)
    {
        var program = new RunningProgram(folder, sets, with);
        await program.Of<Conversations>().OpenAsync(program._stop.Token);
        program.Run = program.Of<RunningBot>().RunAsync(program._stop.Token);
        return program;
    }

    public T Of<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Stops the program as Ctrl-C does.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        await _stop.CancelAsync();
        await Run.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        if (_host is IAsyncDisposable host) await host.DisposeAsync();
        _stop.Dispose();
    }
}
