using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>A chat as its people have it before them: what they read, and what they do in it.</summary>
internal abstract class ChatWindow(TelegramEmulator telegram, Chat chat)
{
    private int heard;

    public long Id => Chat.Id;

    /// <summary>What stands in the chat now, of everybody, in order.</summary>
    public IReadOnlyList<Message> Messages => Look(() => Chat.Messages.ToList());

    /// <summary>What stands in the chat now of the bot.</summary>
    public IReadOnlyList<Message> FromBot => [.. Messages.Where(message => message.From == World.Bot)];

    /// <summary>What the chat shows above the input: "typing" and the like, one for each call.</summary>
    public IReadOnlyList<string> Actions => Look(() => Chat.Actions.ToList());

    /// <summary>Everybody whom the bot's messages named, now or before an edit.</summary>
    public IReadOnlyList<string> Pings => Look(() => Chat.Events.Where(what => what.Who == World.Bot && what.Message is not null).SelectMany(what => what.Message!.Pings).ToList());

    protected TelegramEmulator Telegram { get; } = telegram;

    internal Chat Chat { get; } = chat;

    protected World World => Telegram.World;

    /// <summary>The bot's next message that nobody has asked for yet, as it was first sent.</summary>
    public Task<Message> NextMessageAsync(CancellationToken cancellationToken) => WaitAsync(
        () => Said().Skip(heard).FirstOrDefault() is { } next ? Heard(next) : null, "The bot was to say something.", cancellationToken);

    /// <summary>The first message of the bot that fits, as it is now; waits for it if need be.</summary>
    public Task<Message> WaitForAsync(Func<Message, bool> fits, CancellationToken cancellationToken) => WaitAsync(
        () => Chat.Messages.FirstOrDefault(message => message.From == World.Bot && fits(message)), "The bot was to say something that fits.", cancellationToken);

    /// <summary>The message after its next edit since <paramref name="message"/> was read.</summary>
    public Task<Message> NextEditAsync(Message message, CancellationToken cancellationToken) => WaitAsync(
        () => Chat.Find(message.Id) is { } now && now.Edits > message.Edits ? now : null, $"The bot was to edit \"{message.Text}\".", cancellationToken);

    /// <summary>Waits until a message was deleted.</summary>
    public Task GoneAsync(Message message, CancellationToken cancellationToken) => WaitAsync(
        () => Chat.Find(message.Id) is null ? Chat : null, $"The bot was to delete \"{message.Text}\".", cancellationToken);

    /// <summary>Waits until the bot has said so many messages in all.</summary>
    public Task<IReadOnlyList<Message>> MessagesOfBotAsync(int count, CancellationToken cancellationToken) => WaitAsync<IReadOnlyList<Message>>(
        () => Said().ToList() is { } said && said.Count >= count ? said : null, $"The bot was to say {count} messages.", cancellationToken);

    /// <summary>The message as it is now; null when it was deleted.</summary>
    public Message? Now(Message message) => Look(() => Chat.Find(message.Id));

    /// <summary>The chat as text, in the order in which things happened. Holds no ids, ports or times.</summary>
    /// <param name="links">Also the addresses behind words.</param>
    public string Transcript(bool links = false) => Look(() => new Transcript(links).Of(Chat));

    /// <summary>A message of a person, not sent yet.</summary>
    internal Message Post(Person person, FormattedText body, Message? replyTo = null, int? topic = null) =>
        new(World.NextMessageId(Chat), Chat.Id, person.Account, World.Now) { Body = body, ReplyTo = replyTo?.Id, Topic = topic };

    /// <summary>Sends it, and tells the bot if it may see it.</summary>
    internal Message Send(Message message)
    {
        Chat.Add(message);
        Tell("message", message);
        return message;
    }

    protected Message Say(Person person, string text, Message? replyTo, int? topic)
    {
        lock (World.Gate) return Send(Post(person, MessageText.Typed(text), replyTo, topic));
    }

    /// <summary>Something else than text, such as a sticker.</summary>
    protected Message Show(Person person, string field, JsonNode content, string caption)
    {
        lock (World.Gate) return Send(Post(person, MessageText.Typed(caption)) with { Other = (field, content) });
    }

    protected Message Edit(Message message, string text)
    {
        lock (World.Gate)
        {
            var now = Chat.Replace(Chat.Find(message.Id)! with { Body = MessageText.Typed(text), EditedAt = World.Now });
            Tell("edited_message", now);
            return now;
        }
    }

    protected void Delete(Message message, Person person)
    {
        // Nobody tells a bot of that.
        lock (World.Gate) Chat.Remove(message, person.Account);
    }

    protected PressedButton Press(Person person, Message message, string label)
    {
        lock (World.Gate)
        {
            var now = Chat.Find(message.Id) ?? throw new InvalidOperationException($"The message \"{message.Text}\" was deleted.");
            var button = now.Buttons.FirstOrDefault(button => button.Text == label && button.Data is not null)
                ?? throw new InvalidOperationException($"No button [{label}] to press under \"{now.Text}\"; there are: {string.Join(" ", now.Labels.Select(shown => $"[{shown}]"))}");
            var pressed = new PressedButton(Telegram, Chat, person);
            Chat.Note(new ChatEvent(ChatEventKind.Pressed, person.Account, now, label));
            World.Updates.Add("callback_query", Pressed(person, now, button, World.Queries.NewCallback(pressed.Take)), Chat.Id);
            return pressed;
        }
    }

    protected void Tell(string kind, Message message)
    {
        if (Visibility.Reaches(World, Chat, message)) World.Updates.Add(kind, Wire.Message(World, message), Chat.Id);
    }

    private JsonObject Pressed(Person person, Message message, Button button, string query)
    {
        var content = new JsonObject
        {
            ["id"] = query,
            ["from"] = Wire.User(person.Account),
            ["chat_instance"] = (Chat.Id * 31).ToString(CultureInfo.InvariantCulture),
            ["data"] = button.Data,
        };
        if (message.InlineId is { } inline) content["inline_message_id"] = inline;
        else content["message"] = Wire.Message(World, message);
        return content;
    }

    private Message Heard(Message message)
    {
        heard++;
        return message;
    }

    private IEnumerable<Message> Said() =>
        Chat.Events.Where(what => what.Kind == ChatEventKind.Said && what.Who == World.Bot).Select(what => what.Message!);

    private T Look<T>(Func<T> look)
    {
        lock (World.Gate) return look();
    }

    private Task<T> WaitAsync<T>(Func<T?> look, string missing, CancellationToken cancellationToken) where T : class => Chat.Changes.WaitAsync(
        () => Look(look), () => $"{missing} The chat so far:\n{Transcript()}", Telegram.Rules.Patience, cancellationToken);
}

/// <summary>A button that somebody pressed: it spins until the bot answers.</summary>
internal sealed class PressedButton(TelegramEmulator telegram, Chat chat, Person person)
{
    private CallbackAnswer? answer;

    /// <summary>What the bot showed; an empty text when it only stopped the spinning.</summary>
    public Task<CallbackAnswer> AnswerAsync(CancellationToken cancellationToken) => telegram.World.Queries.Changes.WaitAsync(
        () => Volatile.Read(ref answer), () => "The pressed button was not answered.", telegram.Rules.Patience, cancellationToken);

    internal void Take(CallbackAnswer given)
    {
        Volatile.Write(ref answer, given);
        if (given.Text.Length > 0) chat.Note(new ChatEvent(ChatEventKind.Notified, person.Account, null, given.Text));
    }
}
