using System.CommandLine;
using Bot.Composition;
using Bot.Conversation.Handlers;
using Bot.Conversation.Replies;
using Bot.Conversation.Status;
using Bot.Conversation.Texts;
using Bot.Knowledge;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.CommandLine;

/// <summary><c>./bot status</c>: how the bot is that runs on this store.</summary>
internal static class StatusCommand
{
    public static Command Create(Surroundings surroundings, Option<string[]> set)
    {
        var command = new Command("status", "Show how the running bot is: connections, last message, queue, fact base");
        command.SetAction((parsed, stop) => RunAsync(surroundings, parsed.GetValue(set) ?? [], stop));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings surroundings, IReadOnlyList<string> sets, CancellationToken cancellationToken)
    {
        using var host = BotHost.Build(surroundings, sets, TimeProvider.System);
        await host.Services.GetRequiredService<Conversations>().OpenAsync(cancellationToken);
        await host.Services.GetRequiredService<FactBase>().OpenAsync(null, cancellationToken);
        var notes = host.Services.GetRequiredService<StatusNotes>();
        var language = Surroundings.TerminalLanguage() ?? Languages.English;
        var renderer = host.Services.GetRequiredService<ITerminalRenderer>();
        if (await notes.LastAsync(cancellationToken) is not { } report)
        {
            renderer.Render(Reply.Line(language, Phrasebook.Get(language, "status-none")));
            return ExitCodes.Ok;
        }
        var stopped = host.Services.GetRequiredService<TimeProvider>().GetUtcNow() - report.At > StatusNotes.Every * 3;
        if (stopped) renderer.Render(Reply.Line(language, Phrasebook.Get(language, "status-stopped")));
        renderer.Render(StatusHandler.Of(report, await notes.EvaluationAsync(cancellationToken), language));
        return stopped || report.Connections.Any(connection => connection.State == ConnectionState.Failing) ? ExitCodes.Findings : ExitCodes.Ok;
    }
}
