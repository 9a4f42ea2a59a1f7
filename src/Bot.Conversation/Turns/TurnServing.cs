using Bot.Conversation.Memory;
using Bot.Conversation.Replies;

namespace Bot.Conversation.Turns;

/// <summary>Serves one turn: finds the reply, has it sent, and remembers which facts it rests on and where it stands. Thread-safe.</summary>
public sealed class TurnServing(TurnRouter router, IAnswerLog answers, ConversationMemory memory, TimeProvider time)
{
    /// <param name="turn">The turn.</param>
    /// <param name="sendAsync">Sends a reply and gives the messages that show it.</param>
    /// <param name="cancellationToken">Stops the serving; not once the reply is sent.</param>
    public async Task ServeAsync(Turn turn, Func<Turn, Reply, CancellationToken, Task<IReadOnlyList<string>>> sendAsync, CancellationToken cancellationToken)
    {
        var before = turn is { Kind: TurnKind.Edit, Message: { } edited } ? await answers.ReplyToAsync(turn.Place, edited, cancellationToken) : null;
        var reply = await router.HandleAsync(turn, cancellationToken);
        if (before is not null) reply = reply with { Mode = ReplyMode.Replace, Replaced = before.Messages };
        var messages = await sendAsync(turn, reply, cancellationToken);
        if (turn.Kind is not (TurnKind.Message or TurnKind.Edit) || messages.Count == 0) return;
        memory.Show(turn, messages);
        await answers.AddAsync(
            new SentAnswer(reply.Answer?.Id ?? AnswerIds.Of(turn), turn.Place, turn.Message, messages, reply.Answer?.Facts ?? [], reply.Language, time.GetUtcNow()), CancellationToken.None);
    }
}
