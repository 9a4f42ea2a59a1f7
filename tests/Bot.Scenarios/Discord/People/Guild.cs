namespace Bot.Scenarios.Discord;

/// <summary>A guild (what people call a server) that the bot was added to.</summary>
internal sealed class Guild
{
    private readonly World world;
    private readonly Dictionary<ulong, Member> members = [];

    public Guild(World world, string name, string locale)
    {
        this.world = world;
        Name = name;
        Locale = locale;
        Id = world.Ids.NextGuild();
        Everyone = new Role(world, this, "@everyone", Permissions.Member, mentionable: false, isEveryone: true);
        Roles = [Everyone];
        Owner = world.Add(new Person(world, $"Owner of {name}", locale, isBot: false));
        Enter(Owner);
        Enter(world.Bot);
    }

    public ulong Id { get; }

    public string Name { get; }

    public string Locale { get; }

    public Person Owner { get; }

    public Role Everyone { get; }

    public List<Role> Roles { get; }

    public List<Channel> Channels { get; } = [];

    public IReadOnlyCollection<Member> Members => members.Values;

    public bool IsAvailable { get; private set; } = true;

    /// <summary>What the bot may do here, where its channel says nothing else.</summary>
    public Permissions BotPermissions { get; set; } = Permissions.Member;

    public Channel Channel(string name)
    {
        lock (world.Gate)
        {
            var channel = Channels.Find(channel => channel.Name == name);
            if (channel is not null) return channel;
            channel = new Channel(world, name, this, recipient: null);
            Channels.Add(channel);
            world.Add(channel);
            world.Dispatch(new GatewayEvent("CHANNEL_CREATE", Id, Intents.Guilds, _ => WireGuilds.Channel(channel)));
            return channel;
        }
    }

    public Role Role(string name, Permissions permissions = Permissions.None, bool mentionable = true)
    {
        lock (world.Gate)
        {
            var role = Roles.Find(role => role.Name == name);
            if (role is not null) return role;
            Roles.Add(role = new Role(world, this, name, permissions, mentionable));
            world.Dispatch(new GatewayEvent("GUILD_ROLE_CREATE", Id, Intents.Guilds, _ => new() { ["guild_id"] = Json.Id(Id), ["role"] = WirePeople.Role(role, Roles.Count - 1) }));
            return role;
        }
    }

    /// <summary>Lets somebody in, with what they may do beyond what everybody may.</summary>
    public Guild Join(Person person, Permissions permissions = Permissions.None)
    {
        lock (world.Gate)
        {
            var member = Enter(person);
            if (permissions != Permissions.None) member.Roles.Add(Role($"may {permissions}", permissions, mentionable: false));
        }
        return this;
    }

    public Member? FindMember(ulong id) => members.GetValueOrDefault(id);

    /// <summary>Whoever does something in a guild is in it.</summary>
    public Member Enter(Person person)
    {
        if (!members.TryGetValue(person.Id, out var member)) members.Add(person.Id, member = new Member(person, world.Now));
        return member;
    }

    public Permissions PermissionsOf(Person person)
    {
        if (person == Owner) return (Permissions)0x1FFFFFFFFFFFF;
        if (person == world.Bot) return BotPermissions;
        return members.TryGetValue(person.Id, out var member)
            ? member.Roles.Aggregate(Everyone.Permissions, (sum, role) => sum | role.Permissions)
            : Permissions.None;
    }

    /// <summary>The bot is thrown out.</summary>
    public void KicksBot()
    {
        lock (world.Gate)
        {
            world.Remove(this);
            world.Dispatch(new GatewayEvent("GUILD_DELETE", Id, Intents.Guilds, _ => new() { ["id"] = Json.Id(Id) }));
        }
    }

    /// <summary>An outage of Discord takes the guild away, or gives it back.</summary>
    public void BecomesAvailable(bool available)
    {
        lock (world.Gate)
        {
            IsAvailable = available;
            world.Dispatch(available
                ? new GatewayEvent("GUILD_CREATE", Id, Intents.Guilds, _ => WireGuilds.Whole(this, world.Bot))
                : new GatewayEvent("GUILD_DELETE", Id, Intents.Guilds, _ => new() { ["id"] = Json.Id(Id), ["unavailable"] = true }));
        }
    }
}
