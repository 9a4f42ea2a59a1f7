using Bot.Conversation.Access;
using Bot.Conversation.Handlers;
using Bot.Conversation.Memory;
using Bot.Conversation.Replies;
using Bot.Conversation.Texts;

namespace Bot.Conversation.Turns;

/// <summary>Picks the handler that serves a turn. Thread-safe.</summary>
public sealed class TurnRouter(CommandHandlers commands, ActionRouter actions, LanguageChoices languages, IPeople people, Owners owners)
{
    /// <summary>Sent by platforms when somebody meets the bot.</summary>
    public const string Start = "start";

    /// <summary>Leaves a form that is open.</summary>
    public const string Cancel = "cancel";

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var language = await languages.OfLabelsAsync(turn, cancellationToken);
        return turn.Kind switch
        {
            TurnKind.TooMany => Reply.Line(language, Phrasebook.Get(language, "too-many")),
            TurnKind.Button or TurnKind.Form => await actions.HandleAsync(turn, language, cancellationToken),
            _ => await WrittenAsync(turn, language, cancellationToken),
        };
    }

    // Words fill in the form that is open; a command closes it.
    private async Task<Reply> WrittenAsync(Turn turn, string language, CancellationToken cancellationToken)
    {
        var open = turn.Kind == TurnKind.Message ? await people.CloseFormAsync(turn.Asker, cancellationToken) : null;
        if (turn.Command is not { } name)
        {
            return open is null
                ? await commands.Ask.HandleAsync(turn, language, cancellationToken)
                : await actions.HandleAsync(turn with { Kind = TurnKind.Form, Action = open }, language, cancellationToken);
        }
        return name switch
        {
            Start => HelpHandler.Welcome(language),
            Cancel => Reply.Line(language, Phrasebook.Get(language, open is null ? "nothing-to-cancel" : "cancelled")),
            _ => await CommandAsync(turn, name, language, cancellationToken),
        };
    }

    private async Task<Reply> CommandAsync(Turn turn, string name, string language, CancellationToken cancellationToken)
    {
        if (CommandTable.Find(name) is not { } command) return Unknown(turn, name, language);
        if (!MayUse(turn, command)) return Reply.Line(language, Phrasebook.Get(language, "only-owner"));
        if (command.Argument == ArgumentNeed.Required && turn.Text.Length == 0) return LacksArgument(command, language);
        return await commands.HandleAsync(command, turn, language, cancellationToken);
    }

    private bool MayUse(Turn turn, Command command) => command.Who == Audience.Everyone || owners.Include(turn);

    private Reply Unknown(Turn turn, string name, string language) => Reply.Line(language, CommandTable.Nearest(name, command => MayUse(turn, command)) is { } nearest
        ? Phrasebook.Fill(language, "unknown-command-near", ("name", NotFound.Echo(name)), ("nearest", nearest.Name))
        : Phrasebook.Fill(language, "unknown-command", ("name", NotFound.Echo(name))));

    private static Reply LacksArgument(Command command, string language) =>
        Reply.Line(language, Phrasebook.Fill(language, "lacks-argument", ("usage", command.Usage(language)), ("description", command.Description(language))));
}
