using System.Text.Json.Nodes;
using Bot.Conversation.Naming;
using Bot.Knowledge;
using Discord;
using Discord.WebSocket;

namespace Bot.Discord;

/// <summary>Offers names while somebody types a command.</summary>
internal sealed class NameOffers(Suggestions suggestions, FirstAnswers first)
{
    public void Offer(SocketAutocompleteInteraction typing) =>
        first.Give(typing, InteractionResponseType.ApplicationCommandAutocompleteResult, () => Task.FromResult<JsonObject?>(Offers(typing)));

    private JsonObject Offers(SocketAutocompleteInteraction typing)
    {
        var typed = typing.Data.Current?.Value as string ?? "";
        var choices = Completions.Of(suggestions, typing.Data.CommandName, typed, Hearing.LanguageOf(typing.UserLocale) ?? Languages.English, TurnMaker.Decides(typing.User));
        return new JsonObject { ["choices"] = new JsonArray([.. choices.Select(choice => new JsonObject { ["name"] = choice.Label, ["value"] = choice.Code })]) };
    }
}
