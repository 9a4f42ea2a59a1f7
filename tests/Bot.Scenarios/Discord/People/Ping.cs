namespace Bot.Scenarios.Discord;

/// <summary>Somebody was called by a message of the bot.</summary>
/// <param name="Whom">A name: of a person or a role, or <c>everyone</c>.</param>
/// <param name="Message">The message that did it.</param>
internal sealed record Ping(string Whom, Message Message);

/// <summary>Whom a message names, and whom of them it may ping.</summary>
internal sealed record Mentions(bool Everyone, IReadOnlyList<Person> People, IReadOnlyList<Role> Roles)
{
    public static Mentions None { get; } = new(false, [], []);

    public IEnumerable<string> Names =>
        [.. Everyone ? ["everyone"] : Array.Empty<string>(), .. People.Select(person => person.Name), .. Roles.Select(role => role.Name)];
}
