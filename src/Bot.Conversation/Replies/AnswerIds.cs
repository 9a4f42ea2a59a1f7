using System.Security.Cryptography;
using System.Text;
using Bot.Conversation.Turns;

namespace Bot.Conversation.Replies;

/// <summary>Names of answers.</summary>
internal static class AnswerIds
{
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 8;

    /// <summary>The id of the answer to a turn: 40 bits of a hash, the same when the turn is served again after a crash or its message was edited.</summary>
    public static string Of(Turn turn)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{turn.Place}/{turn.Message ?? turn.Event}"));
        return string.Create(Length, hash, (id, bytes) =>
        {
            for (var at = 0; at < id.Length; at++) id[at] = Letters[bytes[at] & 31];
        });
    }
}
