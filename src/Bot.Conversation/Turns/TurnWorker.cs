using Bot.Conversation.Memory;
using Bot.Conversation.Limits;
using Bot.Conversation.Replies;
using Bot.Conversation.Status;
using Bot.Conversation.Texts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Conversation.Turns;

/// <summary>Serves turns as they come off the queue: answers, sends, records. Holds the only catch-all of the conversation.</summary>
public sealed partial class TurnWorker(
    TurnQueue queue, TurnServing serving, ITurnJournal journal, IEnumerable<IReplySender> senders, BotStatus status, IOptions<LimitOptions> options, ILogger<TurnWorker> logger)
{
    private readonly Dictionary<string, IReplySender> _senders = senders.ToDictionary(sender => sender.Platform, StringComparer.Ordinal);

    /// <summary>Serves until it is stopped; what is being served then is served to its end.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, options.Value.Workers).Select(_ => Task.Run(() => WorkAsync(cancellationToken), CancellationToken.None)));

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Turn turn;
            try
            {
                turn = await queue.TakeAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            var sender = _senders[turn.Platform];
            try
            {
                await ServeAsync(turn, sender, cancellationToken);
            }
            finally
            {
                queue.Release(turn, sender.RestAfter(turn));
            }
        }
    }

    private async Task ServeAsync(Turn turn, IReplySender sender, CancellationToken cancellationToken)
    {
        var failed = true;
        try
        {
            await serving.ServeAsync(turn, sender.SendAsync, cancellationToken);
            failed = false;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It stays in the journal and is served after the restart.
            return;
        }
        catch (SendException error)
        {
            LogUndelivered(turn.Platform, error.Message);
        }
        catch (Exception error)
        {
            LogFailed(error, turn.Platform);
            await ApologiseAsync(turn, sender, cancellationToken);
        }
        status.Count(failed);
        await FinishAsync(turn);
    }

    // Nobody is left without a word; when even that cannot be sent, the log has it.
    private async Task ApologiseAsync(Turn turn, IReplySender sender, CancellationToken cancellationToken)
    {
        var language = turn.Language ?? Knowledge.Languages.English;
        try
        {
            await sender.SendAsync(turn, Reply.Line(language, Phrasebook.Get(language, "failed")), cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogUndelivered(turn.Platform, error.Message);
        }
    }

    private async Task FinishAsync(Turn turn)
    {
        try
        {
            await journal.FinishAsync(turn, CancellationToken.None);
        }
        catch (Exception error)
        {
            // It is answered; at worst it is answered again after a restart.
            LogUnfinished(error, turn.Platform);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn on {Platform} failed")]
    private partial void LogFailed(Exception error, string platform);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply on {Platform} could not be delivered: {Reason}")]
    private partial void LogUndelivered(string platform, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn on {Platform} was served but could not be recorded")]
    private partial void LogUnfinished(Exception error, string platform);
}
