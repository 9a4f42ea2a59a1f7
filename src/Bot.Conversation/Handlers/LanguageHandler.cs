using Bot.Conversation.Memory;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Conversation.Turns;
using Bot.Knowledge;

namespace Bot.Conversation.Handlers;

/// <summary>Fixes the language of a person's answers, or of a whole chat's, or lets answers follow their questions again.</summary>
public sealed class LanguageHandler(IPeople people, LanguageChoices languages, IEnumerable<IReplySender> senders) : IHandler
{
    /// <summary>Written in place of a language: answers follow their questions.</summary>
    public const string FollowQuestion = "auto";

    /// <summary>Written behind a language: it is for everybody in the chat.</summary>
    public const string ForAll = "chat";

    public async Task<Reply> HandleAsync(Turn turn, string language, CancellationToken cancellationToken)
    {
        var words = turn.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0) return Choices(turn, language, await CurrentAsync(turn, language, cancellationToken));
        var forAll = words.Length == 2 && words[1].Equals(ForAll, StringComparison.OrdinalIgnoreCase);
        var wanted = forAll ? words[0] : turn.Text;
        var follows = wanted.Equals(FollowQuestion, StringComparison.OrdinalIgnoreCase);
        var chosen = follows ? null : Meant(wanted);
        if (chosen is null && !follows) return Choices(turn, language, Phrasebook.Get(language, "no-language"));
        if (forAll && !await DecidesAsync(turn, cancellationToken)) return Reply.Line(language, Phrasebook.Fill(language, "language-not-yours", ("language", wanted)));
        await people.ChooseLanguageAsync(forAll && !turn.IsPrivate ? turn.Place : turn.Person, chosen, cancellationToken);
        return Reply.Line(chosen ?? language, Phrasebook.Get(chosen ?? language, chosen is null ? "language-follows" : "language-chosen"));
    }

    private async Task<bool> DecidesAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.IsPrivate || (senders.FirstOrDefault(sender => sender.Platform == turn.Platform) is { } sender && await sender.DecidesForChatAsync(turn, cancellationToken));

    private async Task<string> CurrentAsync(Turn turn, string language, CancellationToken cancellationToken) => await languages.ChosenAsync(turn, cancellationToken) is { } chosen
        ? Phrasebook.Fill(language, "language-is", ("name", OwnName(chosen))) : Phrasebook.Get(language, "language-follows");

    // Where there are buttons to press, a list of the same would only repeat them.
    private static Reply Choices(Turn turn, string language, string words) =>
        new(language, turn.HasButtons ? [new Paragraph([words])] : [new Paragraph([words]), new Bullets([.. Languages.All.Select(code => (IReadOnlyList<Span>)[$"{OwnName(code)} ", new CommandHint(CommandTable.Language, code)])])])
        {
            Buttons = [.. Languages.All.Select(code => new Button(OwnName(code), new ReplyAction(ReplyAction.Language, code))).Chunk(3).Select(row => (IReadOnlyList<Button>)row)],
        };

    /// <summary>What people write for a language: its code, its own name, its English or Russian name.</summary>
    internal static IReadOnlyList<string> NamesOf(string code) =>
        [code, OwnName(code), Phrasebook.Get(Languages.English, $"language-{code}"), Phrasebook.Get(Languages.Russian, $"language-{code}")];

    private static string? Meant(string typed) => Languages.All.FirstOrDefault(code => NamesOf(code).Contains(typed, StringComparer.OrdinalIgnoreCase));

    private static string OwnName(string code) => Phrasebook.Get(code, "own-name");
}
