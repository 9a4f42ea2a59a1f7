using Bot.Conversation.Access;
using Bot.Conversation.Limits;
using Bot.Discord;
using Bot.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Bot.Composition;

/// <summary>Where settings come from, later ones winning: appsettings.json, user secrets, the environment, <c>--set</c>.</summary>
internal static class Settings
{
    private const string File = "appsettings.json";
    private const string Logging = "Logging";

    /// <summary>Every setting that an options class has; those of logging are .NET's.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Of(StoreOptions.Section, typeof(StoreOptions)),
        .. Of(KnowledgeOptions.Section, typeof(KnowledgeOptions)),
        .. Of(TelegramOptions.Section, typeof(TelegramOptions)),
        .. Of(DiscordOptions.Section, typeof(DiscordOptions)),
        .. Of(ModeratorOptions.Section, typeof(ModeratorOptions)),
        .. Of(LimitOptions.Section, typeof(LimitOptions)),
    ];

    /// <exception cref="UsageException">A file or an option cannot be read, or sets what does not exist.</exception>
    public static void AddTo(IConfigurationBuilder configuration, string contentRoot, IReadOnlyList<string> sets)
    {
        // Not watched: watching costs start-up time, and nothing reads a changed setting.
        configuration.AddJsonFile(Path.Combine(contentRoot, File), optional: true, reloadOnChange: false);
        configuration.AddUserSecrets(typeof(Settings).Assembly, optional: true, reloadOnChange: false);
        configuration.AddEnvironmentVariables();
        configuration.AddInMemoryCollection(sets.Select(Pair).GroupBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).Select(same => same.Last()));
    }

    /// <summary>Whether logs are wanted so detailed that an error shows where it came from.</summary>
    public static bool AreDetailed(string contentRoot, IReadOnlyList<string> sets)
    {
        try
        {
            var configuration = new ConfigurationBuilder();
            AddTo(configuration, contentRoot, sets);
            return Enum.TryParse<LogLevel>(configuration.Build()[$"{Logging}:LogLevel:Default"], ignoreCase: true, out var level) && level <= LogLevel.Debug;
        }
        catch (Exception error) when (error is UsageException or InvalidDataException or FormatException or IOException or UnauthorizedAccessException)
        {
            // What is wrong with the settings is the very error that is being reported.
            return false;
        }
    }

    private static IEnumerable<string> Of(string section, Type options) => options.GetProperties().SelectMany(property =>
        property.PropertyType.Namespace == options.Namespace ? Of($"{section}:{property.Name}", property.PropertyType) : [$"{section}:{property.Name}"]);

    private static KeyValuePair<string, string?> Pair(string set)
    {
        var equals = set.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0) throw new UsageException($"'--set {set}' sets nothing. Write --set Key=Value, for example --set {Names[0]}=\"Data Source=data/bot.db\".");
        var name = set[..equals];
        var known = name.StartsWith($"{Logging}:", StringComparison.OrdinalIgnoreCase) || Names.Contains(name, StringComparer.OrdinalIgnoreCase);
        return known ? new(name, set[(equals + 1)..]) : throw new UsageException($"There is no setting '{name}'. appsettings.example.json lists them all.");
    }
}
