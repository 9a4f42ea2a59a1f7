using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>Everything the emulated Discord knows. Who reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class World
{
    private readonly Dictionary<ulong, Guild> guilds = [];
    private readonly Dictionary<ulong, Channel> channels = [];
    private readonly Dictionary<ulong, Person> people = [];

    public World(DiscordRules rules)
    {
        Rules = rules;
        Ids = new Snowflakes(rules.Clock);
        Bot = Add(new Person(this, rules.BotName, "en-US", isBot: true));
        Commands = new CommandList(this);
        Interactions = new InteractionList(this);
        Story = new Story(rules);
    }

    public Lock Gate { get; } = new();

    public DiscordRules Rules { get; }

    /// <summary>Of what concerns the bot as a whole: its connections, its commands.</summary>
    public Changes Changes { get; } = new();

    public Snowflakes Ids { get; }

    /// <summary>The bot. Its application has the same id, as new applications do.</summary>
    public Person Bot { get; }

    public CommandList Commands { get; }

    public InteractionList Interactions { get; }

    public Story Story { get; }

    public List<Ping> Pings { get; } = [];

    public List<string> Violations { get; } = [];

    public List<string> Typing { get; } = [];

    /// <summary>Hands an event to the sessions that are to hear of it. Set once, when the gateway stands.</summary>
    public Action<GatewayEvent> Dispatch { get; set; } = _ => { };

    public DateTimeOffset Now => Rules.Clock.GetUtcNow();

    public IReadOnlyCollection<Guild> Guilds => guilds.Values;

    public IReadOnlyCollection<Person> People => people.Values;

    public Guild? FindGuild(ulong id) => guilds.GetValueOrDefault(id);

    public Channel? FindChannel(ulong id) => channels.GetValueOrDefault(id);

    public Person? FindPerson(ulong id) => people.GetValueOrDefault(id);

    public Person Add(Person person)
    {
        people.Add(person.Id, person);
        return person;
    }

    public void Add(Guild guild) => guilds.Add(guild.Id, guild);

    public void Remove(Guild guild) => guilds.Remove(guild.Id);

    public void Add(Channel channel) => channels.Add(channel.Id, channel);

    public Channel DirectWith(Person person)
    {
        var known = channels.Values.FirstOrDefault(channel => channel.Recipient == person);
        if (known is not null) return known;
        var channel = new Channel(this, person.Name, guild: null, person);
        Add(channel);
        return channel;
    }

    public Role? FindRole(ulong id) => guilds.Values.SelectMany(guild => guild.Roles).FirstOrDefault(role => role.Id == id);

    /// <param name="changes">Announced when there is reason to look again.</param>
    public Task<T> WaitAsync<T>(Func<T?> look, Func<string> missing, Changes changes, CancellationToken cancellationToken)
        where T : class =>
        changes.WaitAsync(() => { lock (Gate) return look(); }, () => { lock (Gate) return missing(); }, Rules.Patience, cancellationToken);

    public void Trim<T>(List<T> items)
    {
        // In batches: cutting one from the front at a time would move the whole list at every call.
        if (Rules.History < int.MaxValue && items.Count > Rules.History * 2) items.RemoveRange(0, items.Count - Rules.History);
    }

    public void ForgetTalk()
    {
        Story.Clear();
        Interactions.Clear();
        foreach (var channel in channels.Values) channel.Clear();
    }

    public void Violated(string what) => Violations.Add(what);
}

/// <summary>An event of the gateway.</summary>
/// <param name="Guild">Its guild; null for direct messages, which go to the first shard.</param>
/// <param name="Needs">The session must have asked for one of these; none means that everybody gets it.</param>
/// <param name="Data">Makes the data for a session with the given intents.</param>
internal sealed record GatewayEvent(string Name, ulong? Guild, Intents Needs, Func<Intents, JsonObject> Data);
