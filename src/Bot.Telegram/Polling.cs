using System.Text.Json;
using Bot.Conversation.Turns;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Telegram;

/// <summary>Fetches updates. A batch is confirmed, by asking for what comes after it, only when its turns are stored.</summary>
internal sealed partial class Polling(ITelegramBotClient client, Reconnection reconnection, TurnIntake room, UpdateIntake intake, TimeProvider time, ILogger<Polling> logger)
{
    /// <summary>How long Telegram holds a call back when there is nothing to tell.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(25);

    private readonly Backoff _pauses = new();
    private int? _next;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await room.RoomAsync(cancellationToken);
            var written = await reconnection.UntilDoneAsync(FetchAsync, cancellationToken);
            if (written.Count == 0) continue;
            var updates = written.Select(intake.Read).OfType<Update>().ToList();
            while (!await TakenAsync(updates, cancellationToken)) await room.RoomAsync(cancellationToken);
            _next = written.Max(update => update.GetProperty("update_id").GetInt32()) + 1;
        }
    }

    private async Task<bool> TakenAsync(IReadOnlyList<Update> updates, CancellationToken cancellationToken)
    {
        try
        {
            var isTaken = await intake.TakeAsync(updates, cancellationToken);
            _pauses.Reset();
            return isTaken;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Whatever keeps them from being stored: Telegram keeps them for a day, and nobody is left without an answer when it is mended.
            LogNotStored(error);
            await Task.Delay(_pauses.Next(), time, cancellationToken);
            return false;
        }
    }

    private async Task<IReadOnlyList<JsonElement>> FetchAsync(CancellationToken cancellationToken)
    {
        var wait = reconnection.IsInDoubt ? TimeSpan.Zero : Wait;
        try
        {
            return await client.SendRequest(new WrittenUpdates { Offset = _next, Timeout = (int)wait.TotalSeconds, AllowedUpdates = UpdateIntake.Wanted }, cancellationToken);
        }
        catch (RequestException error) when (Trouble.IsWebhookInTheWay(error))
        {
            LogWebhookInTheWay();
            await client.DeleteWebhook(dropPendingUpdates: false, cancellationToken);
            return [];
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A webhook was set for this bot; it is removed, since updates are fetched (Telegram:Webhook:Url is not set)")]
    private partial void LogWebhookInTheWay();

    [LoggerMessage(Level = LogLevel.Error, Message = "Messages from Telegram cannot be stored; they wait there, and are tried again")]
    private partial void LogNotStored(Exception error);

    // As the library's own request, but each update is left as it was written: see UpdateIntake.Read.
    private sealed class WrittenUpdates() : RequestBase<JsonElement[]>("getUpdates")
    {
        public int? Offset { get; init; }

        public int Timeout { get; init; }

        public required IReadOnlyList<UpdateType> AllowedUpdates { get; init; }
    }
}
