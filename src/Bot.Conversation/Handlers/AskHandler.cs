using Bot.Answering;
using Bot.Conversation.Memory;
using Bot.Conversation.Replies;
using Bot.Conversation.Turns;

namespace Bot.Conversation.Handlers;

/// <summary>Answers a question, with the conversation so far in mind.</summary>
public sealed class AskHandler(QuestionAnswerer answerer, ConversationMemory memory) : IHandler
{
    public Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken)
    {
        var response = answerer.Answer(new Question(turn.Text, memory.ChosenLanguage(turn.Place), memory.Previous(turn.Place)));
        // Thanks and greetings are nothing that a follow-up could refer to.
        if (response is not Abstention { Reason: AbstentionReason.SmallTalk or AbstentionReason.Empty }) memory.Remember(turn.Place, turn.Text, response);
        return Task.FromResult(ReplyFormatter.Format(response));
    }
}
