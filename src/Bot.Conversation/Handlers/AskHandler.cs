using Bot.Answering;
using Bot.Conversation.Memory;
using Bot.Conversation.Replies;
using Bot.Conversation.Turns;

namespace Bot.Conversation.Handlers;

/// <summary>Answers a question, with the conversation so far in mind.</summary>
public sealed class AskHandler(QuestionAnswerer answerer, ConversationMemory memory, LanguageChoices languages) : IHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken)
    {
        var chosen = await languages.ChosenAsync(turn, cancellationToken);
        // What has no words has no language of its own either, and follows nothing up: a picture, a question mark.
        var spoken = chosen ?? (turn.Text.Any(char.IsLetter) ? null : language);
        var response = answerer.Answer(new Question(turn.Text, spoken, turn.Text.Any(char.IsLetterOrDigit) ? memory.Before(turn) : []));
        // Thanks and greetings are nothing that a follow-up could refer to.
        if (response is not Abstention { Reason: AbstentionReason.SmallTalk or AbstentionReason.Empty }) memory.Remember(turn, response);
        return response is Answer answer ? AnswerReply.Of(answer, turn) : ReplyFormatter.Format(response);
    }
}
