using Microsoft.AspNetCore.Builder;

namespace Bot.Scenarios.Telegram;

/// <summary>
/// A Telegram of its own on a free port of this machine: the Bot API for the bot, and people to talk to it.
/// It refuses what the real service refuses, so that a bot which passes here would work there.
/// </summary>
internal sealed class TelegramEmulator : IAsyncDisposable
{
    private const int LargestRequest = 60 * 1024 * 1024;

    private readonly CancellationTokenSource stopping = new();
    private readonly FloodGate flood;
    private readonly WebhookDelivery webhook;
    private readonly Dictionary<long, PrivateChat> privateChats = [];
    private WebApplication? host;
    private Task delivery = Task.CompletedTask;

    /// <param name="clock">Stamps messages and paces floods; waiting in tests is always real time.</param>
    public TelegramEmulator(TelegramRules? rules = null, TimeProvider? clock = null)
    {
        Rules = rules ?? new TelegramRules();
        Clock = clock ?? TimeProvider.System;
        World = new World(Rules, Clock, new Account(BotId, "C5 bot", "c5_test_bot", null, true));
        Calls = new Calls<Call>(Clock, Rules.Patience, Rules.KeepsCalls ? int.MaxValue : 0);
        flood = new FloodGate(Rules.Flood, Clock);
        webhook = new WebhookDelivery(World);
    }

    private const long BotId = 7_000_000_001;

    public TelegramRules Rules { get; }

    public TimeProvider Clock { get; }

    /// <summary>The only token that is taken.</summary>
    public string Token { get; } = $"{BotId}:emulated-token-of-the-c5-bot";

    public string BotName => World.Bot.Name;

    /// <summary>Without the @.</summary>
    public string BotUsername => World.Bot.Username!;

    /// <summary>What the bot takes for https://api.telegram.org; without a slash at the end.</summary>
    public string BaseUrl { get; private set; } = "";

    public Faults<Call> Faults { get; } = new();

    public Calls<Call> Calls { get; }

    /// <summary>How often the bot was told to slow down.</summary>
    public int FloodRefusals
    {
        get { lock (World.Gate) return flood.Refused; }
    }

    /// <summary>Updates that the bot has not confirmed yet.</summary>
    public int Unconfirmed
    {
        get { lock (World.Gate) return World.Updates.Waiting.Count; }
    }

    /// <summary>How many updates there were in all.</summary>
    public int Told
    {
        get { lock (World.Gate) return World.Updates.Made; }
    }

    internal World World { get; }

    public async Task<TelegramEmulator> StartAsync(CancellationToken cancellationToken = default)
    {
        var polling = new Polling(World);
        var front = new HttpFront(World, new BotApi(World, flood, polling), polling, Calls, Faults, Token, stopping.Token);
        host = await LocalService.StartAsync(0, LargestRequest, front.HandleAsync, cancellationToken);
        BaseUrl = host.Urls.First().TrimEnd('/');
        delivery = Task.Run(() => webhook.RunAsync(stopping.Token), CancellationToken.None);
        return this;
    }

    /// <summary>A new person. The bot does not know them until they write or share a group with it.</summary>
    public Person User(string name, string? language = null, string? username = null)
    {
        lock (World.Gate)
        {
            var account = new Account(5_000_000_000 + World.NextNumber(), name, username, language, false);
            World.Add(account);
            return new Person(this, account);
        }
    }

    /// <summary>The chat of a person with the bot; always the same one.</summary>
    public PrivateChat Private(Person person)
    {
        lock (World.Gate)
        {
            if (privateChats.TryGetValue(person.Id, out var known)) return known;
            var chat = new Chat(person.Id, ChatKind.Private, person.Name, person.Account.Username);
            chat.Statuses[World.Bot.Id] = "member";
            chat.Statuses[person.Id] = "member";
            World.Add(chat);
            return privateChats[person.Id] = new PrivateChat(this, chat, person);
        }
    }

    /// <summary>A group in which the bot is since long ago: nothing is told about its making.</summary>
    public GroupChat Group(string title, params Person[] members) => Open(ChatKind.Group, title, null, false, members);

    public GroupChat Supergroup(string title, params Person[] members) => Open(ChatKind.Supergroup, title, null, false, members);

    /// <summary>A supergroup that anybody may find by name.</summary>
    public GroupChat PublicGroup(string title, string username, params Person[] members) => Open(ChatKind.Supergroup, title, username, false, members);

    /// <summary>A supergroup with topics.</summary>
    public GroupChat Forum(string title, params Person[] members) => Open(ChatKind.Supergroup, title, null, true, members);

    /// <summary>The menu of commands that the bot has set, as name and description; language "" is the one for all.</summary>
    public IReadOnlyList<(string Name, string Description)> Menu(string language = "", string scope = "default")
    {
        lock (World.Gate)
            return [.. World.Profile.MenuOf(scope, language).Select(command => (command!["command"]!.ToString(), command["description"]!.ToString()))];
    }

    /// <summary>Waits until the bot has confirmed every update, and so must not lose any of them.</summary>
    public Task AllConfirmedAsync(CancellationToken cancellationToken) => World.Updates.Changes.WaitAsync(
        () => Unconfirmed == 0 ? this : null, () => $"{Unconfirmed} updates were not confirmed.", Rules.Patience, cancellationToken);

    /// <summary>Drops what was said in all chats, so that a long load does not fill the memory that is being measured.</summary>
    public void ForgetChats()
    {
        lock (World.Gate)
            foreach (var chat in World.Chats) chat.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await delivery;
        if (host is not null) await host.DisposeAsync();
        webhook.Dispose();
        stopping.Dispose();
    }

    private GroupChat Open(ChatKind kind, string title, string? username, bool isForum, Person[] members)
    {
        lock (World.Gate)
        {
            var chat = new Chat(World.NewChatId(kind), kind, title, username) { IsForum = isForum };
            chat.Statuses[World.Bot.Id] = "member";
            foreach (var member in members) chat.Statuses[member.Id] = chat.Statuses.Count == 1 ? "creator" : "member";
            World.Add(chat);
            return new GroupChat(this, chat);
        }
    }
}
