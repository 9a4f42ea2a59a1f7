using Bot.Conversation.Naming;
using Bot.Conversation.Texts;

namespace Bot.Conversation;

/// <summary>Who may use a command.</summary>
public enum Audience
{
    /// <summary>Whoever can write to the bot.</summary>
    Everyone,

    /// <summary>Whoever runs the bot.</summary>
    Owner,
}

/// <summary>Whether a command wants words after its name.</summary>
public enum ArgumentNeed
{
    None,
    Optional,
    Required,
}

/// <summary>One command of the chat. Its words stand in Texts/ as <c>command-NAME</c> and <c>argument-NAME</c>.</summary>
/// <param name="Name">A single word of a-z.</param>
/// <param name="Argument">Whether words follow.</param>
/// <param name="Who">Who may use it.</param>
public sealed record Command(string Name, ArgumentNeed Argument, Audience Who)
{
    /// <summary>What it does, in one short line.</summary>
    public string Description(string language) => Phrasebook.Get(language, $"command-{Name}");

    /// <summary>How it is typed: <c>/session &lt;name&gt;</c>, optional words in square brackets.</summary>
    public string Usage(string language) => Argument switch
    {
        ArgumentNeed.None => $"/{Name}",
        ArgumentNeed.Optional => $"/{Name} [{Phrasebook.Get(language, $"argument-{Name}")}]",
        _ => $"/{Name} <{Phrasebook.Get(language, $"argument-{Name}")}>",
    };
}

/// <summary>The one list of commands: help, menus, completion and the README's table are made from it.</summary>
public static class CommandTable
{
    public const string Ask = "ask";
    public const string Session = "session";
    public const string Sessions = "sessions";
    public const string Latest = "latest";
    public const string Compare = "compare";
    public const string Person = "person";
    public const string Fact = "fact";
    public const string Source = "source";
    public const string Language = "language";
    public const string Privacy = "privacy";
    public const string MyData = "mydata";
    public const string ForgetMe = "forgetme";
    public const string About = "about";
    public const string Help = "help";
    public const string Status = "status";

    private const int ShortestBeginning = 3;

    /// <summary>All commands, in the order in which they are shown.</summary>
    public static IReadOnlyList<Command> All { get; } =
    [
        new(Ask, ArgumentNeed.Required, Audience.Everyone),
        new(Session, ArgumentNeed.Required, Audience.Everyone),
        new(Sessions, ArgumentNeed.Optional, Audience.Everyone),
        new(Latest, ArgumentNeed.None, Audience.Everyone),
        new(Compare, ArgumentNeed.Required, Audience.Everyone),
        new(Person, ArgumentNeed.Required, Audience.Everyone),
        new(Fact, ArgumentNeed.Required, Audience.Everyone),
        new(Source, ArgumentNeed.Required, Audience.Everyone),
        new(Language, ArgumentNeed.Optional, Audience.Everyone),
        new(Privacy, ArgumentNeed.None, Audience.Everyone),
        new(MyData, ArgumentNeed.None, Audience.Everyone),
        new(ForgetMe, ArgumentNeed.None, Audience.Everyone),
        new(About, ArgumentNeed.None, Audience.Everyone),
        new(Help, ArgumentNeed.None, Audience.Everyone),
        new(Status, ArgumentNeed.None, Audience.Owner),
    ];

    /// <summary>The command with this name, or null.</summary>
    public static Command? Find(string name) => All.FirstOrDefault(command => command.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The command that somebody means who typed this, or null when none looks like it.</summary>
    public static Command? Nearest(string typed, Func<Command, bool> mayUse) => All.Where(mayUse).Select(command => (command, Score: LikenessOf(typed, command.Name))).Where(pair => pair.Score > 0).OrderByDescending(pair => pair.Score).FirstOrDefault().command;

    // Whoever types half of a name, or more than a name, means it too.
    private static double LikenessOf(string typed, string name) => Likeness.Of(typed, name) is > 0 and var alike ? alike
        : Math.Min(typed.Length, name.Length) >= ShortestBeginning && (name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) || typed.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            ? (double)Math.Min(typed.Length, name.Length) / Math.Max(typed.Length, name.Length) : 0;
}
