using Discord.WebSocket;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Discord;

/// <summary>The way into the adapter.</summary>
public static class DiscordPlatform
{
    /// <summary>Whether this build can talk to Discord.</summary>
    public static bool IsIncluded => true;

    /// <summary>Adds what talks to Discord.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services) => services.AddSingleton(_ => new DiscordShardedClient());
}
