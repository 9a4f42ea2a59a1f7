using Bot.Conversation.Naming;
using Bot.Knowledge;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Offers names while somebody types a command.</summary>
internal sealed partial class NameOffers(Suggestions suggestions, ILogger<NameOffers> logger)
{
    private const int Timeout = 2_800;

    public async Task OfferAsync(SocketAutocompleteInteraction typing)
    {
        var typed = typing.Data.Current?.Value as string ?? "";
        var choices = Completions.Of(suggestions, typing.Data.CommandName, typed, Hearing.LanguageOf(typing.UserLocale) ?? Languages.English);
        try
        {
            await typing.RespondAsync(choices.Select(choice => new AutocompleteResult(choice.Label, choice.Code)), new RequestOptions { RetryMode = RetryMode.AlwaysFail, Timeout = Timeout });
        }
        catch (Exception error) when (error is HttpException || Trouble.IsServiceDown(error) || Trouble.IsUnknown(error))
        {
            // The next letter brings the next offer.
            LogNotOffered(Trouble.Described(error));
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Names could not be offered: {Reason}")]
    private partial void LogNotOffered(string reason);
}
