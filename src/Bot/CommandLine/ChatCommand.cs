using Bot.Composition;
using Bot.Conversation.Turns;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.CommandLine;

/// <summary><c>./bot</c> alone: the bot on the platforms whose tokens are set; with none, the chat in the terminal.</summary>
internal static class ChatCommand
{
    public static async Task<int> RunAsync(Surroundings surroundings, IReadOnlyList<string> sets, CancellationToken cancellationToken)
    {
        using var host = BotHost.Build(surroundings, sets, TimeProvider.System);
        await host.Services.GetRequiredService<FactBase>().OpenAsync(null, cancellationToken);
        await host.Services.GetRequiredService<Conversations>().OpenAsync(cancellationToken);
        if (host.Services.GetServices<IListener>().Any()) await host.Services.GetRequiredService<RunningBot>().RunAsync(cancellationToken);
        else await host.Services.GetRequiredService<TerminalListener>().RunAsync(cancellationToken);
        return ExitCodes.Ok;
    }
}
