using System.CommandLine;
using System.CommandLine.Parsing;
using Bot.Conversation.Naming;
using Bot.Conversation.Replies;

namespace Bot.CommandLine;

/// <summary>What is wrong with a command line, in one line: System.CommandLine would print several, and the whole help after them.</summary>
internal static class UsageLine
{
    private const double LeastLikeness = 0.4;

    public static string Of(ParseResult parsed, RootCommand root)
    {
        var command = parsed.CommandResult.Command;
        var help = command == root ? "./bot --help" : $"./bot {command.Name} --help";
        var stray = parsed.UnmatchedTokens.Count > 0 ? VisibleText.Of(parsed.UnmatchedTokens[0]) : null;
        if (stray is null) return $"{VisibleText.Of(parsed.Errors[0].Message)} '{help}' shows how.";
        var isOption = stray.StartsWith('-');
        var known = isOption ? OptionsOf(parsed.CommandResult) : root.Subcommands.Select(other => other.Name);
        var nearest = known.MaxBy(name => Likeness.Of(name, stray));
        var hint = nearest is not null && Likeness.Of(nearest, stray) >= LeastLikeness ? $" Did you mean '{nearest}'?" : "";
        return $"There is no {(isOption ? "option" : "command")} '{stray}'.{hint} '{help}' lists them all.";
    }

    private static IEnumerable<string> OptionsOf(CommandResult command) =>
        command.Command.Options.Concat(command.Parent is CommandResult parent ? parent.Command.Options.Where(option => option.Recursive) : []).Select(option => option.Name);
}
