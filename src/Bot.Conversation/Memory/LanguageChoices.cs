using Bot.Conversation.Turns;
using Bot.Knowledge;

namespace Bot.Conversation.Memory;

/// <summary>The languages that people and chats chose; a person's own choice goes before the chat's. Thread-safe.</summary>
public sealed class LanguageChoices(IPeople people, ConversationMemory memory)
{
    /// <summary>The language that answers to this turn are to have, or null when they follow their questions.</summary>
    public async Task<string?> ChosenAsync(Turn turn, CancellationToken cancellationToken) =>
        await people.LanguageAsync(turn.Person, cancellationToken) ?? (turn.IsPrivate ? null : await people.LanguageAsync(turn.Place, cancellationToken));

    /// <summary>
    /// The language of labels: the one that was chosen, else that of the conversation so far, else what the platform says of its user, else what the letters of
    /// this turn suggest. The language of an answer is the question's and never decided here.
    /// </summary>
    public async Task<string> OfLabelsAsync(Turn turn, CancellationToken cancellationToken) =>
        await ChosenAsync(turn, cancellationToken) ?? memory.LastLanguage(turn.Asker) ?? turn.Language
        ?? (turn.Text.Any(letter => letter is >= 'А' and <= 'я') ? Languages.Russian : Languages.English);
}
