using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>An option of a command with what the person put in.</summary>
internal sealed record FilledOption(CommandOption Option, object Value)
{
    public JsonObject ToJson() => new() { ["name"] = Option.Name, ["type"] = Option.Type, ["value"] = Wire };

    private JsonNode? Wire => Value switch
    {
        Person person => Json.Id(person.Id),
        string text => text,
        bool yes => yes,
        int number => number,
        double number => number,
        _ => throw new ArgumentException($"A {Value.GetType().Name} cannot be put into an option."),
    };
}

/// <summary>What a person puts into the options of a command.</summary>
internal static class SlashOptions
{
    private const int User = 6;

    public static IReadOnlyList<FilledOption> Read(Command command, Person who, IReadOnlyList<(string Name, object Value)> given) =>
        [.. given.Select(item => Fill(command.Options.FirstOrDefault(option => option.Name == item.Name || option.ShownTo(who) == item.Name)
            ?? throw new ArgumentException($"/{command.Name} has no option '{item.Name}'."), item.Value))];

    public static JsonObject? Resolved(Channel channel, IReadOnlyList<FilledOption> values)
    {
        var people = values.Where(value => value.Option.Type == User).Select(value => (Person)value.Value).Distinct().ToList();
        if (people.Count == 0) return null;
        var resolved = new JsonObject { ["users"] = new JsonObject(people.Select(person => KeyValuePair.Create(Json.Id(person.Id), (JsonNode?)WirePeople.User(person)))) };
        if (channel.Guild is { } guild)
            resolved["members"] = new JsonObject(people.Select(person => KeyValuePair.Create(Json.Id(person.Id), (JsonNode?)WirePeople.MemberAlone(guild.Enter(person)))));
        return resolved;
    }

    private static FilledOption Fill(CommandOption option, object value)
    {
        var fits = option.Type switch { 3 => value is string, 4 => value is int, 5 => value is bool, User => value is Person, 10 => value is int or double, _ => false };
        if (!fits) throw new ArgumentException($"'{option.Name}' does not take {value}.");
        if (value is string text && (text.Length < Math.Max(1, option.Least ?? 0) || text.Length > (option.Most ?? 6000)))
            throw new ArgumentException($"'{option.Name}' takes {option.Least ?? 0} to {option.Most ?? 6000} characters.");
        if (option.Choices.Count > 0)
        {
            var words = Convert.ToString(value, CultureInfo.InvariantCulture);
            var choice = option.Choices.FirstOrDefault(choice => choice.Name == words || choice.Value == words)
                ?? throw new ArgumentException($"'{option.Name}' offers {string.Join(", ", option.Choices.Select(choice => choice.Name))}, not {words}.");
            return new FilledOption(option, option.Type == 4 ? int.Parse(choice.Value, CultureInfo.InvariantCulture) : choice.Value);
        }
        return new FilledOption(option, value);
    }
}
