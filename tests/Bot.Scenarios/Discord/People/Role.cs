namespace Bot.Scenarios.Discord;

internal sealed class Role(World world, Guild guild, string name, Permissions permissions, bool mentionable, bool isEveryone = false)
{
    /// <summary>The role of everybody has the guild's id.</summary>
    public ulong Id { get; } = isEveryone ? guild.Id : world.Ids.Next();

    public string Name => name;

    public Permissions Permissions { get; set; } = permissions;

    public bool Mentionable => mentionable;

    public string Mention => $"<@&{Json.Id(Id)}>";
}

internal sealed class Member(Person person, DateTimeOffset joinedAt)
{
    public Person Person => person;

    public DateTimeOffset JoinedAt => joinedAt;

    public List<Role> Roles { get; } = [];
}
