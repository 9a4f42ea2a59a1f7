using System.Threading.Channels;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Bot.Knowledge;
using Discord.Net;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Takes what the library reports, and returns at once: it reads nothing more before. Turns are stored in the order in which they were heard, each when it is acknowledged.</summary>
internal sealed partial class EventIntake(Account account, Acknowledgement acknowledgement, NameOffers names, TurnIntake intake, DiscordSender sender, TimeProvider time, ILogger<EventIntake> logger)
{
    private readonly Channel<Task<Turn?>> _heard = Channel.CreateUnbounded<Task<Turn?>>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Hears what a client reports.</summary>
    public void Attach(DiscordShardedClient client)
    {
        client.InteractionCreated += interaction => interaction is SocketAutocompleteInteraction typing ? Aside(() => names.OfferAsync(typing)) : Hear(() => acknowledgement.HearAsync(interaction));
        client.MessageReceived += message => Hear(() => Task.FromResult(TurnMaker.Of(message, TurnKind.Message, account.Id, time.GetUtcNow())));
        client.MessageUpdated += (_, message, _) => Hear(() => Task.FromResult(TurnMaker.Of(message, TurnKind.Edit, account.Id, time.GetUtcNow())));
    }

    /// <summary>Stores what was heard, until it is closed and all of it is stored.</summary>
    public async Task RunAsync()
    {
        await foreach (var hearing in _heard.Reader.ReadAllAsync())
            if (await TurnOfAsync(hearing) is { } turn) await BringAsync(turn);
    }

    /// <summary>Takes nothing more.</summary>
    public void Close() => _heard.Writer.TryComplete();

    private Task Hear(Func<Task<Turn?>> hear)
    {
        _heard.Writer.TryWrite(Task.Run(hear));
        return Task.CompletedTask;
    }

    private async Task BringAsync(Turn turn)
    {
        switch (await intake.BringAsync(turn, CancellationToken.None))
        {
            case Intake.Full:
                var language = turn.Language ?? Languages.English;
                await Aside(() => sender.SendAsync(turn, Reply.Notice(language, Phrasebook.Get(language, "busy")), CancellationToken.None));
                break;
            case Intake.Quiet:
                await Aside(() => sender.WithdrawAsync(turn, CancellationToken.None));
                break;
        }
    }

    // An event that is not what the library or this program expects must not deafen the bot.
    private async Task<Turn?> TurnOfAsync(Task<Turn?> hearing)
    {
        try
        {
            return await hearing;
        }
        catch (Exception error)
        {
            LogUnheard(error);
            return null;
        }
    }

    private Task Aside(Func<Task> errand)
    {
        _ = Task.Run(async () =>
        {
            try
            {
                await errand();
            }
            catch (Exception error) when (error is SendException or HttpException)
            {
                LogUnsaid(error.Message);
            }
            catch (Exception error)
            {
                LogUnheard(error);
            }
        });
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Something that happened on Discord could not be understood")]
    private partial void LogUnheard(Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody on Discord could not be told to wait: {Reason}")]
    private partial void LogUnsaid(string reason);
}
