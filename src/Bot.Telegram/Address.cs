using System.Globalization;
using Bot.Conversation.Turns;

namespace Bot.Telegram;

/// <summary>Where a turn came from, as far as Telegram needs it to reply.</summary>
/// <param name="Chat">The chat; negative for groups.</param>
/// <param name="Thread">The topic within it, or null.</param>
/// <param name="Callback">The press of a button that waits to be acknowledged, or null.</param>
internal sealed record Address(long Chat, int? Thread = null, string? Callback = null)
{
    private const char Separator = ' ';

    /// <summary>Names the conversation: topics of a group are conversations of their own.</summary>
    public string Conversation => Thread is { } thread ? $"{Chat}/{thread}" : $"{Chat}";

    /// <summary>As a turn carries it.</summary>
    public string Written => $"{Chat}{Separator}{Thread}{Separator}{Callback}";

    public static Address Of(Turn turn)
    {
        var parts = turn.Address?.Split(Separator);
        if (parts is not [var chat, var thread, var callback]) throw new InvalidOperationException("A turn of Telegram has no address.");
        return new(long.Parse(chat, CultureInfo.InvariantCulture), thread.Length == 0 ? null : int.Parse(thread, CultureInfo.InvariantCulture), callback.Length == 0 ? null : callback);
    }
}
