namespace Bot.Scenarios.Discord;

/// <summary>What a session of the gateway wants to hear of; only the ones the emulator distinguishes have names.</summary>
[Flags]
internal enum Intents
{
    None = 0,
    Guilds = 1 << 0,
    GuildMembers = 1 << 1,
    GuildPresences = 1 << 8,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,
    MessageContent = 1 << 15,
    Privileged = GuildMembers | GuildPresences | MessageContent,

    /// <summary>Every bit that has a meaning at all.</summary>
    Known = 0x331FFFF,
}
