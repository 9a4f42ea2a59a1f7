using Microsoft.Extensions.DependencyInjection;

namespace Bot.Discord;

/// <summary>Stands in for the adapter where Discord.Net does not restore: see Discord.targets.</summary>
public static class DiscordPlatform
{
    /// <summary>Whether this build can talk to Discord.</summary>
    public static bool IsIncluded => false;

    /// <summary>Adds nothing: there is no Discord in this build.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services) => services;
}
