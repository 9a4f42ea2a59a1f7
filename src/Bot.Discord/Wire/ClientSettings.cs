using System.Globalization;
using Discord;
using Discord.Net.Rest;
using Discord.WebSocket;

namespace Bot.Discord;

/// <summary>How the library is set up.</summary>
internal static class ClientSettings
{
    public static DiscordSocketConfig Of(DiscordOptions options) => new()
    {
        // Least intents: what mentions the bot or is written to it directly comes with its words all the same.
        GatewayIntents = GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages,
        RestClientProvider = _ => DefaultRestClientProvider.Instance(options.ApiBaseUrl),
        GatewayHost = options.GatewayUrl.Length == 0 ? null : string.Create(
            CultureInfo.InvariantCulture, $"{options.GatewayUrl}?v={DiscordConfig.APIVersion}&encoding={DiscordSocketConfig.GatewayEncoding}&compress=zlib-stream"),
        TotalShards = options.Shards == 0 ? null : options.Shards,
        // The library would time interactions by comparing this machine's clock with Discord's.
        UseInteractionSnowflakeDate = false,
        ResponseInternalTimeCheck = false,
        FormatUsersInBidirectionalUnicode = false,
        LogGatewayIntentWarnings = false,
    };
}
