using Bot.Conversation.Status;
using Bot.Conversation.Turns;
using Bot.Knowledge.Storage;
using Microsoft.Extensions.Logging;

namespace Bot.Composition;

/// <summary>The bot on its platforms: listeners bring turns, the worker serves them, notes of the state are kept. All of it runs until it is stopped, or until one part cannot go on.</summary>
internal sealed partial class RunningBot(
    IEnumerable<IListener> listeners, TurnWorker worker, TurnIntake intake, StatusNotes notes, BotStatus status, Conversations conversations, TimeProvider time, ILogger<RunningBot> logger)
{
    private static readonly TimeSpan s_sweepEvery = TimeSpan.FromHours(1);

    /// <exception cref="ConnectException">A platform will never let the bot in as it is set up.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var all = listeners.ToList();
        foreach (var listener in all)
            if (await intake.ResumeAsync(listener.Platform, cancellationToken) is var left and > 0) LogResumed(left, listener.Platform);
        List<Task> parts = [worker.RunAsync(stop.Token), KeepStateAsync(stop.Token), SweepAsync(stop.Token), .. all.Select(listener => listener.RunAsync(stop.Token))];
        foreach (var listener in all) LogStarted(listener.Platform);
        // Whatever ends first ends all: a part that stopped by itself would leave people without answers.
        var first = await Task.WhenAny(parts);
        await stop.CancelAsync();
        foreach (var part in parts.Where(part => part != first)) await EndedAsync(part);
        LogStopped();
        await first;
    }

    // What ends because it is stopped has nothing to say; anything else is told beside the reason for the stop.
    private async Task EndedAsync(Task part)
    {
        try
        {
            await part;
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
        catch (Exception error)
        {
            LogEnded(error);
        }
    }

    private async Task KeepStateAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var changed = status.Changed;
            await TryAsync(notes.WriteAsync, cancellationToken);
            await notes.DueAsync(changed, cancellationToken);
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(s_sweepEvery, time);
        do await TryAsync(conversations.Current.SweepAsync, cancellationToken);
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    // A store that is busy or full for a while is no reason to stop answering.
    private async Task TryAsync(Func<CancellationToken, Task> storeAsync, CancellationToken cancellationToken)
    {
        try
        {
            await storeAsync(cancellationToken);
        }
        catch (StoreException error)
        {
            LogNotStored(error.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bot's state could not be stored: {Reason}")]
    private partial void LogNotStored(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Running on {Platform}; Ctrl-C stops")]
    private partial void LogStarted(string platform);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} messages on {Platform} were left from the last run and are answered now")]
    private partial void LogResumed(int count, string platform);

    [LoggerMessage(Level = LogLevel.Error, Message = "A part of the bot failed while it was being stopped")]
    private partial void LogEnded(Exception error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Stopped")]
    private partial void LogStopped();
}
