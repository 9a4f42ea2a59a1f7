using Bot.Discord;
using Bot.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Composition;

/// <summary>Puts the program together.</summary>
internal static class BotHost
{
    /// <summary>The host with its options validated. It watches no files and has no default sources of settings, so that it is there in milliseconds.</summary>
    /// <param name="surroundings">What the program has around it.</param>
    /// <param name="sets">Settings from the command line.</param>
    /// <param name="time">The clock.</param>
    /// <param name="with">Adds what a test stands in.</param>
    /// <exception cref="OptionsValidationException">A setting has a value that cannot work.</exception>
    public static IHost Build(Surroundings surroundings, IReadOnlyList<string> sets, TimeProvider time, Action<IServiceCollection>? with = null)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = surroundings.ContentRoot });
        Settings.AddTo(builder.Configuration, surroundings.ContentRoot, sets);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConfiguration(builder.Configuration.GetSection("Logging")).AddProvider(new StderrLoggerProvider(surroundings.Error));
        builder.Services.AddSingleton(surroundings).AddSingleton(time);
        builder.Services.AddKnowledge();
        builder.Services.AddAnswering();
        builder.Services.AddConversation();
        builder.Services.AddTerminal();
        builder.Services.AddTelegram(builder.Configuration);
        builder.Services.AddDiscord(builder.Configuration);
        with?.Invoke(builder.Services);
        return Validated(builder);
    }

    private static IHost Validated(HostApplicationBuilder builder)
    {
        try
        {
            // Building reads the levels of logging.
            var host = builder.Build();
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            return host;
        }
        catch (InvalidOperationException error)
        {
            throw new UsageException($"A setting cannot be used: {error.Message} appsettings.example.json shows what each may be.", error);
        }
    }
}
