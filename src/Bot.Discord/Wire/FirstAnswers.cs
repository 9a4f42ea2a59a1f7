using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Gives first answers, which Discord takes within three seconds. Thread-safe.</summary>
internal sealed partial class FirstAnswers(TicketCalls calls, Delivery delivery, TimeProvider time, ILogger<FirstAnswers> logger)
{
    private static readonly TimeSpan s_inTime = TimeSpan.FromSeconds(2.8);

    private readonly ConcurrentDictionary<string, Task> _pending = new(StringComparer.Ordinal);

    /// <summary>Begins to give the first answer.</summary>
    /// <param name="interaction">To what.</param>
    /// <param name="type">What sort of answer it is.</param>
    /// <param name="data">Gives what goes with it, when it is time.</param>
    public void Give(SocketInteraction interaction, InteractionResponseType type, Func<Task<JsonObject?>> data) =>
        _pending[interaction.Token] = Task.Run(async () =>
        {
            await TryAsync(interaction, type, data);
            _pending.TryRemove(interaction.Token, out _);
        });

    /// <summary>Waits until the first answer is given, or could not be: before that there is nothing to follow.</summary>
    public Task SettledAsync(Ticket ticket) => _pending.GetValueOrDefault(ticket.Token, Task.CompletedTask);

    private async Task TryAsync(SocketInteraction interaction, InteractionResponseType type, Func<Task<JsonObject?>> data)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"interactions/{interaction.Id}/{interaction.Token}/callback");
        using var inTime = new CancellationTokenSource(s_inTime, time);
        try
        {
            var body = Body(type, await data());
            await delivery.DoAsync(isHarmless: true, () => calls.SendAsync(HttpMethod.Post, address, body, null, inTime.Token, inTime.Token), inTime.Token);
        }
        catch (HttpException error) when (error.DiscordCode == DiscordErrorCode.InteractionHasAlreadyBeenAcknowledged)
        {
            // By the call before, whose answer did not arrive.
        }
        catch (Exception error)
        {
            // The answer itself goes its way, to the channel if need be.
            LogLate(Trouble.Described(error));
        }
    }

    private static JsonObject Body(InteractionResponseType type, JsonObject? data)
    {
        var body = new JsonObject { ["type"] = (int)type };
        if (data is not null) body["data"] = data;
        return body;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An interaction did not get its first answer in time: {Reason}")]
    private partial void LogLate(string reason);
}
