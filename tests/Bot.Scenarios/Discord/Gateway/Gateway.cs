using System.Text.Json.Nodes;

namespace Bot.Scenarios.Discord;

/// <summary>All sessions and connections, and everything that a test can do to them.</summary>
internal sealed class Gateway(World world)
{
    private readonly List<GatewaySession> sessions = [];
    private readonly List<GatewayConnection> connections = [];
    private readonly Dictionary<int, DateTimeOffset> lastStarts = [];
    private readonly List<Identified> identified = [];

    public int StartsLeft { get; private set; } = 1000;

    /// <summary>New connections are turned away with 503.</summary>
    public bool Refuses { get; set; }

    /// <summary>New connections are silent from the start: not even hello comes.</summary>
    public bool StaysSilent { get; set; }

    public IReadOnlyList<Identified> Identified
    {
        get { lock (world.Gate) return [.. identified]; }
    }

    /// <summary>How often a session was resumed.</summary>
    public int Resumes { get; private set; }

    public int Connections
    {
        get { lock (world.Gate) return connections.Count; }
    }

    /// <summary>How many shards listen now.</summary>
    public int Listening
    {
        get { lock (world.Gate) return sessions.Count(session => session.Connection is not null); }
    }

    /// <summary>Waits until so many shards listen; by default as many as the service recommends.</summary>
    public Task ReadyAsync(CancellationToken cancellationToken, int? shards = null) =>
        world.WaitAsync(() => Listening >= (shards ?? world.Rules.Shards) ? this : null, () => $"{Listening} shards listen.", world.Changes, cancellationToken);

    public Task ResumedAsync(CancellationToken cancellationToken, int times = 1) =>
        world.WaitAsync(() => Resumes >= times ? this : null, () => $"Resumed {Resumes} times; identified {identified.Count} times.", world.Changes, cancellationToken);

    public Task IdentifiedAsync(CancellationToken cancellationToken, int times = 1) =>
        world.WaitAsync(() => identified.Count >= times ? this : null, () => $"Identified {identified.Count} times.", world.Changes, cancellationToken);

    /// <summary>All connections stay open, but nothing comes any more. New connections are well.</summary>
    public void GoSilent() => OnAll(connection => connection.IsSilent = true);

    /// <summary>Asks all to reconnect and to resume.</summary>
    public void AskToReconnect() => OnAll(connection => connection.Send(Frame(GatewayOp.Reconnect, null)));

    /// <summary>Says that the sessions are no longer good.</summary>
    public void InvalidateSessions(bool resumable = false)
    {
        OnAll(connection => connection.Send(Frame(GatewayOp.InvalidSession, resumable)));
        if (!resumable) ForgetSessions();
    }

    /// <summary>The next attempt to resume finds nothing.</summary>
    public void ForgetSessions()
    {
        lock (world.Gate)
        {
            foreach (var connection in connections) connection.Session = null;
            sessions.Clear();
        }
    }

    /// <summary>Nothing is told again of what was told so far.</summary>
    public void ForgetEvents()
    {
        lock (world.Gate)
            foreach (var session in sessions) session.Arrived(session.Sequence);
    }

    public void Close(int code, string reason = "") => OnAll(connection => connection.Close(code, reason));

    /// <summary>All connections break without a word.</summary>
    public void Drop() => OnAll(connection => connection.Drop());

    /// <summary>Sends something that no gateway sends.</summary>
    public void SendRaw(string text) => OnAll(connection => connection.Send(text));

    public static string Frame(int op, JsonNode? data) => new JsonObject { ["op"] = op, ["s"] = null, ["t"] = null, ["d"] = data }.ToJsonString(Json.Wire);

    /// <summary>The caller holds the world's gate, here and below.</summary>
    public void Dispatch(GatewayEvent what)
    {
        foreach (var session in sessions.Where(session => session.Hears(what))) session.Dispatch(what.Name, what.Data(session.Intents));
        world.Changes.Announce();
    }

    public void Opened(GatewayConnection connection)
    {
        connection.IsSilent = StaysSilent;
        connections.Add(connection);
        world.Changes.Announce();
    }

    public void Closed(GatewayConnection connection)
    {
        connections.Remove(connection);
        if (connection.Session is { } session && session.Connection == connection)
        {
            session.Connection = null;
            // Whoever says goodbye does not want the session back.
            if (!connection.IsEnded && connection.ClosedWith is GatewayClose.Normal or GatewayClose.GoingAway) sessions.Remove(session);
        }
        world.Changes.Announce();
    }

    public void End(GatewaySession session) => sessions.Remove(session);

    public GatewaySession? Find(string? id) => sessions.Find(session => session.Id == id);

    /// <summary>Shards start one after the other, a few at a time.</summary>
    public bool MayStart(int shard)
    {
        var place = shard % world.Rules.IdentifyConcurrency;
        if (lastStarts.TryGetValue(place, out var last) && world.Now - last < world.Rules.IdentifyWindow) return false;
        lastStarts[place] = world.Now;
        StartsLeft--;
        return true;
    }

    public void Start(GatewaySession session, GatewayConnection connection, Identified how)
    {
        // A session that nobody listens to any more is not resumed after a new start of its shard.
        sessions.RemoveAll(old => old.Shard == session.Shard && old.Connection is null);
        sessions.Add(session);
        identified.Add(how);
        Join(session, connection);
    }

    public void Resume(GatewaySession session, GatewayConnection connection)
    {
        session.Connection?.Drop();
        Resumes++;
        Join(session, connection);
    }

    private void Join(GatewaySession session, GatewayConnection connection)
    {
        session.Connection = connection;
        connection.Session = session;
        world.Changes.Announce();
    }

    private void OnAll(Action<GatewayConnection> act)
    {
        lock (world.Gate)
            foreach (var connection in connections) act(connection);
    }
}
