using System.Threading.Channels;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Bot.Knowledge;
using Discord.Net;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Takes what the library reports, and returns at once: the library reads nothing more before. Turns are stored in the order in which they were heard.</summary>
internal sealed partial class EventIntake(Account account, Acknowledgement acknowledgement, NameOffers names, TurnIntake intake, DiscordSender sender, TimeProvider time, ILogger<EventIntake> logger)
{
    private const int MostAtOnce = 100;

    private readonly Channel<Heard> _heard = Channel.CreateUnbounded<Heard>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Hears what a client reports.</summary>
    public void Attach(DiscordShardedClient client)
    {
        client.InteractionCreated += interaction => Hear(stored => OfInteraction(interaction, stored));
        client.MessageReceived += message => Hear(_ => TurnMaker.Of(message, TurnKind.Message, account.Id, time.GetUtcNow()));
        client.MessageUpdated += (_, message, _) => Hear(_ => TurnMaker.Of(message, TurnKind.Edit, account.Id, time.GetUtcNow()));
    }

    /// <summary>Stores what was heard, until it is closed and all of it is stored.</summary>
    public async Task RunAsync()
    {
        while (await _heard.Reader.WaitToReadAsync())
        {
            var heard = new List<Heard>();
            while (heard.Count < MostAtOnce && _heard.Reader.TryRead(out var one)) heard.Add(one);
            var results = await intake.BringAsync([.. heard.Select(one => one.Turn)], CancellationToken.None);
            for (var at = 0; at < results.Count; at++) Tell(heard[at], results[at]);
        }
    }

    /// <summary>Takes nothing more.</summary>
    public void Close() => _heard.Writer.TryComplete();

    private Turn? OfInteraction(SocketInteraction interaction, Task stored)
    {
        if (interaction is not SocketAutocompleteInteraction typing) return acknowledgement.Hear(interaction, stored);
        names.Offer(typing);
        return null;
    }

    private Task Hear(Func<Task, Turn?> hear)
    {
        var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            if (hear(stored.Task) is { } turn) _heard.Writer.TryWrite(new(turn, stored));
        }
        catch (Exception error)
        {
            // An event that is not what this program expects must not deafen the bot.
            LogUnheard(error);
        }
        return Task.CompletedTask;
    }

    private void Tell(Heard heard, Intake result)
    {
        heard.Stored.SetResult();
        var language = heard.Turn.Language ?? Languages.English;
        if (result == Intake.Full) Aside(() => sender.SendAsync(heard.Turn, Reply.Notice(language, Phrasebook.Get(language, "busy")), CancellationToken.None));
        if (result == Intake.Quiet) Aside(() => sender.WithdrawAsync(heard.Turn, CancellationToken.None));
    }

    private void Aside(Func<Task> errand)
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
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Something that happened on Discord could not be understood")]
    private partial void LogUnheard(Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody on Discord could not be told to wait: {Reason}")]
    private partial void LogUnsaid(string reason);

    private readonly record struct Heard(Turn Turn, TaskCompletionSource Stored);
}
