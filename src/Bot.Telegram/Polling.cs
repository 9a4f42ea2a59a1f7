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
internal sealed partial class Polling(ITelegramBotClient client, Reconnection reconnection, TurnIntake room, UpdateIntake intake, ILogger<Polling> logger)
{
    /// <summary>How long Telegram holds a call back when there is nothing to tell.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(25);

    private int? _next;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await room.RoomAsync(cancellationToken);
            var written = await reconnection.UntilDoneAsync(FetchAsync, cancellationToken);
            if (written.Count == 0) continue;
            var updates = written.Select(intake.Read).OfType<Update>().ToList();
            while (!await intake.TakeAsync(updates, cancellationToken)) await room.RoomAsync(cancellationToken);
            _next = written.Max(update => update.GetProperty("update_id").GetInt32()) + 1;
        }
    }

    private async Task<IReadOnlyList<JsonElement>> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await client.SendRequest(new WrittenUpdates { Offset = _next, Timeout = (int)Wait.TotalSeconds, AllowedUpdates = UpdateIntake.Wanted }, cancellationToken);
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

    // As the library's own request, but each update is left as it was written: see UpdateIntake.Read.
    private sealed class WrittenUpdates() : RequestBase<JsonElement[]>("getUpdates")
    {
        public int? Offset { get; init; }

        public int Timeout { get; init; }

        public required IReadOnlyList<UpdateType> AllowedUpdates { get; init; }
    }
}
