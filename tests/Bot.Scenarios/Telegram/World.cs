using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>Everything the emulated Telegram knows. Who reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class World(TelegramRules rules, TimeProvider clock, Account bot)
{
    private readonly Dictionary<long, Account> accounts = new() { [bot.Id] = bot };
    private readonly Dictionary<long, Chat> chats = [];
    private readonly Dictionary<string, (long Chat, int Message)> inlineMessages = new(StringComparer.Ordinal);
    private int lastMessageId;
    private long lastNumber = 1000;

    public Lock Gate { get; } = new();

    public TelegramRules Rules { get; } = rules;

    public TimeProvider Clock { get; } = clock;

    public Account Bot { get; } = bot;

    public Updates Updates { get; } = new(rules, clock);

    public Queries Queries { get; } = new(rules, clock);

    public Profile Profile { get; } = new();

    public Webhook Webhook { get; } = new();

    public DateTimeOffset Now => Clock.GetUtcNow();

    public IReadOnlyCollection<Chat> Chats => chats.Values;

    public long NextNumber() => ++lastNumber;

    public long NewChatId(ChatKind kind) => kind == ChatKind.Supergroup ? -1_002_000_000_000 - NextNumber() : -4_000_000_000 - NextNumber();

    /// <summary>Private chats and groups share one numbering of messages, a supergroup has its own.</summary>
    public int NextMessageId(Chat chat) => chat.Kind == ChatKind.Supergroup ? ++chat.LastOwnId : ++lastMessageId;

    public Account? FindAccount(long id) => accounts.GetValueOrDefault(id);

    public void Add(Account account) => accounts.Add(account.Id, account);

    public void Add(Chat chat) => chats.Add(chat.Id, chat);

    public Chat? FindChat(long id) => chats.GetValueOrDefault(id);

    /// <summary>The chat that a call names by number or by public name.</summary>
    public Chat ChatOf(string reference)
    {
        if (reference.Length == 0) throw RefusalException.BadRequest("chat_id is empty");
        if (reference[0] == '@')
            return chats.Values.FirstOrDefault(chat => string.Equals(chat.Username, reference[1..], StringComparison.OrdinalIgnoreCase)) ?? throw NotFound();
        return long.TryParse(reference, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? FindChat(id) ?? throw NotFound() : throw NotFound();
    }

    public string KeepInline(Message message)
    {
        var id = $"inline{NextNumber().ToString(CultureInfo.InvariantCulture)}";
        inlineMessages[id] = (message.ChatId, message.Id);
        return id;
    }

    public (Chat Chat, Message Message)? FindInline(string id) =>
        inlineMessages.TryGetValue(id, out var place) && FindChat(place.Chat) is { } chat && chat.Find(place.Message) is { } message ? (chat, message) : null;

    /// <summary>Only somebody the bot has met can be named by number; else the words stay and the mark goes.</summary>
    public FormattedText WithKnownPeople(FormattedText body) =>
        body with { Entities = [.. body.Entities.Where(entity => entity.Type != "text_mention" || FindAccount(entity.UserId) is not null)] };

    public JsonObject? UserJson(long id) => FindAccount(id) is { } account ? Wire.User(account) : null;

    private static RefusalException NotFound() => RefusalException.BadRequest("chat not found");
}
