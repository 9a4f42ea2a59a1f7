using Bot.Conversation.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace Bot.Telegram;

/// <summary>Telegram as a place to talk.</summary>
public static class TelegramPlatform
{
    /// <summary>Name of the platform in turns, status and logs.</summary>
    public const string Name = "telegram";

    // Longer than a poll waits, so that only a dead connection ends by it.
    private static readonly TimeSpan s_longestCall = Polling.Wait + TimeSpan.FromSeconds(15);

    /// <summary>Adds the settings, and what talks to Telegram when there is a token.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TelegramOptions.Section);
        services.AddOptions<TelegramOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptions>();
        if (string.IsNullOrWhiteSpace(section[nameof(TelegramOptions.Token)])) return services;
        return services
            .AddSingleton<IListener, TelegramListener>().AddSingleton<IReplySender, TelegramSender>()
            .AddSingleton(provider => Client(provider.GetRequiredService<IOptions<TelegramOptions>>().Value))
            .AddSingleton<Account>().AddSingleton<ChatBook>().AddSingleton<ChatPace>().AddSingleton<Delivery>().AddSingleton<ChatWriter>().AddSingleton<Callbacks>().AddSingleton<Errands>()
            .AddSingleton<Reconnection>().AddSingleton<UpdateIntake>().AddSingleton<Polling>().AddSingleton<Webhook>()
            .AddSingleton<CommandMenu>().AddSingleton<InlineQueries>();
    }

    // The library would wait by itself when Telegram asks for patience; it is done in Delivery alone, where the pace of the chat knows of it.
    private static ITelegramBotClient Client(TelegramOptions options)
    {
        if (!options.HasTokenShape) throw new ConnectException("Telegram:Token is no bot token. Copy the whole line that BotFather shows, for example 123456789:AAF….");
        var http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = s_longestCall };
        return new TelegramBotClient(new TelegramBotClientOptions(options.Token, options.ApiBaseUrl) { RetryCount = 0, RetryThreshold = 0 }, http);
    }
}
