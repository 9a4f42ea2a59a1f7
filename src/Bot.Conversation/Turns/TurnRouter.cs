using Bot.Conversation.Handlers;
using Bot.Conversation.Memory;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;
using Bot.Knowledge;

namespace Bot.Conversation.Turns;

/// <summary>Picks the handler that serves a turn. Thread-safe.</summary>
public sealed class TurnRouter(
    AskHandler ask, SessionHandler session, SessionsHandler sessions, FactHandler fact, SourceHandler source,
    LanguageHandler language, AboutHandler about, HelpHandler help, ConversationMemory memory)
{
    public Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var words = LabelLanguage(turn);
        if (turn.Command is not { } name) return ask.HandleAsync(turn, words, cancellationToken);
        if (CommandTable.Find(name) is not { } command) return Task.FromResult(Unknown(name, words));
        if (command.Argument == ArgumentNeed.Required && turn.Text.Length == 0) return Task.FromResult(LacksArgument(command, words));
        return HandlerOf(command).HandleAsync(turn, words, cancellationToken);
    }

    private IHandler HandlerOf(Command command) => command.Name switch
    {
        CommandTable.Ask => ask,
        CommandTable.Session => session,
        CommandTable.Sessions => sessions,
        CommandTable.Fact => fact,
        CommandTable.Source => source,
        CommandTable.Language => language,
        CommandTable.About => about,
        CommandTable.Help => help,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.Name, "The command table lists a command that nothing serves."),
    };

    // Labels speak the language that was chosen, else that of the conversation so far, else what the platform says of its user,
    // else what the letters of this turn suggest. The language of an answer is the question's and never decided here.
    private string LabelLanguage(Turn turn) =>
        memory.ChosenLanguage(turn.Place) ?? memory.LastLanguage(turn.Place) ?? turn.Language
        ?? (turn.Text.Any(letter => letter is >= 'А' and <= 'я') ? Languages.Russian : Languages.English);

    private static Reply Unknown(string name, string language) =>
        Reply.Line(language, Phrasebook.Fill(language, "unknown-command", ("name", NotFound.Echo(name)), ("nearest", CommandTable.Nearest(name).Name)));

    private static Reply LacksArgument(Command command, string language) =>
        Reply.Line(language, Phrasebook.Fill(language, "lacks-argument", ("usage", command.Usage(language)), ("description", command.Description(language))));
}
