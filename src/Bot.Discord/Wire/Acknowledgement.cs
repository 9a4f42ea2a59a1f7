using Bot.Conversation.Memory;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Gives interactions the first answer that Discord wants within three seconds: that the bot is thinking, or the form that a button opens.</summary>
internal sealed partial class Acknowledgement(LanguageChoices languages, TimeProvider time, ILogger<Acknowledgement> logger)
{
    private const string Words = "words";
    private const int LongestTitle = 45;

    private static readonly TimeSpan s_inTime = TimeSpan.FromSeconds(2.8);

    /// <summary>The turn of an interaction, acknowledged; null when there is nothing more to do.</summary>
    public Task<Turn?> HearAsync(SocketInteraction interaction) => interaction switch
    {
        SocketSlashCommand slash => ThinkAsync(TurnMaker.Of(slash, time.GetUtcNow()), (turn, options) => slash.DeferAsync(turn.IsDiscreet, options)),
        SocketMessageCommand chosen => ThinkAsync(TurnMaker.Of(chosen, time.GetUtcNow()), (turn, options) => chosen.DeferAsync(turn.IsDiscreet, options)),
        SocketModal filled => ThinkAsync(TurnMaker.Of(filled, time.GetUtcNow()), (turn, options) => filled.DeferLoadingAsync(turn.IsDiscreet, options)),
        SocketMessageComponent pressed => PressedAsync(pressed),
        _ => Task.FromResult<Turn?>(null),
    };

    private async Task<Turn?> PressedAsync(SocketMessageComponent pressed)
    {
        var turn = TurnMaker.Of(pressed, time.GetUtcNow());
        var language = await languages.OfLabelsAsync(turn, CancellationToken.None);
        if (turn.Action is null || Forms.Of(turn.Action, language) is not { } form) return await ThinkAsync(turn, (_, options) => pressed.DeferAsync(options: options));
        await TryAsync(options => pressed.RespondWithModalAsync(Built(form, language), options));
        return null;
    }

    // Where it could not be acknowledged, the answer still goes to the channel.
    private async Task<Turn?> ThinkAsync(Turn turn, Func<Turn, RequestOptions, Task> defer)
    {
        await TryAsync(options => defer(turn, options));
        return turn;
    }

    private async Task TryAsync(Func<RequestOptions, Task> respond)
    {
        using var inTime = new CancellationTokenSource(s_inTime, time);
        try
        {
            await respond(new RequestOptions { CancelToken = inTime.Token, RetryMode = RetryMode.AlwaysRetry, Timeout = (int)s_inTime.TotalMilliseconds });
        }
        catch (Exception error) when (error is HttpException || Trouble.IsServiceDown(error) || Trouble.IsUnknown(error))
        {
            LogNotAcknowledged(Trouble.Described(error));
        }
    }

    private static Modal Built(ReplyForm form, string language) => new ModalBuilder(Cut(form.Title), form.Action.Code)
        .AddTextInput(Phrasebook.Get(language, $"discord-form-{form.Action.Verb}"), Words, TextInputStyle.Paragraph, minLength: 1, maxLength: form.Longest, required: true).Build();

    private static string Cut(string words) => words.Length <= LongestTitle ? words : words[..(LongestTitle - 1)] + "…";

    [LoggerMessage(Level = LogLevel.Warning, Message = "An interaction could not be acknowledged: {Reason}")]
    private partial void LogNotAcknowledged(string reason);
}
