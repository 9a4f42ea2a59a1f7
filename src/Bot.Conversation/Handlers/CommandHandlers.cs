using Bot.Conversation.Replies;
using Bot.Conversation.Turns;

namespace Bot.Conversation.Handlers;

/// <summary>The handler of each command. Thread-safe.</summary>
public sealed class CommandHandlers(
    AskHandler ask, SessionHandler session, SessionsHandler sessions, LatestHandler latest, CompareHandler compare, PersonHandler person, FactHandler fact,
    SourceHandler source, LanguageHandler language, PrivacyHandler privacy, AboutHandler about, HelpHandler help, StatusHandler status)
{
    public AskHandler Ask => ask;

    public SessionHandler Session => session;

    public SessionsHandler Sessions => sessions;

    public PersonHandler Person => person;

    public FactHandler Fact => fact;

    public SourceHandler Source => source;

    public LanguageHandler Language => language;

    public PrivacyHandler Privacy => privacy;

    public Task<Reply> HandleAsync(Command command, Turn turn, string labels, CancellationToken cancellationToken) => command.Name switch
    {
        CommandTable.Ask => ask.HandleAsync(turn, labels, cancellationToken),
        CommandTable.Session => session.HandleAsync(turn, labels, cancellationToken),
        CommandTable.Sessions => sessions.HandleAsync(turn, labels, cancellationToken),
        CommandTable.Latest => latest.HandleAsync(turn, labels, cancellationToken),
        CommandTable.Compare => compare.HandleAsync(turn, labels, cancellationToken),
        CommandTable.Person => person.HandleAsync(turn, labels, cancellationToken),
        CommandTable.Fact => fact.HandleAsync(turn, labels, cancellationToken),
        CommandTable.Source => source.HandleAsync(turn, labels, cancellationToken),
        CommandTable.Language => language.HandleAsync(turn, labels, cancellationToken),
        CommandTable.Privacy => privacy.HandleAsync(turn, labels, cancellationToken),
        CommandTable.MyData => privacy.DataAsync(turn, labels, cancellationToken),
        CommandTable.ForgetMe => Task.FromResult(PrivacyHandler.AskForget(turn, labels)),
        CommandTable.About => about.HandleAsync(turn, labels, cancellationToken),
        CommandTable.Help => help.HandleAsync(turn, labels, cancellationToken),
        CommandTable.Status => status.HandleAsync(turn, labels, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.Name, "The command table lists a command that nothing serves."),
    };
}
