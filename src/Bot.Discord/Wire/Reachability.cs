using Bot.Conversation.Status;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Says in log and status how it goes with Discord: in the log once per change.</summary>
internal sealed partial class Reachability(BotStatus status, ILogger<Reachability> logger)
{
    private bool _isFailing;

    public void Connecting(string? detail) => status.Report(DiscordPlatform.Name, ConnectionState.Connecting, detail);

    public void Connected(string name)
    {
        if (_isFailing) LogBack();
        _isFailing = false;
        status.Report(DiscordPlatform.Name, ConnectionState.Connected, name);
    }

    public void Failing(string trouble)
    {
        if (!_isFailing) LogFailing(trouble);
        _isFailing = true;
        status.Report(DiscordPlatform.Name, ConnectionState.Failing, trouble);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord cannot be reached, trying again: {Trouble}")]
    private partial void LogFailing(string trouble);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord can be reached again")]
    private partial void LogBack();
}
