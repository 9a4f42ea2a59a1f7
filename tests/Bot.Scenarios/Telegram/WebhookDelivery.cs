using System.Net.Http.Headers;
using System.Text;

namespace Bot.Scenarios.Telegram;

/// <summary>Sends updates to the webhook: each line in order, several lines at once, again and again until it says 2xx.</summary>
internal sealed class WebhookDelivery(World world) : IDisposable
{
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(30);

    private readonly HashSet<long> busyLines = [];
    private readonly HttpClient client = new() { Timeout = AnswerTime };

    public async Task RunAsync(CancellationToken stopping)
    {
        var ended = Task.Delay(Timeout.InfiniteTimeSpan, stopping);
        var underWay = new List<Task>();
        while (!stopping.IsCancellationRequested)
        {
            var changed = world.Updates.Changes.Next;
            while (TakeNext() is { } next) underWay.Add(DeliverAsync(next.Update, next.Version, stopping));
            underWay.RemoveAll(task => task.IsCompletedSuccessfully);
            var first = await Task.WhenAny([.. underWay, changed, ended]);
            if (first != ended) await first;
        }
        await Task.WhenAll(underWay);
    }

    public void Dispose() => client.Dispose();

    private (Update Update, int Version)? TakeNext()
    {
        lock (world.Gate)
        {
            if (!world.Webhook.IsSet || busyLines.Count >= world.Webhook.MaxConnections) return null;
            var next = world.Updates.Take(int.MaxValue).FirstOrDefault(update => !busyLines.Contains(update.Line));
            if (next is null) return null;
            busyLines.Add(next.Line);
            return (next, world.Webhook.Version);
        }
    }

    private async Task DeliverAsync(Update update, int version, CancellationToken stopping)
    {
        try
        {
            for (var attempt = 1; await PostAsync(update, version, stopping) is { } failure; attempt++)
            {
                lock (world.Gate) world.Webhook.Fail(failure, world.Now);
                await Task.Delay(world.Rules.WebhookRetry * attempt, world.Clock, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The emulator ends; what was not delivered goes with it.
        }
        finally
        {
            lock (world.Gate) busyLines.Remove(update.Line);
            world.Updates.Changes.Announce();
        }
    }

    /// <summary>Null when there is nothing left to do: it was delivered, or the webhook is no longer this one.</summary>
    private async Task<string?> PostAsync(Update update, int version, CancellationToken stopping)
    {
        using var request = RequestFor(update, version);
        if (request is null) return null;
        try
        {
            using var response = await client.SendAsync(request, stopping);
            if (!response.IsSuccessStatusCode) return $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}";
        }
        catch (HttpRequestException)
        {
            return "Connection refused";
        }
        catch (TaskCanceledException) when (!stopping.IsCancellationRequested)
        {
            return "Read timeout expired";
        }
        lock (world.Gate) world.Updates.Remove(update);
        return null;
    }

    private HttpRequestMessage? RequestFor(Update update, int version)
    {
        lock (world.Gate)
        {
            if (world.Webhook.Version != version) return null;
            var request = new HttpRequestMessage(HttpMethod.Post, world.Webhook.Url)
            {
                Content = new StringContent(update.ToJson().ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
            };
            if (world.Webhook.Secret.Length > 0) request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", world.Webhook.Secret);
            return request;
        }
    }
}
