using Bot.Conversation.Replies;

namespace Bot.Terminal;

/// <summary>Puts replies on standard output.</summary>
internal interface ITerminalRenderer
{
    void Render(Reply reply);
}
