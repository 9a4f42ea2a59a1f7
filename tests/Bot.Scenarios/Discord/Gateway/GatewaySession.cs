using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>What one shard of the bot hears. It outlives its connection, so that what was missed can be told again.</summary>
internal sealed class GatewaySession(string id, int shard, int of, Intents intents)
{
    private readonly Queue<(int Sequence, string Text)> events = [];
    private int dropped;

    public string Id => id;

    public int Shard => shard;

    public Intents Intents => intents;

    public int Sequence { get; private set; }

    /// <summary>Null while nobody listens.</summary>
    public GatewayConnection? Connection { get; set; }

    public bool Hears(GatewayEvent what)
    {
        var place = what.Guild is { } guild ? (int)((guild >> 22) % (ulong)of) : 0;
        return place == shard && (what.Needs == Intents.None || (intents & what.Needs) != 0);
    }

    public void Dispatch(string name, JsonObject data)
    {
        var text = new JsonObject { ["op"] = GatewayOp.Dispatch, ["s"] = ++Sequence, ["t"] = name, ["d"] = data }.ToJsonString(Json.Wire);
        events.Enqueue((Sequence, text));
        Connection?.Send(text);
    }

    /// <summary>A heartbeat says what arrived; that need not be kept.</summary>
    public void Arrived(int sequence)
    {
        while (events.TryPeek(out var first) && first.Sequence <= sequence) dropped = events.Dequeue().Sequence;
    }

    /// <summary>What came after the given event; null when that is not known any more.</summary>
    public IReadOnlyList<string>? After(int sequence) =>
        sequence < dropped ? null : [.. events.Where(item => item.Sequence > sequence).Select(item => item.Text)];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"shard {shard} of {of}");
}
