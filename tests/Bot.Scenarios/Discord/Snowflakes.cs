namespace Bot.Scenarios.Discord;

/// <summary>Ids that carry the time of their making, as Discord's do: clients read the age of an interaction from its id.</summary>
internal sealed class Snowflakes(TimeProvider clock)
{
    private const long Epoch = 1_420_070_400_000;
    private const ulong FirstGuild = 41_000_000_000;
    private ulong last;
    private ulong guilds;

    public ulong Next()
    {
        var milliseconds = Math.Max(0, clock.GetUtcNow().ToUnixTimeMilliseconds() - Epoch);
        return last = Math.Max((ulong)milliseconds << 22, last + 1);
    }

    /// <summary>Guilds follow each other shard by shard, since a guild's shard is its time modulo the number of shards.</summary>
    public ulong NextGuild() => (FirstGuild + guilds++) << 22;
}
