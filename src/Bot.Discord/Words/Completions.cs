using Bot.Conversation;
using Bot.Conversation.Naming;
using Bot.Conversation.Replies;

namespace Bot.Discord;

/// <summary>What is offered while somebody types the argument of a command.</summary>
internal static class Completions
{
    private const int Most = 25;
    private const int Longest = 100;

    public static IReadOnlyList<Choice> Of(Suggestions suggestions, string command, string typed, string language, bool decidesForChat)
    {
        // Only the last of several names is being typed.
        var comma = command == CommandTable.Compare ? typed.LastIndexOf(',') + 1 : 0;
        var before = comma > 0 ? typed[..comma] + " " : "";
        return [.. suggestions.Names(command, typed[comma..].Trim(), language, Most, decidesForChat)
            .Select(choice => new Choice(Cut(before + VisibleText.Of(choice.Label)), before + choice.Value)).Where(choice => choice.Code.Length <= Longest).Take(Most)];
    }

    private static string Cut(string words) => words.Length <= Longest ? words : VisibleText.Cut(words, Longest - 1) + "…";
}
