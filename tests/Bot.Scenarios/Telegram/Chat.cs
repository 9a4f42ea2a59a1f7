namespace Bot.Scenarios.Telegram;

internal enum ChatKind
{
    Private,
    Group,
    Supergroup,
}

/// <summary>Something that happened in a chat, for the transcript.</summary>
/// <param name="Words">A button's label, what a notification says, or what a service message means.</param>
internal sealed record ChatEvent(ChatEventKind Kind, Account Who, Message? Message = null, string Words = "", Message? RepliesTo = null);

internal enum ChatEventKind
{
    Said,
    Edited,
    Deleted,
    Pressed,
    Notified,
    Happened,
}

/// <summary>A chat as Telegram keeps it. The world's lock guards it.</summary>
internal sealed class Chat(long id, ChatKind kind, string title, string? username = null)
{
    private readonly SortedDictionary<int, Message> messages = [];
    private readonly List<ChatEvent> events = [];

    public long Id { get; } = id;

    public ChatKind Kind { get; } = kind;

    public string Title { get; } = title;

    public string? Username { get; } = username;

    public bool IsForum { get; init; }

    /// <summary>Member, administrator, creator, left, kicked; for the bot as for people.</summary>
    public Dictionary<long, string> Statuses { get; } = [];

    public Dictionary<int, string> Topics { get; } = [];

    /// <summary>In a private chat: whether its person ever wrote to the bot.</summary>
    public bool Started { get; set; }

    public long? MigratedTo { get; set; }

    public int LastOwnId { get; set; }

    public List<string> Actions { get; } = [];

    public Changes Changes { get; } = new();

    public IReadOnlyCollection<Message> Messages => messages.Values;

    public IReadOnlyList<ChatEvent> Events => events;

    public bool IsGroup => Kind != ChatKind.Private;

    public Message? Find(int id) => messages.GetValueOrDefault(id);

    public string StatusOf(long account) => Statuses.GetValueOrDefault(account, "left");

    public bool IsPresent(long account) => StatusOf(account) is "member" or "administrator" or "creator";

    public bool IsAdministrator(long account) => StatusOf(account) is "administrator" or "creator";

    public void Add(Message message)
    {
        messages[message.Id] = message;
        var replied = message.ReplyTo is { } id ? Find(id) : null;
        Note(new ChatEvent(message.IsService ? ChatEventKind.Happened : ChatEventKind.Said, message.From, message, ServiceWords.Of(message), replied));
    }

    public Message Replace(Message edited)
    {
        var before = messages[edited.Id];
        var now = edited with { Before = [.. before.Before, before with { Before = [] }] };
        messages[edited.Id] = now;
        Note(new ChatEvent(ChatEventKind.Edited, now.ViaBot ?? now.From, now));
        return now;
    }

    public void Remove(Message message, Account who)
    {
        messages.Remove(message.Id);
        Note(new ChatEvent(ChatEventKind.Deleted, who, message));
    }

    /// <summary>Everything said so far is gone, as if the chat were new.</summary>
    public void Clear()
    {
        messages.Clear();
        events.Clear();
    }

    public void Note(ChatEvent what)
    {
        events.Add(what);
        Changes.Announce();
    }
}
