using System.CommandLine;
using Bot.Conversation.Naming;
using Bot.Conversation.Replies;

namespace Bot.CommandLine;

/// <summary>What is wrong with a command line, in one line: System.CommandLine would print several, and the whole help after them.</summary>
internal static class UsageLine
{
    public static string Of(ParseResult parsed, Command root)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens.Count > 0) return Unknown(parsed.UnmatchedTokens[0], command);
        var error = VisibleText.Of(parsed.Errors[0].Message);
        return error.StartsWith("There is no", StringComparison.Ordinal) ? error : $"{error} '{Help(command, root)}' shows how.";
    }

    /// <summary>The line about a word that is neither a command nor an option.</summary>
    public static string Unknown(string word, Command command)
    {
        var isOption = word.StartsWith('-');
        var known = isOption ? OptionsOf(command) : command.Subcommands.Select(other => other.Name);
        var nearest = known.MaxBy(name => Likeness.Of(word, name));
        var hint = nearest is not null && Likeness.Of(word, nearest) > 0 ? $" Did you mean '{nearest}'?" : "";
        var what = isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "further argument";
        return $"There is no {what} '{VisibleText.Of(word)}'.{hint} '{Help(command, command.Parents.OfType<Command>().FirstOrDefault() ?? command)}' lists them all.";
    }

    private static string Help(Command command, Command root) => command == root ? $"{root.Name} --help" : $"{root.Name} {command.Name} --help";

    private static IEnumerable<string> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive))).Select(option => option.Name);
}
