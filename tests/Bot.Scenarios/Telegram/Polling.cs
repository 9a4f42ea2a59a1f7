using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>getUpdates: hands out what waits, or waits for it. Only one may wait at a time.</summary>
internal sealed class Polling(World world)
{
    private const int LongestWait = 50;

    private TaskCompletionSource<string>? waiting;

    public async Task<JsonNode> RunAsync(Parameters call, CancellationToken cancellationToken)
    {
        var limit = call.Number("limit", 100, 1, 100);
        var turn = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (world.Gate) Begin(call, turn);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var timeout = Task.Delay(TimeSpan.FromSeconds(call.Number("timeout", 0, 0, LongestWait)), world.Clock, end.Token);
        try
        {
            return await WaitAsync(limit, turn, timeout);
        }
        finally
        {
            await end.CancelAsync();
            lock (world.Gate) waiting = waiting == turn ? null : waiting;
        }
    }

    /// <summary>Ends a waiting call with 409. Call it under the world's lock.</summary>
    public void Interrupt(string why) => waiting?.TrySetResult(why);

    private void Begin(Parameters call, TaskCompletionSource<string> turn)
    {
        if (world.Webhook.IsSet)
            throw RefusalException.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        Interrupt("terminated by other getUpdates request; make sure that only one bot instance is running");
        waiting = turn;
        world.Updates.Allow(call.Json("allowed_updates"));
        world.Updates.Confirm((int)call.Number("offset"));
    }

    private async Task<JsonNode> WaitAsync(int limit, TaskCompletionSource<string> turn, Task timeout)
    {
        while (true)
        {
            var changed = world.Updates.Changes.Next;
            if (turn.Task.IsCompleted) throw RefusalException.Conflict(await turn.Task);
            var found = Take(limit);
            if (found.Count > 0 || timeout.IsCompletedSuccessfully) return found;
            await await Task.WhenAny(changed, turn.Task, timeout);
        }
    }

    private JsonArray Take(int limit)
    {
        lock (world.Gate)
        {
            var found = world.Updates.Take(limit);
            foreach (var update in found) world.Updates.HandedOut?.Invoke(update);
            return new JsonArray([.. found.Select(update => update.ToJson())]);
        }
    }
}
