using Bot.Conversation.Turns;
using Discord;
using Discord.Net;
using Discord.Rest;
using Microsoft.Extensions.Options;

namespace Bot.Discord;

/// <summary>The bot on Discord, once it is logged in. Apart from the gateway, so that replies go out while that is down. Thread-safe.</summary>
internal sealed class Account(DiscordRestClient client, IOptions<DiscordOptions> options)
{
    private readonly TaskCompletionSource<DiscordRestClient> _known = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The id of the bot.</summary>
    public ulong Id => client.CurrentUser.Id;

    /// <summary>Its name.</summary>
    public string Name => client.CurrentUser.Username;

    /// <summary>Its application.</summary>
    public async Task<ulong> ApplicationAsync() => (await client.GetApplicationInfoAsync()).Id;

    /// <exception cref="ConnectException">Discord does not know the token.</exception>
    public async Task LogInAsync()
    {
        if (!options.Value.HasTokenShape) throw new ConnectException("Discord:Token is no bot token. Copy it from the developer portal (your application, Bot, Reset Token), without the word Bot before it.");
        try
        {
            await client.LoginAsync(TokenType.Bot, options.Value.Token, validateToken: false);
            _known.TrySetResult(client);
        }
        catch (HttpException error) when (Trouble.IsWrongToken(error))
        {
            throw WrongToken(error);
        }
    }

    /// <summary>Waits until the bot is logged in: before that there is nobody to send as.</summary>
    public Task<DiscordRestClient> KnownAsync(CancellationToken cancellationToken) => _known.Task.WaitAsync(cancellationToken);

    public static ConnectException WrongToken(Exception error) =>
        new("Discord does not know the token in Discord:Token. Copy it again from the developer portal: your application, Bot, Reset Token.", error);
}
