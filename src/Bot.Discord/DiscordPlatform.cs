using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Discord;

/// <summary>Discord as a place to talk.</summary>
public static class DiscordPlatform
{
    /// <summary>Name of the platform in turns, status and logs.</summary>
    public const string Name = "discord";

    /// <summary>Whether this build can talk to Discord: see Discord.targets.</summary>
    public static bool IsIncluded => Adapter.IsIncluded;

    /// <summary>Adds the settings, and what talks to Discord when there is a token.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(DiscordOptions.Section);
        services.AddOptions<DiscordOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DiscordOptions>, DiscordOptions>();
        return string.IsNullOrWhiteSpace(section[nameof(DiscordOptions.Token)]) ? services : Adapter.AddTo(services);
    }
}
