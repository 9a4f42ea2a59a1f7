namespace Bot.Scenarios.Discord;

/// <summary>All interactions, and how they reach the bot.</summary>
internal sealed class InteractionList(World world)
{
    private readonly Dictionary<ulong, Interaction> byId = [];
    private readonly Dictionary<string, Interaction> byToken = new(StringComparer.Ordinal);
    private readonly Queue<Interaction> order = [];

    public IReadOnlyCollection<Interaction> All => byId.Values;

    public Interaction? Find(ulong id, string token) => byId.TryGetValue(id, out var interaction) && interaction.Token == token ? interaction : null;

    public Interaction? FindByToken(string token) => byToken.GetValueOrDefault(token);

    public Interaction Start(Interaction interaction)
    {
        interaction.Channel.Guild?.Enter(interaction.Who);
        byId.Add(interaction.Id, interaction);
        byToken.Add(interaction.Token, interaction);
        order.Enqueue(interaction);
        while (order.Count > world.Rules.History && order.Peek().IsSettled) Forget(order.Dequeue());
        world.Dispatch(new GatewayEvent("INTERACTION_CREATE", interaction.Channel.Guild?.Id, Intents.None, _ => WireInteractions.Event(world, interaction)));
        // The person's app gives up by itself; who waits is to hear of it.
        _ = AnnounceFailureAsync(interaction);
        return interaction;
    }

    public void Clear()
    {
        byId.Clear();
        byToken.Clear();
        order.Clear();
    }

    private async Task AnnounceFailureAsync(Interaction interaction)
    {
        await interaction.Answered.WaitAsync(world.Rules.FirstResponse + TimeSpan.FromMilliseconds(1), world.Rules.Clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (world.Gate)
        {
            if (interaction.ResponseType != 0) return;
            var failed = interaction.Kind == InteractionKind.Autocomplete ? "Loading options failed" : "The application did not respond";
            world.Story.Happened(interaction.Channel, $"({interaction.Who} sees: {failed})");
        }
        interaction.Changes.Announce();
    }

    /// <summary>What people still wait for.</summary>
    public string Pending(Channel? channel = null) => string.Concat(byId.Values
        .Where(interaction => (channel is null || interaction.Channel == channel) && interaction.Original is { IsThinking: true, IsDeleted: false })
        .Select(_ => $"{world.Bot} is thinking…\n"));

    private void Forget(Interaction interaction)
    {
        byId.Remove(interaction.Id);
        byToken.Remove(interaction.Token);
    }
}
