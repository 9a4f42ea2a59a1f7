using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Conversation;
using Bot.Conversation.Memory;
using Bot.Knowledge;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Bot.Telegram;

/// <summary>The menu of commands beside the input field, in each language that the bot speaks. Sent when it changed.</summary>
internal sealed partial class CommandMenu(ITelegramBotClient client, Account account, INotes notes, ILogger<CommandMenu> logger)
{
    private const string Note = "telegram-menu";
    private const int LongestDescription = 256;

    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        var menus = Languages.All.Select(language => (Language: language, Commands: Menu(language))).ToList();
        var hash = Hash($"{(await account.KnownAsync(cancellationToken)).Id} {JsonSerializer.Serialize(menus.Select(menu => new { menu.Language, menu.Commands }), JsonBotAPI.Options)}");
        if (await notes.ReadAsync(Note, cancellationToken) == hash) return;
        foreach (var (language, commands) in menus) await PublishAsync(language, commands, cancellationToken);
        await notes.WriteAsync(Note, hash, cancellationToken);
    }

    private async Task PublishAsync(string language, BotCommand[] commands, CancellationToken cancellationToken)
    {
        try
        {
            // English is what everybody gets whose language has no menu of its own.
            await client.SetMyCommands(commands, languageCode: language == Languages.English ? null : language, cancellationToken: cancellationToken);
        }
        catch (ApiRequestException error) when (error.ErrorCode == 400)
        {
            LogRefused(language, error.Message);
        }
    }

    private static BotCommand[] Menu(string language) =>
        [.. CommandTable.All.Where(command => command.Who == Audience.Everyone).Select(command => new BotCommand { Command = command.Name, Description = Short(command.Description(language)) })];

    private static string Short(string words) => words.Length <= LongestDescription ? words : words[..LongestDescription];

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram takes no menu in {Language}: {Reason}")]
    private partial void LogRefused(string language, string reason);
}
