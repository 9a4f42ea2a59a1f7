using System.Text.Json.Nodes;

namespace Bot.Scenarios.Telegram;

/// <summary>A chat of several people, with the bot among them or not.</summary>
internal sealed class GroupChat(TelegramEmulator telegram, Chat chat) : ChatWindow(telegram, chat)
{
    public Message Says(Person person, string text, Message? replyTo = null, int? topic = null) => Say(Present(person), text, replyTo, topic);

    /// <summary>An administrator who writes as the group.</summary>
    public Message SaysHidden(Person person, string text)
    {
        lock (World.Gate) return Send(Post(Present(person), MessageText.Typed(text)) with { IsHidden = true });
    }

    public Message Edits(Message message, string text) => Edit(message, text);

    public void Deletes(Person person, Message message) => Delete(message, person);

    public PressedButton Presses(Person person, Message message, string label) => Press(person, message, label);

    public Message Sends(Person person, string field, JsonNode content, string caption = "") => Show(Present(person), field, content, caption);

    public void Adds(Person by, Person added) => Brings(by.Account, added.Account);

    public void AddsBot(Person by) => Brings(by.Account, World.Bot);

    public void Removes(Person by, Person removed) => Parts(by.Account, removed.Account, "kicked");

    public void RemovesBot(Person by) => Parts(by.Account, World.Bot, "kicked");

    public void Leaves(Person person) => Parts(person.Account, person.Account, "left");

    public void Promotes(Person by, Person promoted) => Turns(by.Account, promoted.Account, "administrator");

    public void PromotesBot(Person by) => Turns(by.Account, World.Bot, "administrator");

    /// <summary>The number of a new topic; only in a forum.</summary>
    public int OpensTopic(Person by, string name)
    {
        lock (World.Gate)
        {
            var service = Post(by, FormattedText.Empty) with { Other = ("forum_topic_created", new JsonObject { ["name"] = name, ["icon_color"] = 7322096 }) };
            Chat.Topics[service.Id] = name;
            Send(service with { Topic = service.Id });
            return service.Id;
        }
    }

    /// <summary>The group becomes a supergroup with another number; the old one takes nothing more.</summary>
    public GroupChat Migrates()
    {
        lock (World.Gate)
        {
            var next = new Chat(World.NewChatId(ChatKind.Supergroup), ChatKind.Supergroup, Chat.Title);
            foreach (var (member, status) in Chat.Statuses) next.Statuses[member] = status;
            World.Add(next);
            var window = new GroupChat(Telegram, next);
            var owner = World.FindAccount(Chat.Statuses.First(status => status.Value == "creator").Key)!;
            Notice(owner, "migrate_to_chat_id", next.Id);
            Chat.MigratedTo = next.Id;
            window.Notice(owner, "migrate_from_chat_id", Chat.Id);
            return window;
        }
    }

    private Person Present(Person person)
    {
        lock (World.Gate)
        {
            if (Chat.MigratedTo is not null) throw new InvalidOperationException("The group is closed; its people talk in the supergroup now.");
            if (!Chat.IsPresent(person.Id)) throw new InvalidOperationException($"{person.Name} is not in the group.");
            return person;
        }
    }

    private void Brings(Account by, Account added)
    {
        lock (World.Gate)
        {
            Membership.Change(World, Chat, by, added, "member");
            Notice(by, "new_chat_members", new JsonArray(Wire.User(added)));
        }
    }

    private void Parts(Account by, Account parted, string status)
    {
        lock (World.Gate)
        {
            Notice(by, "left_chat_member", Wire.User(parted));
            Membership.Change(World, Chat, by, parted, status);
        }
    }

    private void Turns(Account by, Account who, string status)
    {
        lock (World.Gate) Membership.Change(World, Chat, by, who, status);
    }

    private void Notice(Account by, string field, JsonNode content) =>
        Send(new Message(World.NextMessageId(Chat), Chat.Id, by, World.Now) { Other = (field, content) });
}
