namespace Bot.Scenarios.Discord;

/// <summary>A text channel of a guild, or the direct messages with one person; and what people can do there.</summary>
internal sealed class Channel(World world, string name, Guild? guild, Person? recipient)
{
    private readonly List<Message> messages = [];
    private int read;

    public ulong Id { get; } = world.Ids.Next();

    public Changes Changes { get; } = new();

    public string Name => name;

    public Guild? Guild => guild;

    /// <summary>The person at the other end of direct messages.</summary>
    public Person? Recipient => recipient;

    public bool IsDirect => recipient is not null;

    /// <summary>What the bot may do here; null means as in the guild.</summary>
    public Permissions? BotPermissions { get; set; }

    public Permissions PermissionsOfBot => IsDirect ? Permissions.Member : BotPermissions ?? guild!.BotPermissions;

    public IReadOnlyList<Message> Messages
    {
        get { lock (world.Gate) return [.. messages.Where(message => !message.IsDeleted)]; }
    }

    /// <summary>Of the last message that was sent, whether it is still there or not.</summary>
    public ulong? LastMessageId => messages.Count > 0 ? messages[^1].Id : null;

    /// <summary>Somebody writes. <c>@bot</c> and <c>@Name</c> become mentions.</summary>
    public Message Says(Person who, string text, Message? repliesTo = null)
    {
        lock (world.Gate)
        {
            guild?.Enter(who);
            var message = new Message(world, this, who) { Text = MentionReader.Typed(world, this, text), RepliesTo = repliesTo };
            var mayNameEveryone = guild?.PermissionsOf(who).HasFlag(Permissions.MentionEveryone) ?? false;
            message.Mentions = MentionReader.Read(world, this, message.Text, AllowedMentions.Of(null), repliesTo?.Author, mayNameEveryone);
            Post(message);
            return message;
        }
    }

    /// <summary>Somebody uses a slash command with these options. Throws where the app would not let them.</summary>
    public Interaction Slash(Person who, string command, params ReadOnlySpan<(string Name, object Value)> options)
    {
        lock (world.Gate) return Slashes.Use(world, this, who, command, options.ToArray());
    }

    /// <summary>Somebody uses a command of the menu of a message, like "Answer this".</summary>
    public Interaction MessageCommand(Person who, string command, Message message)
    {
        lock (world.Gate) return Slashes.UseOn(world, this, who, command, message);
    }

    /// <summary>Somebody types into an option that completes itself, and sees what the bot offers.</summary>
    public Task<IReadOnlyList<Choice>> TypesAsync(Person who, string command, string text, CancellationToken cancellationToken) =>
        TypesAsync(who, command, option: null, text, cancellationToken);

    /// <summary>The same where several options complete themselves; without a name it is the first.</summary>
    public async Task<IReadOnlyList<Choice>> TypesAsync(Person who, string command, string? option, string text, CancellationToken cancellationToken)
    {
        Interaction interaction;
        lock (world.Gate) interaction = Slashes.Type(world, this, who, command, text, option);
        return await interaction.ChoicesAsync(cancellationToken);
    }

    /// <summary>The next message that the bot writes here by itself or as a reply; what answers an interaction is awaited there.</summary>
    public Task<Message> NextMessageAsync(CancellationToken cancellationToken) => world.WaitAsync(
        Unread, () => $"The bot wrote nothing (more) in {name}. Until now:\n{Transcript()}", Changes, cancellationToken);

    /// <summary>Everything said so far is gone, as if the channel were new.</summary>
    public void Clear()
    {
        messages.Clear();
        read = 0;
    }

    public string Transcript()
    {
        lock (world.Gate) return world.Story.Tell(this) + world.Interactions.Pending(this);
    }

    private Message? Unread()
    {
        var next = messages.FindIndex(read, message => message.Author == world.Bot && message.Answers is null);
        if (next < 0) return null;
        read = next + 1;
        return messages[next];
    }

    public Message? Find(ulong id) => messages.Find(message => message.Id == id && !message.IsDeleted);

    /// <summary>Keeps a message and tells everybody who is to hear of it.</summary>
    public void Post(Message message)
    {
        messages.Add(message);
        var before = messages.Count;
        world.Trim(messages);
        read = Math.Max(0, read - (before - messages.Count));
        if (!message.IsThinking) world.Story.Said(world, message);
        if (!message.IsEphemeral) Tell("MESSAGE_CREATE", message);
        Changes.Announce();
    }

    /// <summary>A person changes their own message.</summary>
    public void Change(Message message, string text)
    {
        message.Text = text;
        message.Mentions = MentionReader.Read(world, this, text, AllowedMentions.Of(null), message.RepliesTo?.Author, mayNameEveryone: false);
        Changed(message);
    }

    public void Changed(Message message)
    {
        message.EditedAt = world.Now;
        message.Edits++;
        world.Story.Said(world, message, again: true);
        if (!message.IsEphemeral) Tell("MESSAGE_UPDATE", message);
        Changes.Announce();
    }

    /// <summary>What was "thinking" now says something; to people that is no change but the answer.</summary>
    public void Filled(Message message)
    {
        message.EditedAt = world.Now;
        world.Story.Said(world, message);
        if (!message.IsEphemeral) Tell("MESSAGE_UPDATE", message);
        Changes.Announce();
    }

    public void Remove(Message message, Person who)
    {
        message.IsDeleted = true;
        world.Story.Happened(this, $"{who} deletes: {Screen.FirstLine(world, message)}");
        if (!message.IsEphemeral) Send("MESSAGE_DELETE", _ => WireMessages.Deleted(message));
        Changes.Announce();
    }

    private void Tell(string name, Message message) => Send(name, intents => WireMessages.Event(world, message, intents));

    private void Send(string name, Func<Intents, System.Text.Json.Nodes.JsonObject> data)
    {
        if (!PermissionsOfBot.HasFlag(Permissions.ViewChannel)) return;
        world.Dispatch(new GatewayEvent(name, guild?.Id, IsDirect ? Intents.DirectMessages : Intents.GuildMessages, data));
    }
}
