using System.Text.Json.Nodes;
using Bot.Conversation.Memory;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Discord;
using Discord.WebSocket;

namespace Bot.Discord;

/// <summary>Gives interactions their first answer: that the bot is thinking, or the form that a button opens.</summary>
internal sealed class Acknowledgement(FirstAnswers first, LanguageChoices languages, TimeProvider time)
{
    private const int Quiet = 1 << 6;
    private const int LongestTitle = 45;

    /// <summary>The turn of an interaction, acknowledged; null when there is nothing more to do.</summary>
    public Task<Turn?> HearAsync(SocketInteraction interaction) => interaction switch
    {
        SocketSlashCommand slash => ThinkAsync(slash, TurnMaker.Of(slash, time.GetUtcNow())),
        SocketMessageCommand chosen => ThinkAsync(chosen, TurnMaker.Of(chosen, time.GetUtcNow())),
        SocketModal filled => ThinkAsync(filled, TurnMaker.Of(filled, time.GetUtcNow())),
        SocketMessageComponent pressed => PressedAsync(pressed),
        _ => Task.FromResult<Turn?>(null),
    };

    // Where it could not be acknowledged, the answer goes to the channel.
    private async Task<Turn?> ThinkAsync(SocketInteraction interaction, Turn turn)
    {
        await first.GiveAsync(interaction, InteractionResponseType.DeferredChannelMessageWithSource, turn.IsDiscreet ? new JsonObject { ["flags"] = Quiet } : null);
        return turn;
    }

    private async Task<Turn?> PressedAsync(SocketMessageComponent pressed)
    {
        var turn = TurnMaker.Of(pressed, time.GetUtcNow());
        var language = await languages.OfLabelsAsync(turn, CancellationToken.None);
        if (turn.Action is { } action && Forms.Of(action, language) is { } form)
        {
            await first.GiveAsync(pressed, InteractionResponseType.Modal, Written(form, language));
            return null;
        }
        await first.GiveAsync(pressed, InteractionResponseType.DeferredUpdateMessage, null);
        return turn;
    }

    private static JsonObject Written(ReplyForm form, string language)
    {
        var field = new JsonObject
        {
            ["type"] = (int)ComponentType.TextInput, ["custom_id"] = "words", ["style"] = (int)TextInputStyle.Paragraph,
            ["label"] = Phrasebook.Get(language, $"discord-form-{form.Action.Verb}"), ["min_length"] = 1, ["max_length"] = form.Longest,
        };
        var row = new JsonObject { ["type"] = (int)ComponentType.ActionRow, ["components"] = new JsonArray(field) };
        return new JsonObject { ["custom_id"] = form.Action.Code, ["title"] = VisibleText.Cut(form.Title, LongestTitle), ["components"] = new JsonArray(row) };
    }
}
