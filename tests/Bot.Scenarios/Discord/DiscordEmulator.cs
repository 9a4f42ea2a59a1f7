using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Bot.Scenarios.Discord;

/// <summary>
/// Discord's API v10 and its gateway on a free port of this machine, with people who use it. It enforces what the real
/// service does; what a bot does wrong it gets back as Discord's error.
/// </summary>
internal sealed class DiscordEmulator : IAsyncDisposable
{
    private const string Prefix = "/api/v10";
    private readonly World world;
    private readonly CancellationTokenSource stopping = new();
    private WebApplication? app;
    private int port;

    private DiscordEmulator(DiscordRules rules)
    {
        world = new World(rules);
        Gateway = new Gateway(world);
        Calls = new Calls<Call>(rules.Clock, rules.Patience, rules.History);
        world.Dispatch = Gateway.Dispatch;
    }

    public string ApiBaseUrl => $"http://127.0.0.1:{port}{Prefix}/";

    public string GatewayUrl => $"ws://127.0.0.1:{port}/";

    /// <summary>The only token that is accepted.</summary>
    public string Token => world.Rules.Token;

    public Gateway Gateway { get; }

    public Calls<Call> Calls { get; }

    public Faults<Call> Faults { get; } = new();

    public Person Bot => world.Bot;

    public CommandList Commands => world.Commands;

    /// <summary>Whom the bot's messages called. No message of a careful bot calls anybody.</summary>
    public IReadOnlyList<Ping> Pings => Snapshot(() => world.Pings);

    /// <summary>Requests that Discord's published description does not allow, or that the emulator does not know.</summary>
    public IReadOnlyList<string> Violations => Snapshot(() => world.Violations);

    /// <summary>Everything that people asked of the bot, with what became of it.</summary>
    public IReadOnlyList<Interaction> Interactions => Snapshot(() => world.Interactions.All.ToList());

    /// <summary>Where the bot said that it is typing, in order.</summary>
    public IReadOnlyList<string> Typing => Snapshot(() => world.Typing);

    public static async Task<DiscordEmulator> StartAsync(DiscordRules? rules = null, CancellationToken cancellationToken = default)
    {
        var emulator = new DiscordEmulator(rules ?? new DiscordRules());
        await emulator.OpenAsync(cancellationToken);
        return emulator;
    }

    /// <summary>Somebody new. Their locale is spelt as Discord does: <c>en-US</c>, <c>ru</c>.</summary>
    public Person User(string name, string locale = "en-US")
    {
        if (!CommandChecks.Locales.Contains(locale)) throw new ArgumentException($"Discord has no locale '{locale}'.");
        lock (world.Gate) return world.Add(new Person(world, name, locale, isBot: false));
    }

    /// <summary>A bot of somebody else.</summary>
    public Person OtherBot(string name)
    {
        lock (world.Gate) return world.Add(new Person(world, name, "en-US", isBot: true));
    }

    /// <summary>Adds the bot to a new guild. With several shards, guilds go to one after the other.</summary>
    public Guild Guild(string name, string locale = "en-US")
    {
        lock (world.Gate)
        {
            var guild = new Guild(world, name, locale);
            world.Add(guild);
            world.Dispatch(new GatewayEvent("GUILD_CREATE", guild.Id, Intents.Guilds, _ =>
            {
                var json = WireGuilds.Whole(guild, world.Bot);
                // Only guilds that were announced as unavailable say that they are not any more.
                json.Remove("unavailable");
                return json;
            }));
            return guild;
        }
    }

    /// <summary>The direct messages between the bot and somebody.</summary>
    public Channel Direct(Person person)
    {
        lock (world.Gate) return world.DirectWith(person);
    }

    /// <summary>Waits until all shards listen and the bot has registered its commands.</summary>
    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        await Gateway.ReadyAsync(cancellationToken);
        await world.WaitAsync(() => world.Commands.All.Count > 0 ? world.Commands : null, () => "The bot registered no commands.", world.Changes, cancellationToken);
    }

    /// <summary>Waits until the bot wrote its commands so often.</summary>
    public Task CommandsWrittenAsync(CancellationToken cancellationToken, int times = 1) =>
        world.WaitAsync(() => world.Commands.Writes >= times ? world.Commands : null, () => $"The bot wrote its commands {world.Commands.Writes} times.", world.Changes, cancellationToken);

    /// <summary>Everything that happened, as people saw it; without ids or addresses, so that it is the same each time.</summary>
    public string Transcript()
    {
        lock (world.Gate) return world.Story.TellAll() + world.Interactions.Pending();
    }

    /// <summary>Drops what was said and done in all channels, so that a long load does not fill the memory that is being measured.</summary>
    public void ForgetTalk()
    {
        Calls.Clear();
        lock (world.Gate)
        {
            world.ForgetTalk();
            Gateway.ForgetEvents();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        if (app is not null) await app.DisposeAsync();
        stopping.Dispose();
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        var api = new RestApi(world, AllRoutes(), Calls, Faults, stopping.Token);
        app = await LocalService.StartAsync(world.Rules.Port, world.Rules.LargestFile * 12, http => ServeAsync(http, api), cancellationToken);
        port = new Uri(app.Urls.First()).Port;
    }

    private IReadOnlyList<Route> AllRoutes()
    {
        var posting = new Posting(world);
        return
        [
            .. new PlaceRoutes(world, () => GatewayUrl, () => Gateway.StartsLeft).All, .. new CommandRoutes(world).All, .. new MessageRoutes(world, posting).All,
            .. new InteractionRoutes(world, posting).All, .. new WebhookRoutes(world, posting).All,
        ];
    }

    private Task ServeAsync(HttpContext http, RestApi api)
    {
        var path = http.Request.Path.Value ?? "/";
        if (http.WebSockets.IsWebSocketRequest) return GatewayTalk.AcceptAsync(http, world, Gateway, () => GatewayUrl, stopping.Token);
        return path.StartsWith($"{Prefix}/", StringComparison.Ordinal) ? api.HandleAsync(http, path[Prefix.Length..]) : NotFoundAsync(http);
    }

    private static Task NotFoundAsync(HttpContext http)
    {
        http.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    private IReadOnlyList<T> Snapshot<T>(Func<List<T>> read)
    {
        lock (world.Gate) return [.. read()];
    }
}
