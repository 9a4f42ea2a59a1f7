using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>The commands that the bot registered, everywhere and in single guilds.</summary>
internal sealed class CommandList(World world)
{
    private readonly List<Command> commands = [];
    private readonly Dictionary<ulong, (DateTimeOffset Day, int Count)> created = [];

    /// <summary>How often the bot wrote commands: once for each request that may change any.</summary>
    public int Writes { get; private set; }

    public IReadOnlyList<Command> All => [.. commands];

    public IEnumerable<string> Names => commands.Select(command => command.Type == 1 ? $"/{command.Name}" : $"'{command.Name}'");

    public IReadOnlyList<Command> In(ulong? guild) => [.. commands.Where(command => command.GuildId == guild)];

    public Command? Find(ulong? guild, string name, int type, string locale) => commands
        .Where(command => command.Type == type && (command.GuildId is null || command.GuildId == guild))
        .FirstOrDefault(command => command.Name == name || command.Form.At("name_localizations").Text(locale) == name);

    public Command? Find(ulong? guild, ulong id) => commands.Find(command => command.GuildId == guild && command.Id == id);

    public void Wrote()
    {
        Writes++;
        world.Changes.Announce();
    }

    /// <summary>Puts a command in the place of the one with its name and type; what is equal keeps its version.</summary>
    public (Command Command, bool IsNew) Put(ulong? guild, JsonObject form)
    {
        var name = form.Text("name");
        var type = form.Number("type") ?? 1;
        var place = commands.FindIndex(command => command.GuildId == guild && command.Name == name && command.Type == type);
        if (place < 0)
        {
            CountCreate(guild ?? 0);
            commands.Add(new Command(world.Ids.Next(), guild, form, world.Ids.Next()));
            return (commands[^1], true);
        }
        if (!JsonNode.DeepEquals(commands[place].Form, form)) commands[place] = new Command(commands[place].Id, guild, form, world.Ids.Next());
        return (commands[place], false);
    }

    public void Change(Command command, JsonObject form) => commands[commands.IndexOf(command)] = new Command(command.Id, command.GuildId, form, world.Ids.Next());

    public void Remove(Command command) => commands.Remove(command);

    private void CountCreate(ulong guild)
    {
        var (day, count) = created.GetValueOrDefault(guild, (world.Now, 0));
        if (world.Now - day >= TimeSpan.FromDays(1)) (day, count) = (world.Now, 0);
        if (count >= world.Rules.CommandCreatesPerDay)
            throw new RefusalException(400, 30034, $"Max number of daily application command creates has been reached ({world.Rules.CommandCreatesPerDay})");
        created[guild] = (day, count + 1);
    }
}
