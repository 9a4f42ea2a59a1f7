using System.Text.Json.Nodes;
using Bot.Conversation.Memory;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Bot.Knowledge;
using Discord;
using Discord.WebSocket;

namespace Bot.Discord;

/// <summary>Gives interactions their first answer: that the bot is thinking, or the form that a button opens.</summary>
internal sealed class Acknowledgement(FirstAnswers first, LanguageChoices languages, TimeProvider time)
{
    private const int Quiet = 1 << 6;
    private const int LongestTitle = 45;

    // Of three seconds.
    private static readonly TimeSpan s_storing = TimeSpan.FromSeconds(1.5);

    /// <summary>The turn of an interaction; null when there is nothing more to do.</summary>
    /// <param name="interaction">What was done.</param>
    /// <param name="stored">Ends when the turn is stored: what is acknowledged is to outlive the process. A store that is slow is not waited for.</param>
    public Turn? Hear(SocketInteraction interaction, Task stored) => interaction switch
    {
        SocketSlashCommand slash => Think(slash, TurnMaker.Of(slash, time.GetUtcNow()), stored),
        SocketMessageCommand chosen => Think(chosen, TurnMaker.Of(chosen, time.GetUtcNow()), stored),
        SocketModal filled => Think(filled, TurnMaker.Of(filled, time.GetUtcNow()), stored),
        SocketMessageComponent pressed => Pressed(pressed, TurnMaker.Of(pressed, time.GetUtcNow()), stored),
        _ => null,
    };

    private Turn Think(SocketInteraction interaction, Turn turn, Task stored)
    {
        first.Give(interaction, InteractionResponseType.DeferredChannelMessageWithSource, () => StoredAsync(stored, turn.IsDiscreet ? new JsonObject { ["flags"] = Quiet } : null));
        return turn;
    }

    private Turn? Pressed(SocketMessageComponent pressed, Turn turn, Task stored)
    {
        if (turn.Action is { } action && Forms.Of(action, Languages.English) is not null)
        {
            first.Give(pressed, InteractionResponseType.Modal, () => FormAsync(turn));
            return null;
        }
        first.Give(pressed, InteractionResponseType.DeferredUpdateMessage, () => StoredAsync(stored, null));
        return turn;
    }

    private async Task<JsonObject?> StoredAsync(Task stored, JsonObject? data)
    {
        await Task.WhenAny(stored, Task.Delay(s_storing, time));
        return data;
    }

    private async Task<JsonObject?> FormAsync(Turn turn)
    {
        var language = await languages.OfLabelsAsync(turn, CancellationToken.None);
        return Written(Forms.Of(turn.Action!, language)!, language);
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
