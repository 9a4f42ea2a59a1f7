using Bot.Conversation.Status;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Scenarios.Discord;

/// <summary>The whole bot on the emulated Discord.</summary>
internal sealed class DiscordBot : IAsyncDisposable
{
    private const int Guilds = 20;

    private static readonly string[] s_locales = ["en-US", "ru"];
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(40);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("discord bot ");
    private readonly Dictionary<string, Queue<Guild>> _guilds;
    private readonly string[] _sets;
    private readonly Action<IServiceCollection>? _with;

    private DiscordBot(DiscordEmulator discord, string[] sets, Action<IServiceCollection>? with)
    {
        Discord = discord;
        _guilds = s_locales.ToDictionary(locale => locale, locale => new Queue<Guild>(Enumerable.Range(0, Guilds).Select(_ => NewGuild(locale))));
        _sets = [$"Discord:Token={discord.Token}", $"Discord:ApiBaseUrl={discord.ApiBaseUrl}", $"Discord:GatewayUrl={discord.GatewayUrl}", .. sets];
        _with = with;
    }

    public DiscordEmulator Discord { get; }

    public RunningProgram Program { get; private set; } = null!;

    /// <summary>
    /// A guild that nobody else is in yet, with a channel "general". The bot was in it before it started: the library overhears what happens within the first
    /// moments after it is added to one.
    /// </summary>
    public Guild Guild(string locale) => _guilds[locale].Dequeue();

    /// <summary>A bot that listens and has registered its commands.</summary>
    /// <param name="stop">Stops the start.</param>
    /// <param name="rules">What Discord enforces; the real limits by default.</param>
    /// <param name="sets">Further settings of the bot.</param>
    /// <param name="with">Adds what a test stands in.</param>
    public static async Task<DiscordBot> StartAsync(CancellationToken stop, DiscordRules? rules = null, string[]? sets = null, Action<IServiceCollection>? with = null)
    {
        var bot = await StartAsync(await DiscordEmulator.StartAsync(rules, stop), sets, with);
        await bot.HearsAsync(stop);
        return bot;
    }

    /// <summary>A bot on a Discord that was prepared; it may still be on its way there.</summary>
    public static async Task<DiscordBot> StartAsync(DiscordEmulator discord, string[]? sets = null, Action<IServiceCollection>? with = null)
    {
        var bot = new DiscordBot(discord, sets ?? [], with);
        await bot.StartProgramAsync();
        return bot;
    }

    public Task StopAsync() => Program.DisposeAsync().AsTask();

    public async Task StartProgramAsync() => Program = await RunningProgram.StartAsync(_folder.FullName, _sets, _with);

    /// <summary>Stops the program and starts it again on the same store, and waits until it listens.</summary>
    public async Task RestartAsync(CancellationToken stop)
    {
        var before = Discord.Gateway.Identified.Count;
        await StopAsync();
        await StartProgramAsync();
        await Discord.Gateway.IdentifiedAsync(stop, before + 1);
        await HearsAsync(stop);
    }

    /// <summary>
    /// Waits until the bot has heard all that the gateway says at the start: until it offers names to somebody who types, somewhere else. The library overhears what
    /// comes from a guild before it has learnt of it.
    /// </summary>
    public async Task HearsAsync(CancellationToken stop)
    {
        await Discord.ReadyAsync(stop);
        var somebody = Discord.User("Somebody");
        while (true)
        {
            try
            {
                await Discord.Direct(somebody).TypesAsync(somebody, "session", "", stop);
                return;
            }
            catch (InteractionFailedException)
            {
                // Not within three seconds: the machine is busy.
            }
        }
    }

    /// <summary>Waits until the bot says of its connection that it is so.</summary>
    public async Task<Connection> IsAsync(ConnectionState state, CancellationToken stop, string? detail = null)
    {
        var status = Program.Of<BotStatus>();
        while (true)
        {
            var changed = status.Changed;
            if (status.Connections.FirstOrDefault(connection => connection.State == state && (detail is null || connection.Detail == detail)) is { } connection) return connection;
            await changed.WaitAsync(s_patience, stop);
        }
    }

    /// <summary>Nothing that it sent called anybody or was against Discord's description, and nothing puzzled it.</summary>
    public void WasCareful()
    {
        Assert.Empty(Discord.Pings);
        Assert.Empty(Discord.Violations);
        Assert.DoesNotContain("could not be understood", Program.Log, StringComparison.Ordinal);
    }

    private Guild NewGuild(string locale)
    {
        var guild = Discord.Guild("C5 watchers", locale);
        guild.Channel("general");
        return guild;
    }

    public async ValueTask DisposeAsync()
    {
        // Shown when the scenario fails.
        TestContext.Current.TestOutputHelper?.WriteLine(Program.Log);
        await Program.DisposeAsync();
        await Discord.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
