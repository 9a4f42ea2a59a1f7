using Bot.Conversation.Memory;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Bot.Knowledge;

namespace Bot.Conversation.Handlers;

/// <summary>Fixes the language of a conversation, or lets answers follow their questions again.</summary>
public sealed class LanguageHandler(ConversationMemory memory) : IHandler
{
    private const string FollowQuestion = "auto";

    public Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken)
    {
        if (turn.Text.Length == 0) return Task.FromResult(Choices(language, Current(turn, language)));
        if (turn.Text.Equals(FollowQuestion, StringComparison.OrdinalIgnoreCase))
        {
            memory.Choose(turn.Place, null);
            return Task.FromResult(Reply.Line(language, Phrasebook.Get(language, "language-follows")));
        }
        if (Meant(turn.Text) is not { } chosen) return Task.FromResult(Choices(language, Phrasebook.Get(language, "no-language")));
        memory.Choose(turn.Place, chosen);
        return Task.FromResult(Reply.Line(chosen, Phrasebook.Get(chosen, "language-chosen")));
    }

    private string Current(Turn turn, string language) => memory.ChosenLanguage(turn.Place) is { } chosen
        ? Phrasebook.Fill(language, "language-is", ("name", OwnName(chosen))) : Phrasebook.Get(language, "language-follows");

    private static Reply Choices(string language, string words) =>
        new(language, [new Paragraph([words]), new Bullets([.. Languages.All.Select(code => (IReadOnlyList<Span>)[$"{OwnName(code)} ", new CommandHint(CommandTable.Language, code)])])]);

    // People write a language's code, its own name, or its English or Russian name.
    private static string? Meant(string typed) => Languages.All.FirstOrDefault(code =>
        new[] { code, OwnName(code), Phrasebook.Get(Languages.English, $"language-{code}"), Phrasebook.Get(Languages.Russian, $"language-{code}") }
            .Contains(typed, StringComparer.OrdinalIgnoreCase));

    private static string OwnName(string code) => Phrasebook.Get(code, "own-name");
}
