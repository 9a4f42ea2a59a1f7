using Bot.Conversation.Memory;
using Discord;
using Discord.Net;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Tells Discord which commands there are, when they are not what they were.</summary>
internal sealed partial class CommandMenu(Account account, Delivery delivery, INotes notes, ILogger<CommandMenu> logger)
{
    private const string NoteName = "discord-commands";
    private const string Russian = "ru";

    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        try
        {
            var client = await account.KnownAsync(cancellationToken);
            var hash = CommandForm.Hash(await account.ApplicationAsync());
            if (await notes.ReadAsync(NoteName, cancellationToken) == hash) return;
            await delivery.DoAsync(isHarmless: true, () => client.BulkOverwriteGlobalCommands([.. CommandForm.All.Select(Built)]), cancellationToken);
            await notes.WriteAsync(NoteName, hash, cancellationToken);
            LogPublished(CommandForm.All.Count);
        }
        catch (HttpException error)
        {
            // Questions are answered all the same; the next start tries again.
            LogRefused(Trouble.Described(error));
        }
    }

    private static ApplicationCommandProperties Built(CommandForm form)
    {
        InteractionContextType[] places = [InteractionContextType.Guild, InteractionContextType.BotDm];
        if (form.MenuName is { } menu)
            return new MessageCommandBuilder().WithName(form.Name).AddNameLocalization(Russian, menu.Russian).WithContextTypes(places).WithIntegrationTypes(ApplicationIntegrationType.GuildInstall).Build();
        var command = new SlashCommandBuilder().WithName(form.Name).WithDescription(form.Description!.English).AddDescriptionLocalization(Russian, form.Description.Russian)
            .WithContextTypes(places).WithIntegrationTypes(ApplicationIntegrationType.GuildInstall).AddOptions([.. form.Options.Select(Built)]);
        if (form.IsForOwners) command.WithDefaultMemberPermissions(0);
        return command.Build();
    }

    private static SlashCommandOptionBuilder Built(OptionForm form)
    {
        var option = new SlashCommandOptionBuilder().WithName(form.Name).WithDescription(form.Description.English).WithRequired(form.IsRequired)
            .AddNameLocalization(Russian, form.Names.Russian).AddDescriptionLocalization(Russian, form.Description.Russian);
        return form.IsSwitch
            ? option.WithType(ApplicationCommandOptionType.Boolean)
            : option.WithType(ApplicationCommandOptionType.String).WithMaxLength(CommandForm.LongestArgument).WithAutocomplete(form.IsCompleted);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Told Discord of {Count} commands")]
    private partial void LogPublished(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord does not take the commands: {Reason}")]
    private partial void LogRefused(string reason);
}
