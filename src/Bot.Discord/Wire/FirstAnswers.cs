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

    public async Task GiveAsync(SocketInteraction interaction, InteractionResponseType type, JsonObject? data)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"interactions/{interaction.Id}/{interaction.Token}/callback");
        using var inTime = new CancellationTokenSource(s_inTime, time);
        try
        {
            await delivery.DoAsync(isHarmless: true, () => calls.SendAsync(HttpMethod.Post, address, Body(type, data), null, inTime.Token, inTime.Token), inTime.Token);
        }
        catch (HttpException error) when (error.DiscordCode == DiscordErrorCode.InteractionHasAlreadyBeenAcknowledged)
        {
            // By the call before, whose answer did not arrive.
        }
        catch (Exception error) when (error is HttpException or OperationCanceledException)
        {
            LogLate(Trouble.Described(error));
        }
    }

    private static JsonObject Body(InteractionResponseType type, JsonObject? data)
    {
        var body = new JsonObject { ["type"] = (int)type };
        if (data is not null) body["data"] = data.DeepClone();
        return body;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An interaction did not get its first answer in time: {Reason}")]
    private partial void LogLate(string reason);
}
