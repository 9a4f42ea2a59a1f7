using Bot.Conversation;
using Bot.Conversation.Handlers;
using Bot.Conversation.Naming;
using Bot.Knowledge;

namespace Bot.Terminal;

/// <summary>What the Tab key can make of a line: names of commands after a slash, then names of sessions, sources, languages, keys of facts.</summary>
internal sealed class NameCompletion(ItemNames names)
{
    /// <summary>Whole lines that the line so far can become.</summary>
    public IReadOnlyList<string> Of(string line)
    {
        if (!line.StartsWith('/')) return [];
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) return [.. CommandTable.All.Select(command => $"/{command.Name}").Append("/quit").Where(name => name.StartsWith(line, StringComparison.OrdinalIgnoreCase)).Select(name => $"{name} ")];
        var command = line[..(space + 1)];
        return [.. Arguments(command[1..space].ToLowerInvariant(), line[(space + 1)..]).Select(name => command + name)];
    }

    private IEnumerable<string> Arguments(string command, string typed) => command switch
    {
        CommandTable.Session or CommandTable.Sessions or CommandTable.Compare => names.Completions(ItemKind.Session, typed),
        CommandTable.Person => names.Completions(ItemKind.Entity, typed),
        CommandTable.Source => names.Completions(ItemKind.Source, typed),
        CommandTable.Fact => names.Completions(ItemKind.Fact, typed),
        CommandTable.Language => Languages.All.Append(LanguageHandler.FollowQuestion).Where(code => code.StartsWith(typed, StringComparison.OrdinalIgnoreCase)),
        _ => [],
    };
}
