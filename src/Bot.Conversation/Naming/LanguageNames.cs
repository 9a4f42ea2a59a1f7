using Bot.Conversation.Handlers;
using Bot.Conversation.Texts;
using Bot.Knowledge;

namespace Bot.Conversation.Naming;

/// <summary>What can stand behind the command that chooses a language.</summary>
internal static class LanguageNames
{
    /// <summary>Choices that begin with what was typed: for oneself, then, for whoever decides for the chat, for everybody.</summary>
    public static IEnumerable<NameChoice> Of(string typed, string language, bool decidesForChat)
    {
        var own = Languages.All.Select(code => new Choice(Phrasebook.Get(code, "own-name"), code, LanguageHandler.NamesOf(code)))
            .Append(new Choice(Phrasebook.Get(language, "language-auto"), LanguageHandler.FollowQuestion, [LanguageHandler.FollowQuestion])).ToList();
        var all = decidesForChat ? own.Concat(own.Select(choice => ForAll(choice, language))) : own;
        return all.Where(choice => choice.Names.Append(choice.Label).Any(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))).Select(choice => new NameChoice(choice.Label, choice.Value));
    }

    private static Choice ForAll(Choice own, string language) => new(
        Phrasebook.Fill(language, "language-for-chat", ("name", own.Label)), $"{own.Value} {LanguageHandler.ForAll}", [.. own.Names.Select(name => $"{name} {LanguageHandler.ForAll}"), LanguageHandler.ForAll]);

    private sealed record Choice(string Label, string Value, IReadOnlyList<string> Names);
}
